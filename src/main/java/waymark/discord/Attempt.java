package waymark.discord;

import java.util.Optional;
import waymark.study.plan.Due;

/**
 * What came of posting at once.
 *
 * @param problem why the post is surely not in its channel; empty when it is there
 */
public record Attempt(Due due, Optional<String> problem) {}
