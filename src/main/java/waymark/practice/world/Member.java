package waymark.practice.world;

import java.time.Instant;
import java.util.Set;

/** An account in a guild, with the ids of its roles, @everyone left out. */
public record Member(Account account, Instant joined, Set<Long> roles) {}
