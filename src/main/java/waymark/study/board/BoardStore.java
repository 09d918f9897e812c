package waymark.study.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.study.Act;
import waymark.study.plan.Follower;

/** Keeps where each board is. Safe for any number of threads and processes: of those who claim one at once, one succeeds. */
public interface BoardStore {
    /**
     * Claims the board of a group for a channel: where it has none, or in the place of one as it was known.
     *
     * @param before the one whose place it takes, which is gone; empty where there was none
     * @return false where another has claimed it meanwhile
     */
    boolean claim(Follower group, long channel, Act act, Optional<Board> before);

    Optional<Board> find(Follower group);

    /** Its message is there and shows what that checksum is of; where it was stopped, it runs again. */
    void posted(Follower group, long act, long message, String content, Instant at);

    /** It was surely not posted: as if nobody had claimed it. */
    void unposted(Follower group, long act);

    /** The one that this act claimed was looked at. */
    void rest(Follower group, long act, Instant at);

    /** The one that this act claimed is no longer changed. */
    void stop(Follower group, long act, String reason);

    /** Those of some guilds that run or are claimed and were not looked at since an instant, the longest first. */
    List<Board> toLookAt(Set<Long> guilds, Instant before, int most);
}
