package waymark.study.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import waymark.study.NodeRef;

/**
 * One time a member looked at a question's answer and said whether they knew it.
 *
 * @param act the act that made it
 * @param day the member's study day, decided when it was made
 * @param question its curriculum, and its id there: {@code spark/joins#what-is-a-broadcast-join}
 */
public record SelfCheckAnswer(long act, Instant at, LocalDate day, NodeRef question, boolean knew) {}
