package waymark.study.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import waymark.study.Act;
import waymark.study.plan.Cohort;
import waymark.study.plan.Cohorts;
import waymark.study.plan.Follower;

/**
 * Boards in channels, one a guild and one a cohort: claimed, posted, then only changed, at most every few minutes and only where what they
 * show has changed.
 *
 * <pre>{@code
 * if (boards.claim(group, channel, act, Optional.empty())) {
 *     boards.posted(boards.find(group).orElseThrow(), message, shown, clock.instant());
 * }
 * }</pre>
 */
public final class Boards {
    /** How long a board stays as it is at least. */
    public static final Duration REST = Duration.ofMinutes(5);

    private final BoardStore store;
    private final Overviews overviews;
    private final Function<Follower, Optional<Cohort>> cohorts;

    public Boards(BoardStore store, Overviews overviews, Cohorts cohorts) {
        this.store = store;
        this.overviews = overviews;
        this.cohorts = group ->
                group.isGuild() ? Optional.empty() : cohorts.find(group.guild(), String.valueOf(group.cohort()));
    }

    public Optional<Board> find(Follower group) {
        return store.find(group);
    }

    /** What the board of a group shows now; empty where the guild is not set up, or the cohort does not stand. */
    public Optional<Overview> overview(Follower group, Instant now) {
        Optional<Cohort> cohort = cohorts.apply(group);
        return group.isGuild() || cohort.isPresent() ? overviews.of(group, cohort, now) : Optional.empty();
    }

    /** Takes the board for this act, in the place of one that is gone; false where another act has it. */
    public boolean claim(Follower group, long channel, Act act, Optional<Board> gone) {
        return store.claim(group, channel, act, gone);
    }

    /** Its message is there, and shows that now. */
    public void posted(Board board, long message, Overview shown, Instant now) {
        store.posted(board.group(), board.act(), message, checksum(shown), now);
    }

    /** It was surely not posted. */
    public void unposted(Board board) {
        store.unposted(board.group(), board.act());
    }

    /** Whether a board shows something else than it should. */
    public boolean differs(Board board, Overview now) {
        return !board.content().equals(Optional.of(checksum(now)));
    }

    /** It is looked at next when it has rested again, whatever comes of this look. */
    public void rest(Board board, Instant now) {
        store.rest(board.group(), board.act(), now);
    }

    /** It is no longer changed, until somebody asks for it anew. */
    public void stop(Board board, String reason) {
        store.stop(board.group(), board.act(), reason);
    }

    /** Those of some guilds whose rest is over. */
    public List<Board> toLookAt(Set<Long> served, Instant now, int most) {
        return store.toLookAt(served, now.minus(REST), most);
    }

    /** Of all that is shown. */
    private static String checksum(Overview overview) {
        return overview.lines().size() + "-" + Integer.toHexString(overview.hashCode());
    }
}
