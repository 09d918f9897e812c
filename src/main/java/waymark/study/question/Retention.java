package waymark.study.question;

import java.time.Duration;
import java.time.Instant;

/** Deletes questions when they have been kept for 90 days. It is asked on every tick, and looks once an hour by the clock of the ticks. */
public final class Retention {
    /** How long a question is kept, whatever became of it. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final Duration PERIOD = Duration.ofHours(1);

    private final QuestionStore questions;
    private Instant next = Instant.MIN;

    public Retention(QuestionStore questions) {
        this.questions = questions;
    }

    public void tick(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        questions.deleteBefore(now.minus(KEPT));
        next = now.plus(PERIOD);
    }
}
