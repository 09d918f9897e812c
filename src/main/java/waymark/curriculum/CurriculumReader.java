package waymark.curriculum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a folder of Markdown as a {@link Curriculum}.
 *
 * <p>Its outline is {@code README.md} where that is an index; else the {@code nav} of {@code mkdocs.yml}; else the folders are the tracks.
 * Whatever is in a file, the rest is read: what is wrong becomes a {@link Fault}.
 *
 * <pre>{@code
 * Curriculum curriculum = new CurriculumReader().read("default", Path.of("corpus"));
 * curriculum.tracks().forEach(track -> System.out.println(track.title()));
 * }</pre>
 */
public final class CurriculumReader {
    /**
     * Reads a curriculum.
     *
     * @param name what the configuration calls it
     * @param root its folder
     * @throws CurriculumException if the folder is missing or cannot be listed
     */
    public Curriculum read(String name, Path root) {
        List<Fault> faults = new ArrayList<>();
        Folder folder = Folder.list(root, faults);
        return new CurriculumBuilder(name, folder, faults).build();
    }
}
