package waymark.study.streak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import waymark.study.MemberId;

/**
 * Keeps the ledger and the outages, append-only, and reads a member's whole record. What a method has returned survives a crash.
 *
 * <p>Safe for any number of threads and processes.
 */
public interface StreakStore {
    /** What came of an append. */
    enum Appended {
        /** It was written now. */
        NEW,
        /** The same act had written it before. */
        SAME_ACT,
        /** Not written: the day has a CREDIT of another act, and no VOID since. */
        ALREADY_CREDITED
    }

    /**
     * Appends an entry unless it is there: an act writes an entry of one kind and day once, and a day that has a CREDIT takes no second
     * one until a VOID.
     */
    Appended append(MemberId member, Entry entry);

    /**
     * All that a member's streak is folded from, as it stands at one moment; empty while the guild has not been set up. Entries and
     * settings are ordered by instant and then by act, a VOID before what else its act wrote; zones are those set in any guild, the rest those set in this one.
     */
    Optional<LearnerRecord> record(MemberId member);

    /**
     * Appends the entries that follow from the record as it stands, all or none, with nothing written in between. An entry that is there
     * already, or a CREDIT for a day that has one, is left out.
     *
     * @return the record with them; empty while the guild has not been set up
     */
    Optional<LearnerRecord> enter(MemberId member, Function<LearnerRecord, List<Entry>> entries);

    /** How many members of a guild have a CREDIT in force on that day. */
    int creditedOn(long guild, LocalDate day);
}
