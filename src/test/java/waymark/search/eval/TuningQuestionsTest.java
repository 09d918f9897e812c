package waymark.search.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;
import waymark.search.Lexicon;
import waymark.search.SectionIndex;

/** Holds search on our own corpus to what it reached on the tuning questions, a little below so that a rewritten page may cost one. */
class TuningQuestionsTest {
    private static final Path CORPUS = Path.of("corpus");

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(TuningQuestionsTest.class.getResource("/eval/" + name).toURI());
    }

    private final Curriculum curriculum = new CurriculumReader().read("default", CORPUS);
    private final SectionIndex index = SectionIndex.build(curriculum, Lexicon.beside(CORPUS, curriculum));

    /** The least that is accepted, as shares. */
    private record Floor(double success1, double success3, double rightlyRefused, double mostWronglyRefused) {}

    @Test
    void staysAsGoodAsItWas() throws URISyntaxException {
        holds("questions.tsv", "offtopic.tsv", new Floor(0.9, 0.97, 0.84, 0.02));
    }

    /** Questions written from the outline alone; what they say of other questions is in the reporting set. */
    @Test
    void staysAsGoodOnQuestionsThatWereWrittenUnseen() throws URISyntaxException {
        holds("unseen/tuning.tsv", "unseen/offtopic-tuning.tsv", new Floor(0.85, 0.94, 0.9, 0.03));
        holds("unseen/tuning-second.tsv", "unseen/offtopic-tuning-second.tsv", new Floor(0.83, 0.93, 0.85, 0.03));
    }

    /** Written for fitting the odds, see {@link ConfidenceFit}. */
    @ParameterizedTest
    @CsvSource({"offtopic-more.tsv, 0.91", "offtopic-chat.tsv, 0.95"})
    void refusesWhatTheOddsWereFittedOn(String file, double least) throws URISyntaxException {
        QuestionFile others = QuestionFile.offTopic(resource(file));

        Evaluation.Report report = new Evaluation(index::ask).of(List.of(), others.questions());

        assertEquals(List.of(), others.faults());
        assertTrue(
                report.rightlyRefused() >= least * report.offTopic(),
                report.rightlyRefused() + " of " + report.offTopic());
    }

    /** Long chat and pasted code. The nodes of the first file are guesses: it says what is refused, not what is ranked. */
    @ParameterizedTest
    @CsvSource({"chat.tsv, 0.1", "hard.tsv, 0.07"})
    void answersChatAndCodeThatTheOddsWereFittedOn(String name, double most) throws URISyntaxException {
        QuestionFile file = QuestionFile.answerable(
                resource(name), id -> curriculum.node(id).isPresent());

        Evaluation.Report report = new Evaluation(index::ask).of(file.questions(), List.of());

        assertEquals(List.of(), file.faults());
        assertTrue(
                report.wronglyRefused().size() <= most * file.questions().size(),
                () -> "refused " + report.wronglyRefused());
    }

    private void holds(String questions, String offTopic, Floor floor) throws URISyntaxException {
        QuestionFile file = QuestionFile.answerable(
                resource(questions), id -> curriculum.node(id).isPresent());
        QuestionFile others = QuestionFile.offTopic(resource(offTopic));

        Evaluation.Report report = new Evaluation(index::ask).of(file.questions(), others.questions());

        String found = report.overall() + "\n" + report.kinds() + "\nrefused " + report.wronglyRefused() + ", "
                + report.rightlyRefused() + " of " + report.offTopic();
        int asked = file.questions().size();
        assertAll(
                () -> assertEquals(List.of(), file.faults()),
                () -> assertEquals(List.of(), others.faults()),
                () -> assertTrue(report.overall().success1() >= floor.success1(), found),
                () -> assertTrue(report.overall().success3() >= floor.success3(), found),
                () -> assertTrue(report.wronglyRefused().size() <= floor.mostWronglyRefused() * asked, found),
                () -> assertTrue(report.rightlyRefused() >= floor.rightlyRefused() * report.offTopic(), found));
    }
}
