package waymark.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * One Markdown file of the curriculum.
 *
 * @param id its path without {@code /README.md} or {@code .md}, unless its front matter says {@code id:}
 * @param path relative to the curriculum's folder, with extension, forward slashes
 * @param title from the front matter, else the first H1, else the file's name
 * @param sections in the order of the file; the first may stand before any heading
 * @param tasks the items of {@code ## Tasks}
 */
public record Page(
        String id, String path, String title, FrontMatter frontMatter, List<Section> sections, List<Task> tasks) {
    public Page {
        sections = List.copyOf(sections);
        tasks = List.copyOf(tasks);
    }

    /** The section with that anchor; the first one for an empty anchor. */
    public Optional<Section> section(String anchor) {
        return sections.stream().filter(s -> s.anchor().equals(anchor)).findFirst();
    }
}
