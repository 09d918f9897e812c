package waymark.study.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.LearnerRecord;

/** Keeps records that members brought until a moderator decides. Safe for any number of threads and processes. */
public interface ImportStore {
    /** All that a member's streak is folded from; empty while the guild has not been set up. */
    Optional<LearnerRecord> record(MemberId member);

    /** Keeps what a record would add, in the place of what the member brought before. */
    void keep(PendingImport pending);

    /** What waits in a guild, the oldest first. */
    List<PendingImport> pending(long guild, int most);

    /** How many wait in a guild. */
    int count(long guild);

    /**
     * Appends what follows from the record as it stands and what waits, and lets go of that: all or nothing.
     *
     * @param act the act that brought it
     * @return what was appended; empty where it waits no longer
     */
    Optional<Approved> approve(
            MemberId member, long act, BiFunction<LearnerRecord, PendingImport, Acceptance> acceptance);

    /**
     * What is written for a record.
     *
     * @param correction who accepted it, for the member to read
     */
    record Acceptance(List<Entry> entries, Correction correction) {}

    /**
     * What an approval wrote.
     *
     * @param record with it
     */
    record Approved(LearnerRecord record, PendingImport pending, List<Entry> written) {}

    /** Lets go of what waits; false where it waits no longer. */
    boolean drop(MemberId member, long act);

    /** Lets go of what was brought before that instant. */
    int deleteBefore(Instant instant);
}
