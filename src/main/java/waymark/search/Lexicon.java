package waymark.search;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Fault;
import waymark.search.text.Synonyms;

/**
 * What moderators keep beside the curriculum about the words that members use: {@link Synonyms} and {@link Phrasings}.
 *
 * <pre>{@code
 * SectionIndex index = SectionIndex.build(curriculum, Lexicon.beside(root, curriculum));
 * }</pre>
 */
public record Lexicon(Synonyms synonyms, Phrasings phrasings) {

    public static Lexicon none() {
        return new Lexicon(Synonyms.none(), Phrasings.none());
    }

    /**
     * Reads what there is; each file may be missing.
     *
     * @throws waymark.curriculum.CurriculumException if a file cannot be read
     */
    public static Lexicon beside(Path root, Curriculum curriculum) {
        return new Lexicon(Synonyms.beside(root), Phrasings.in(root, curriculum));
    }

    /** Lines that could not be used, by file and line. */
    public List<Fault> faults() {
        return Stream.concat(synonyms.faults().stream(), phrasings.faults().stream())
                .toList();
    }
}
