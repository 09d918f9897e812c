package waymark.study.question;

import java.time.Instant;
import java.util.Optional;

/**
 * One question and what came of it; who asked is not kept.
 *
 * @param id the interaction's or message's snowflake
 * @param guild where it was asked; 0 in a direct message
 * @param outcome the kind of answer: {@code found}, {@code perhaps}, {@code not-covered}, ...
 * @param helpful what the asker said of the answer; empty when nothing
 */
public record AskedQuestion(
        long id, long guild, String curriculum, String text, String outcome, Instant at, Optional<Boolean> helpful) {}
