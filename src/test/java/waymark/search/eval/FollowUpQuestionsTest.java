package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.search.FollowUp;
import waymark.search.Lexicon;
import waymark.search.Question;
import waymark.search.SectionIndex;

/**
 * Questions in two turns, {@code eval/unseen/followups.tsv}: how often the second is taken as a follow-up of the first, and how well it is
 * answered then. The rules were made on the odd numbers; the even ones only report. And the other way round: how many questions of their
 * own are taken for follow-ups.
 */
class FollowUpQuestionsTest {
    private static final Path CORPUS = Path.of("corpus");

    private final Curriculum curriculum = new CurriculumReader().read("default", CORPUS);
    private final SectionIndex index = SectionIndex.build(curriculum, Lexicon.beside(CORPUS, curriculum));

    private record Turns(String id, String first, String second, Set<String> nodes) {
        boolean odd() {
            return Integer.parseInt(id.substring(1)) % 2 == 1;
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(
                FollowUpQuestionsTest.class.getResource("/eval/unseen/" + name).toURI());
    }

    private static List<Turns> turns(boolean odd) throws IOException, URISyntaxException {
        return Files.readAllLines(resource("followups.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Turns(cells[0], cells[1], cells[2], Set.of(cells[3].split("\\|"))))
                .filter(turns -> turns.odd() == odd)
                .toList();
    }

    /** The second questions as they are asked: with the first one's topic where they are taken for follow-ups. */
    private Evaluation.Report asked(List<Turns> all) {
        Evaluation evaluation = new Evaluation(question -> {
            Turns turns = all.stream()
                    .filter(t -> t.second().equals(question.text()))
                    .findFirst()
                    .orElseThrow();
            return index.ask(after(turns.first(), turns.second()));
        });
        return evaluation.of(
                all.stream()
                        .map(t -> new QuestionFile.Asked(t.id(), "follow-up", t.second(), t.nodes()))
                        .toList(),
                List.of());
    }

    private static Question after(String first, String second) {
        Optional<String> topic = Optional.of(FollowUp.topic(first, Optional.empty()));
        return new Question(second, Optional.empty(), topic.filter(t -> FollowUp.in(second)));
    }

    private static List<String> missed(List<Turns> all) {
        return all.stream()
                .map(Turns::second)
                .filter(second -> !FollowUp.in(second))
                .toList();
    }

    @Test
    void secondQuestionsAreTakenAsFollowUpsAndAnswered() throws Exception {
        List<Turns> tuning = turns(true);
        List<Turns> reporting = turns(false);
        Evaluation.Report tuned = asked(tuning);
        Evaluation.Report reported = asked(reporting);
        String figures = "tuning: missed " + missed(tuning) + ", " + tuned.overall() + "\nreporting: missed "
                + missed(reporting) + ", " + reported.overall();

        assertAll(
                () -> assertEquals(50, tuning.size() + reporting.size()),
                () -> assertTrue(missed(tuning).size() <= 1, figures),
                () -> assertTrue(missed(reporting).size() <= 3, figures),
                () -> assertTrue(tuned.overall().success1() >= 0.72, figures),
                () -> assertTrue(tuned.overall().success3() >= 0.88, figures),
                () -> assertTrue(reported.overall().success1() >= 0.72, figures),
                () -> assertTrue(reported.overall().success3() >= 0.84, figures));
    }

    @Test
    void questionsOfTheirOwnAreSeldomTakenForFollowUps() throws Exception {
        List<QuestionFile.Asked> single = QuestionFile.answerable(
                        resource("tuning.tsv"), id -> curriculum.node(id).isPresent())
                .questions();
        List<QuestionFile.Asked> taken =
                single.stream().filter(q -> FollowUp.in(q.question())).toList();
        Random random = new Random(7);
        Evaluation.Report alone = new Evaluation(index::ask).of(taken, List.of());
        Evaluation.Report after = new Evaluation(question -> index.ask(
                        after(single.get(random.nextInt(single.size())).question(), question.text())))
                .of(taken, List.of());
        String figures = taken.size() + " of " + single.size() + " taken: "
                + taken.stream().map(q -> q.kind() + ": " + q.question()).toList() + "\nalone " + alone.overall()
                + "\nafter another " + after.overall();
        assertTrue(taken.size() <= 0.03 * single.size(), figures);
    }
}
