package waymark.study.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import waymark.study.Act;
import waymark.study.MemberId;

/**
 * Keeps the cohorts of each guild and who belongs to them. Whoever was added by name belongs, whoever was taken out does not, and of all
 * others those last seen holding the cohort's role. Safe for any number of threads and processes.
 */
public interface CohortStore {
    /** What came of making a cohort. */
    enum Created {
        /** It is there, by this act. */
        DONE,
        /** Nothing was changed: a cohort that stands in the guild has the name, in letters large or small. */
        NAME_TAKEN,
        /** Nothing was changed: as many stand in the guild as may. */
        TOO_MANY
    }

    /**
     * Makes a cohort; may be repeated.
     *
     * @param most how many may stand in a guild, also where several are made at once
     */
    Created create(Cohort cohort, int most);

    /**
     * Changes a cohort as it stands now: of changes made at once none is lost.
     *
     * @param change may be repeated, so it only computes; what it does to id, guild, name and maker is not stored
     * @return what is stored; empty where there is none
     */
    Optional<Cohort> change(Follower cohort, UnaryOperator<Cohort> change);

    /**
     * Gives a cohort that stands another name, or its own in other letters.
     *
     * @return false, with nothing changed, where another that stands in the guild has the name, in letters large or small
     */
    boolean rename(Follower cohort, String name);

    /** A cohort that stands or was archived. */
    Optional<Cohort> find(Follower cohort);

    /** Those of a guild that stand, by name. */
    List<Cohort> standing(long guild);

    /** Those of all guilds that stand, by id. */
    List<Cohort> standing();

    /** Adds a member by name, or takes one out. */
    void append(Follower cohort, long member, boolean belongs, Act act);

    /** Those that stand to which a member belongs, the newest first. */
    List<Cohort> of(MemberId member);

    /** Who belongs, as far as it is known, by id. */
    List<Long> members(Follower cohort);

    /** How many of those who belong now had that day credited. */
    int creditedOn(Follower cohort, LocalDate day);
}
