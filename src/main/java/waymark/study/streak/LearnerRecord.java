package waymark.study.streak;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import waymark.study.GuildTime;
import waymark.study.MemberId;

/**
 * All that a streak is folded from, for one member of one guild.
 *
 * <p>Entries and settings go by their instant; those of the same instant in the order of these lists.
 *
 * @param guild the guild's values of today, taken as having always been so
 * @param outages of this guild and of the whole bot
 */
public record LearnerRecord(
        MemberId member, GuildTime guild, List<Setting> settings, List<Entry> ledger, List<Outage> outages) {
    public LearnerRecord {
        settings = List.copyOf(settings);
        ledger = List.copyOf(ledger);
        outages = List.copyOf(outages);
    }

    /** The settings that were made by then. */
    List<Setting> settingsAt(Instant instant) {
        return settings.stream().filter(s -> !s.at().isAfter(instant)).toList();
    }

    /** An instant, or that of the latest entry or setting where it is later: the clock of this machine may run behind Discord's. */
    public Instant latest(Instant at) {
        return Stream.concat(ledger.stream().map(Entry::at), settings.stream().map(Setting::at))
                .reduce(at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The same member with another ledger. */
    public LearnerRecord withLedger(List<Entry> changed) {
        return new LearnerRecord(member, guild, settings, changed, outages);
    }

    /** The same member with other outages. */
    public LearnerRecord withOutages(List<Outage> changed) {
        return new LearnerRecord(member, guild, settings, ledger, changed);
    }
}
