package waymark.study.correction;

import java.time.ZoneId;
import java.util.Optional;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.MemberDays;
import waymark.study.streak.Setting;
import waymark.study.streak.Streak;

/**
 * Zones that moderators set for members: rule 10.
 *
 * <p>Every method may be repeated with the same act.
 */
public final class ZoneCorrections {
    private final CorrectionStore store;

    public ZoneCorrections(CorrectionStore store) {
        this.store = store;
    }

    /**
     * Sets a member's zone, however lately it was changed. The first zone holds at once, a later one when the current day ends.
     *
     * @return refused with {@link Refusal.NotSetUp} or {@link Refusal.SameZone}
     */
    public Outcome<ZoneCorrected> set(MemberId member, Act act, ZoneId zone, String reason) {
        Optional<LearnerRecord> known = store.record(member);
        if (known.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        ZoneId before = lastZone(known.get(), act.id());
        if (before.equals(zone)) {
            return Outcome.refused(new Refusal.SameZone(zone));
        }
        store.append(
                member,
                Setting.zone(act.id(), act.at(), zone),
                new Correction(
                        act.id(), act.at(), act.actor(), Optional.of(reason), new Correction.ZoneSet(before, zone)));
        LearnerRecord record = store.record(member).orElseThrow();
        MemberDays days = new MemberDays(record.guild(), record.settings());
        Streak today = Streak.of(record, act.at());
        return Outcome.done(
                new ZoneCorrected(member, act.id(), before, zone, days.zoneSince(), days.day(days.zoneSince()), today));
    }

    /** Sets the zone that was before; refused with {@link Refusal.NothingToTakeBack} where it was changed since. */
    public Outcome<ZoneCorrected> undo(MemberId member, Act act, long undone) {
        Optional<Correction> found = store.find(member.guild(), undone);
        boolean latest = store.record(member).stream()
                .flatMap(record -> record.settings().stream())
                .filter(s -> s.zone().isPresent() && s.act() != act.id())
                .reduce((earlier, later) -> later)
                .filter(s -> s.act() == undone)
                .isPresent();
        if (found.isEmpty()
                || !latest
                || !(found.get().what() instanceof Correction.ZoneSet(ZoneId before, ZoneId after))) {
            return Outcome.refused(new Refusal.NothingToTakeBack());
        }
        return set(member, act, before, found.get().reason().orElse(""));
    }

    /** The zone set last, even while it waits; the guild's where there is none. */
    private static ZoneId lastZone(LearnerRecord record, long exceptOf) {
        return record.settings().stream()
                .filter(s -> s.act() != exceptOf)
                .flatMap(s -> s.zone().stream())
                .reduce((earlier, later) -> later)
                .orElse(record.guild().zone());
    }
}
