package waymark.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import waymark.search.gaps.Gaps;
import waymark.search.gaps.OpenQuestion;
import waymark.search.gaps.OpenQuestion.Trouble;
import waymark.study.question.AskedQuestion;
import waymark.study.question.QuestionStore;
import waymark.study.question.Retention;

/** A guild's log of questions, read for what its curriculum lacks. */
public final class OpenGaps {
    /** The newest; more would take longer than a moderator waits. */
    private static final int MOST_READ = 100_000;

    private final Curricula curricula;
    private final QuestionStore questions;
    private final InstantSource clock;

    public OpenGaps(Curricula curricula, QuestionStore questions, InstantSource clock) {
        this.curricula = curricula;
        this.questions = questions;
        this.clock = clock;
    }

    /** The gaps in the curriculum that the guild uses today. */
    public Gaps of(long guild) {
        Curricula.Shelf shelf = curricula.of(guild);
        Instant from = clock.instant().minus(Retention.KEPT);
        List<OpenQuestion> open = questions.unhelped(guild, shelf.name(), from, MOST_READ).stream()
                .map(q -> new OpenQuestion(q.text(), q.topic(), trouble(q), q.at()))
                .toList();
        return Gaps.in(open, shelf.library().current().index());
    }

    private static Trouble trouble(AskedQuestion question) {
        return switch (question.verdict()) {
            case NOT_COVERED -> Trouble.REFUSED;
            case PERHAPS -> Trouble.UNSURE;
            case FOUND -> Trouble.UNHELPFUL;
        };
    }
}
