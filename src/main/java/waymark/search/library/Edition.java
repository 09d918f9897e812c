package waymark.search.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Fault;
import waymark.curriculum.Node;
import waymark.search.Lexicon;
import waymark.search.SectionIndex;

/**
 * A curriculum with its index, as read at one time. Whoever took one keeps a consistent pair, whatever is reloaded meanwhile.
 *
 * @param lexicon the words read beside it
 * @param golden the questions read beside it
 */
public record Edition(Curriculum curriculum, SectionIndex index, Lexicon lexicon, Golden golden, Instant builtAt) {

    /** What is wrong with the curriculum and with the lists beside it. */
    public List<Fault> faults() {
        return Stream.of(curriculum.faults(), lexicon.faults(), golden.faults())
                .flatMap(List::stream)
                .toList();
    }

    /** The node of that id, or of the page that once had it ({@code was:} in its front matter). */
    public Optional<Node> node(String id) {
        return node(curriculum, id);
    }

    static Optional<Node> node(Curriculum curriculum, String id) {
        return curriculum
                .node(id)
                .or(() -> curriculum.pages().stream()
                        .filter(page -> page.frontMatter().was().contains(id))
                        .findFirst()
                        .flatMap(curriculum::nodeOf));
    }
}
