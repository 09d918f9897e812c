package waymark.study.correction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.Outage;
import waymark.study.streak.Streak;

/**
 * Outages that moderators declare for a whole guild: rule 9.
 *
 * <pre>{@code
 * outages.declare(guild, act, nine, ten, "Discord was down"); // Done[OutageCorrected[changed=12, ...]]
 * outages.withdraw(guild, later, act.id());
 * }</pre>
 *
 * <p>Every method may be repeated with the same act.
 */
public final class Outages {
    /** How long one may be. */
    public static final Duration AT_MOST = Duration.ofDays(14);

    /** Whoever had no entry in so many days before it had no streak left that it could save, but for a rare chain of vacations. */
    private static final int DAYS_BEFORE = 30;

    /** A guild's date and a member's differ by one at most, and so do the day and that of a check-in for it. */
    private static final int DAYS_AFTER = 2;

    /** Their streaks are folded twice each, while a moderator waits: some seconds at most. */
    static final int MEMBERS_AT_MOST = 2_000;

    private final CorrectionStore store;

    public Outages(CorrectionStore store) {
        this.store = store;
    }

    /**
     * Declares an outage for the whole guild: it excuses every uncredited day with which it shares more than an instant.
     *
     * @return refused with {@link Refusal.OutageOutOfReach}
     */
    public Outcome<OutageCorrected> declare(long guild, Act act, Instant from, Instant to, String reason) {
        boolean within = from.isBefore(to)
                && !to.isAfter(act.at())
                && Duration.between(from, to).compareTo(AT_MOST) <= 0
                && !from.isBefore(act.at().minus(Duration.ofDays(Corrections.DAYS_BACK)));
        if (!within) {
            return Outcome.refused(
                    new Refusal.OutageOutOfReach(from, to, (int) AT_MOST.toDays(), Corrections.DAYS_BACK));
        }
        Correction declared = new Correction(
                act.id(),
                act.at(),
                act.actor(),
                Optional.of(reason),
                new Correction.OutageDeclared(new Outage(from, to, true)));
        store.append(guild, declared);
        return Outcome.done(corrected(guild, declared, declared.act(), new Outage(from, to, true), act.at()));
    }

    /** Takes an outage back; refused with {@link Refusal.NothingToTakeBack} where it was before. */
    public Outcome<OutageCorrected> withdraw(long guild, Act act, long declared) {
        Optional<Correction> found = store.find(guild, declared);
        if (found.isEmpty() || !(found.get().what() instanceof Correction.OutageDeclared(Outage outage))) {
            return Outcome.refused(new Refusal.NothingToTakeBack());
        }
        Correction withdrawn = new Correction(
                act.id(),
                act.at(),
                act.actor(),
                found.get().reason(),
                new Correction.OutageWithdrawn(declared, outage));
        return store.append(guild, withdrawn)
                ? Outcome.done(corrected(guild, withdrawn, declared, outage, act.at()))
                : Outcome.refused(new Refusal.NothingToTakeBack());
    }

    private OutageCorrected corrected(long guild, Correction made, long declared, Outage outage, Instant at) {
        LocalDate first = LocalDate.ofInstant(outage.from(), ZoneOffset.UTC).minusDays(DAYS_BEFORE);
        LocalDate last = LocalDate.ofInstant(outage.to(), ZoneOffset.UTC).plusDays(DAYS_AFTER);
        List<Long> members = store.members(guild, first, last, MEMBERS_AT_MOST + 1);
        List<Long> looked = members.subList(0, Math.min(members.size(), MEMBERS_AT_MOST));
        long changed = standsBesides(guild, declared, outage)
                ? 0
                : looked.stream()
                        .filter(user -> changes(new MemberId(guild, user), outage, at))
                        .count();
        return new OutageCorrected(made, (int) changed, looked.size(), looked.size() == members.size());
    }

    /** Whether another moderator declared the very same, and it stands. */
    private boolean standsBesides(long guild, long declared, Outage outage) {
        return store.outages(guild).stream()
                .anyMatch(c -> c.act() != declared && c.what().equals(new Correction.OutageDeclared(outage)));
    }

    private boolean changes(MemberId member, Outage outage, Instant at) {
        return store.record(member)
                .filter(record -> {
                    List<Outage> without = record.outages().stream()
                            .filter(other -> !other.equals(outage))
                            .toList();
                    List<Outage> with = Stream.concat(without.stream(), Stream.of(outage))
                            .sorted(Comparator.comparing(Outage::from))
                            .toList();
                    return differ(Streak.of(record.withOutages(with), at), Streak.of(record.withOutages(without), at));
                })
                .isPresent();
    }

    private static boolean differ(Streak one, Streak other) {
        return one.current() != other.current()
                || one.freezes() != other.freezes()
                || !one.longest().equals(other.longest());
    }
}
