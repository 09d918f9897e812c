package waymark.study.question;

import java.time.Instant;
import java.util.Optional;

/**
 * One question and what came of it; who asked is not kept.
 *
 * @param id a number of its own, which leads to no message and no member
 * @param guild where it was asked; 0 in a direct message
 * @param topic the question or questions that it continued; empty for one of its own
 * @param at the hour in which it was asked
 * @param helpful what the asker said of the answer; empty when nothing
 */
public record AskedQuestion(
        long id,
        long guild,
        String curriculum,
        String text,
        Optional<String> topic,
        Verdict verdict,
        Instant at,
        Optional<Boolean> helpful) {
    /** How sure the answer was. */
    public enum Verdict {
        FOUND,
        PERHAPS,
        NOT_COVERED
    }
}
