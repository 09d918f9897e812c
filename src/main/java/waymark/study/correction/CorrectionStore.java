package waymark.study.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Setting;

/** Keeps what moderators correct, append-only. What a method has returned survives a crash. Safe for any number of threads. */
public interface CorrectionStore {
    /** All that a member's streak is folded from; empty while the guild has not been set up. */
    Optional<LearnerRecord> record(MemberId member);

    /**
     * Appends the entries that follow from the record as it stands, all or none, with nothing written in between. An entry that is there
     * already, or a CREDIT for a day that has one, is left out.
     *
     * @return the record with them; empty while the guild has not been set up
     */
    Optional<LearnerRecord> enter(MemberId member, Function<LearnerRecord, List<Entry>> entries);

    /** Appends a member's setting and who made it why, both or none, unless their act has. */
    void append(MemberId member, Setting setting, Correction correction);

    /**
     * Appends an outage that was declared or withdrawn, unless its act has.
     *
     * @return whether it stands; not where that outage was withdrawn before
     */
    boolean append(long guild, Correction correction);

    /** A zone or an outage, by its act. */
    Optional<Correction> find(long guild, long act);

    /** The zones that moderators set for a member, and the outages that they declared and withdrew for all; by instant, then act. */
    List<Correction> of(MemberId member);

    /** The outages that moderators declared for a guild and none withdrew; by instant, then act. */
    List<Correction> outages(long guild);

    /**
     * Users with an entry for a day of those, by id.
     *
     * @param most as many as are wanted
     */
    List<Long> members(long guild, LocalDate from, LocalDate to, int most);

    /** The latest correction that the member was shown. */
    Optional<Seen> seen(MemberId member);

    /** Notes it, unless they were shown a later one. */
    void seen(MemberId member, Seen latest);

    /** A correction by its place in time. */
    record Seen(Instant at, long act) {
        boolean before(Correction correction) {
            return at.isBefore(correction.at()) || at.equals(correction.at()) && act < correction.act();
        }
    }

    /** The channel that a guild chose for notices to its moderators. */
    OptionalLong noticeChannel(long guild);

    /** @param channel empty for none */
    void noticeChannel(long guild, OptionalLong channel);
}
