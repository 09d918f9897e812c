package waymark.study.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import waymark.study.streak.EntryKind;
import waymark.study.streak.Outage;

/**
 * What a moderator did in one act, to a member or to everyone.
 *
 * @param act the act that did it
 * @param actor the moderator
 * @param reason in the moderator's words
 */
public record Correction(long act, Instant at, long actor, Optional<String> reason, What what) {
    /** What was done. */
    public sealed interface What {}

    /** Entries of one kind were written for those days. */
    public record Entered(EntryKind kind, List<LocalDate> days) implements What {
        public Entered {
            days = List.copyOf(days);
        }
    }

    /** An earlier correction of those days was taken back. */
    public record TakenBack(List<LocalDate> days) implements What {
        public TakenBack {
            days = List.copyOf(days);
        }
    }

    /** A record that the member brought was accepted, about days from one to another. */
    public record Imported(LocalDate from, LocalDate to) implements What {}

    /** The member's zone was set. */
    public record ZoneSet(ZoneId before, ZoneId after) implements What {}

    /** An outage was declared for the whole guild. */
    public record OutageDeclared(Outage outage) implements What {}

    /**
     * An outage that had been declared is none.
     *
     * @param declared the act that had declared it
     */
    public record OutageWithdrawn(long declared, Outage outage) implements What {}
}
