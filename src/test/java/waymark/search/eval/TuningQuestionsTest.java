package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.curriculum.Node;
import waymark.search.SectionIndex;
import waymark.search.Synonyms;

/** Holds search on our own corpus to what it reached on the tuning questions, a little below so that a rewritten page may cost one. */
class TuningQuestionsTest {
    private static final Path CORPUS = Path.of("corpus");

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(TuningQuestionsTest.class.getResource("/eval/" + name).toURI());
    }

    @Test
    void staysAsGoodAsItWas() throws URISyntaxException {
        Curriculum curriculum = new CurriculumReader().read("default", CORPUS);
        SectionIndex index = SectionIndex.build(curriculum, Synonyms.beside(CORPUS));
        Set<String> written = curriculum
                .outline()
                .filter(node -> !curriculum.pagesOf(node).isEmpty())
                .map(Node::id)
                .collect(Collectors.toSet());
        QuestionFile file = QuestionFile.answerable(
                resource("questions.tsv"), id -> curriculum.node(id).isPresent());
        QuestionFile offTopic = QuestionFile.offTopic(resource("offtopic.tsv"));
        List<QuestionFile.Asked> asked = file.questions().stream()
                .filter(q -> q.nodes().stream().anyMatch(written::contains))
                .toList();

        Evaluation.Report report = new Evaluation(index::ask).of(asked, offTopic.questions());

        String found = report.overall() + "\n" + report.kinds() + "\nrefused " + report.wronglyRefused() + ", "
                + report.rightlyRefused() + " of " + report.offTopic();
        assertAll(
                () -> assertEquals(List.of(), file.faults()),
                () -> assertEquals(List.of(), offTopic.faults()),
                () -> assertTrue(asked.size() >= 120, "only " + asked.size() + " questions have a page"),
                () -> assertTrue(report.overall().success1() >= 0.83, found),
                () -> assertTrue(report.overall().success3() >= 0.91, found),
                () -> assertTrue(report.wronglyRefused().size() <= 0.04 * asked.size(), found),
                () -> assertTrue(report.rightlyRefused() >= 0.82 * report.offTopic(), found));
    }
}
