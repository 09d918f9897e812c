package waymark.study.question;

import java.time.Duration;
import java.time.Instant;

/**
 * Deletes questions and wishes when they have been kept for 90 days. It is asked on every tick, and looks once an hour by the clock of
 * the ticks.
 */
public final class Retention {
    /** How long a question or a wish is kept, whatever became of it. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final Duration PERIOD = Duration.ofHours(1);

    private final QuestionStore questions;
    private final WishStore wishes;
    private Instant next = Instant.MIN;

    public Retention(QuestionStore questions, WishStore wishes) {
        this.questions = questions;
        this.wishes = wishes;
    }

    public void tick(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        questions.deleteBefore(now.minus(KEPT));
        wishes.deleteBefore(now.minus(KEPT));
        next = now.plus(PERIOD);
    }
}
