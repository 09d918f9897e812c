package waymark.study.milestone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import waymark.study.MemberId;

/**
 * Writes down what is complete and nobody noticed, because a crash came between the last mark and that: once a day over all standing
 * assignments, a few members at a time.
 *
 * <pre>{@code
 * sweep.tick(guilds, now); // each second
 * }</pre>
 *
 * <p>Not safe for several threads.
 */
public final class CompletionSweep {
    /** A look is a few reads of the store: a second's worth of them is not felt, and 2,000,000 members are seen in a day. */
    static final int LOOKS_A_TICK = 25;

    private static final Duration BETWEEN_ROUNDS = Duration.ofHours(24);

    private record Look(Assignment assignment, long user) {}

    private final Duties duties;
    private final Completions completions;
    private final Deque<Long> guilds = new ArrayDeque<>();
    private final Deque<Assignment> assignments = new ArrayDeque<>();
    private final Deque<Look> members = new ArrayDeque<>();
    private Optional<Instant> begun = Optional.empty();

    public CompletionSweep(Duties duties, Completions completions) {
        this.duties = duties;
        this.completions = completions;
    }

    /**
     * Goes on where the last tick stopped; a round begins with the first one and a day after the last began.
     *
     * @param served the guilds that this process serves
     */
    public void tick(Collection<Long> served, Instant now) {
        boolean over = guilds.isEmpty() && assignments.isEmpty() && members.isEmpty();
        if (over && begun.filter(at -> now.isBefore(at.plus(BETWEEN_ROUNDS))).isEmpty()) {
            begun = Optional.of(now);
            guilds.addAll(served);
        }
        for (int looks = 0; looks < LOOKS_A_TICK; looks++) {
            if (!members.isEmpty()) {
                settle(members.remove(), now);
            } else if (!assignments.isEmpty()) {
                Assignment next = assignments.remove();
                duties.members(next).forEach(user -> members.add(new Look(next, user)));
            } else if (!guilds.isEmpty()) {
                assignments.addAll(duties.allStanding(guilds.remove()));
            } else {
                return;
            }
        }
    }

    private void settle(Look look, Instant now) {
        MemberId member = new MemberId(look.assignment().guild(), look.user());
        completions.notice(member, look.assignment(), now);
    }
}
