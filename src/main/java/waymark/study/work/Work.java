package waymark.study.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import waymark.study.NodeRef;

/**
 * Work that a member showed on a task.
 *
 * @param act the act that made it
 * @param day the member's study day, decided when it was made
 * @param task its curriculum, and its id there
 * @param link an http or https address
 * @param text the member's own words; there is a link or a text, or both
 */
public record Work(long act, Instant at, LocalDate day, NodeRef task, Optional<String> link, Optional<String> text) {}
