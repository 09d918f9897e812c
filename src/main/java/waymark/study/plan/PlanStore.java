package waymark.study.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.study.NodeRef;

/**
 * Keeps what became of each occurrence, as rows that are only added. Safe for any number of threads and processes: of those who claim an
 * occurrence at once, one succeeds.
 */
public interface PlanStore {
    /** Claims an occurrence; false unless it is new, or was released, skipped or abandoned. */
    boolean claim(Occurrence occurrence, NodeRef task, String owner, Instant at);

    /** Its message is there. From a claim, or after it was given up as uncertain; otherwise nothing happens. */
    void sent(Occurrence occurrence, long channel, long message, Instant at);

    /**
     * Ends a claim without a message.
     *
     * @param state {@code RELEASED}, {@code ABANDONED} or {@code UNCERTAIN}
     */
    void unsent(Occurrence occurrence, Posted.State state, String reason, Instant at);

    /** Leaves out an occurrence of which nothing is known; otherwise nothing happens. */
    void skip(Occurrence occurrence, String reason, Instant at);

    Optional<Posted> find(Occurrence occurrence);

    /** How often an occurrence was claimed. */
    int claims(Occurrence occurrence);

    /** A follower's occurrences from a date on, by date. */
    List<Posted> since(Follower follower, LocalDate from);

    /** The claimed ones of those guilds and their cohorts, by instant. */
    List<Posted> claimed(Set<Long> guilds);

    /**
     * Takes a date off, where no post of it is there or may be; otherwise nothing happens. It may still be claimed by hand.
     *
     * @param reason what {@link Posted#reason} says of it
     */
    void takeOff(Occurrence occurrence, String reason, Instant at);

    /** Undoes {@link #takeOff} with that reason: the date is due again as if nothing had been said of it. */
    void putBack(Occurrence occurrence, String reason, Instant at);

    /** The tasks of a curriculum whose posts the follower's channel has or may have, and how many each. */
    Map<String, Integer> postings(Follower follower, String curriculum);

    /** The tasks of a curriculum that any channel has or may have, by the ids that they had when they were posted. */
    Set<String> referencedTasks(String curriculum);
}
