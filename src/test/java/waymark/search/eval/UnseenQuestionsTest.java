package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Node;
import waymark.curriculum.Track;

/**
 * Questions in {@code eval/unseen}, written from the outline alone by writers who had not seen the pages: some of each kind to tune on, some
 * only to report. Holds the sets to their shape; what is measured on the reporting set decides nothing here, or it would be tuned on.
 */
class UnseenQuestionsTest {
    private static final int A_NODE = 14;

    private final Curriculum curriculum = new CurriculumReader().read("default", Path.of("corpus"));

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(
                UnseenQuestionsTest.class.getResource("/eval/unseen/" + name).toURI());
    }

    private List<QuestionFile.Asked> answerable(String name) throws URISyntaxException {
        QuestionFile file = QuestionFile.answerable(
                resource(name), id -> curriculum.node(id).isPresent());
        assertEquals(List.of(), file.faults());
        return file.questions();
    }

    @ParameterizedTest
    @CsvSource({"tuning.tsv, 84", "tuning-second.tsv, 36", "reporting.tsv, 32"})
    void bothSetsHoldEachKind(String set, long least) throws URISyntaxException {
        Map<String, Long> kinds = answerable(set).stream()
                .collect(Collectors.groupingBy(QuestionFile.Asked::kind, Collectors.counting()));

        assertEquals(10, kinds.size(), kinds::toString);
        assertTrue(kinds.values().stream().allMatch(count -> count >= least), kinds::toString);
    }

    @Test
    void everyNodeIsAskedAboutAndNoQuestionStandsTwice() throws URISyntaxException {
        List<QuestionFile.Asked> all = new ArrayList<>(answerable("tuning.tsv"));
        all.addAll(answerable("tuning-second.tsv"));
        all.addAll(answerable("reporting.tsv"));
        for (String half : List.of("offtopic-tuning.tsv", "offtopic-tuning-second.tsv", "offtopic-reporting.tsv")) {
            QuestionFile file = QuestionFile.offTopic(resource(half));
            assertEquals(List.of(), file.faults());
            all.addAll(file.questions());
        }
        Map<String, Long> asked = all.stream()
                .flatMap(question -> question.nodes().stream())
                .collect(Collectors.groupingBy(node -> node, Collectors.counting()));
        Set<String> different = new HashSet<>();

        assertEquals(
                List.of(),
                nodes().filter(node -> asked.getOrDefault(node, 0L) < A_NODE).toList());
        assertEquals(
                List.of(),
                all.stream()
                        .map(QuestionFile.Asked::question)
                        .filter(question -> !different.add(question.toLowerCase()))
                        .toList());
    }

    /** The outline without its tracks, which are headings over topics. */
    private Stream<String> nodes() {
        return curriculum.outline().filter(node -> !(node instanceof Track)).map(Node::id);
    }
}
