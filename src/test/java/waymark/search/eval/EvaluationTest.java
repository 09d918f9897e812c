package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.Fault;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;
import waymark.search.Question;

class EvaluationTest {
    @TempDir
    Path folder;

    private static Passage at(String node) {
        return new Passage(
                new Heading(node, node, node + ".md", "", node, List.of(node), Optional.of(node), 1), "", "");
    }

    /** Answers with the nodes that the question lists. */
    private static Answer listed(Question question) {
        return question.text().isEmpty()
                ? new Answer.NotCovered(List.of())
                : new Answer.Found(
                        List.of(question.text().split(" ")).stream()
                                .map(EvaluationTest::at)
                                .toList(),
                        List.of());
    }

    private static QuestionFile.Asked asked(String id, String kind, String text, String node) {
        return new QuestionFile.Asked(id, kind, text, Set.of(node));
    }

    private static QuestionFile.Asked offTopic(String id, String text) {
        return new QuestionFile.Asked(id, "", text, Set.of());
    }

    @Test
    void countsByKindWhereTheFirstRightNodeStands() {
        Evaluation.Report report = new Evaluation(EvaluationTest::listed)
                .of(
                        List.of(
                                asked("1", "typo", "a b c", "a"),
                                asked("2", "typo", "b b a c", "a"),
                                asked("3", "code", "b c d a", "a"),
                                asked("4", "code", "", "a")),
                        List.of(offTopic("5", ""), offTopic("6", "b")));

        assertEquals(new Score(List.of(1, 2)), report.kinds().get("typo"));
        assertEquals(new Score(List.of(4, 0)), report.kinds().get("code"));
        assertEquals(4, report.overall().asked());
        assertEquals(List.of("4"), report.wronglyRefused());
        assertEquals(1, report.wronglyRefused("code"));
        assertEquals(0, report.wronglyRefused("typo"));
        assertEquals(1, report.rightlyRefused());
        assertEquals(2, report.offTopic());
        assertEquals(
                List.of("2", "3", "4", "6"),
                report.misses().stream().map(m -> m.asked().id()).toList());
        assertEquals(List.of("b#", "b#", "a#", "c#"), report.misses().getFirst().returned());
    }

    @Test
    void aScoreIsCountedFromTheRanks() {
        Score score = new Score(List.of(1, 2, 4, 0));
        assertEquals(4, score.asked());
        assertEquals(0.25, score.success1());
        assertEquals(0.5, score.success3());
        assertEquals(0.4375, score.mrr5());
        assertEquals(0, new Score(List.of()).mrr5());
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreRead() throws Exception {
        Path file = Files.writeString(
                folder.resolve("q.tsv"),
                "q1\ttypo\twhat is x\ta|b\nq2\ttypo\tno node\n\nq1\tcode\tx\ta|z\nq3\tcode\tx\t\n");
        QuestionFile read = QuestionFile.answerable(file, Set.of("a", "b")::contains);
        assertEquals(3, read.questions().size());
        assertEquals(Set.of("a", "b"), read.questions().getFirst().nodes());
        assertEquals(
                List.of(
                        file + ":2: has 3 cells, not 4",
                        file + ":4: id 'q1' is empty or used before",
                        file + ":4: the curriculum has no node 'z'",
                        file + ":5: names no node that answers"),
                read.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void aMissingFileIsAFault() {
        QuestionFile read = QuestionFile.offTopic(folder.resolve("none.tsv"));
        assertEquals(1, read.faults().size());
        assertTrue(read.faults().getFirst().what().startsWith("cannot be read"));
    }
}
