package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.study.GuildTime;
import waymark.study.MemberId;

/** Writes a learner's record as a story, for tests; acts are numbered as they are told. */
final class Learner {
    static final MemberId MEMBER = new MemberId(1, 2);
    private static final long MODERATOR = 9;

    private final GuildTime guild;
    private final List<Setting> settings = new ArrayList<>();
    private final List<Entry> ledger = new ArrayList<>();
    private final List<Outage> outages = new ArrayList<>();

    Learner(GuildTime guild) {
        this.guild = guild;
    }

    static Learner in(String zone) {
        return new Learner(GuildTime.standard(ZoneId.of(zone)));
    }

    /** Sets a zone at an instant. */
    Learner zone(String at, String zone) {
        settings.add(Setting.zone(settings.size(), Instant.parse(at), ZoneId.of(zone)));
        return this;
    }

    Learner studies(String at, DayOfWeek... weekdays) {
        settings.add(Setting.studyDays(settings.size(), Instant.parse(at), EnumSet.copyOf(Set.of(weekdays))));
        return this;
    }

    Learner vacation(String at, String from, String to) {
        Vacation vacation = new Vacation(LocalDate.parse(from), LocalDate.parse(to));
        settings.add(Setting.vacation(settings.size(), Instant.parse(at), vacation));
        return this;
    }

    /** Checks in for today at an instant. */
    Learner checksIn(String at) {
        Instant instant = Instant.parse(at);
        return add(instant, EntryKind.CREDIT, new MemberDays(guild, settings).day(instant), MEMBER.user());
    }

    /** Checks in at noon, guild's time, on each of those days. */
    Learner credits(String... days) {
        Stream.of(days).map(LocalDate::parse).forEach(day -> add(noon(day), EntryKind.CREDIT, day, MEMBER.user()));
        return this;
    }

    /** Checks in at noon, guild's time, on each day from one to another. */
    Learner creditsDaily(String from, String to) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(day -> add(noon(day), EntryKind.CREDIT, day, MEMBER.user()));
        return this;
    }

    /** Checks in for yesterday at an instant. */
    Learner backdates(String at) {
        Instant instant = Instant.parse(at);
        LocalDate today = new MemberDays(guild, settings).day(instant);
        return add(instant, EntryKind.CREDIT, today.minusDays(1), MEMBER.user());
    }

    /** A moderator's entry. */
    Learner corrects(String at, EntryKind kind, String day) {
        return add(Instant.parse(at), kind, LocalDate.parse(day), MODERATOR);
    }

    private Learner add(Instant at, EntryKind kind, LocalDate day, long actor) {
        Optional<String> reason = actor == MODERATOR ? Optional.of("because") : Optional.empty();
        ledger.add(new Entry(ledger.size(), at, kind, day, "test", actor, reason));
        return this;
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(guild.zone()).toInstant();
    }

    Learner down(String from, String to) {
        outages.add(new Outage(Instant.parse(from), Instant.parse(to), false));
        return this;
    }

    Learner declaredDown(String from, String to) {
        outages.add(new Outage(Instant.parse(from), Instant.parse(to), true));
        return this;
    }

    LearnerRecord record() {
        return new LearnerRecord(MEMBER, guild, settings, ledger, outages);
    }

    Streak streak(String at) {
        return Streak.of(record(), Instant.parse(at));
    }

    /** The history in short: {@code "CREDIT FROZEN PENDING"}. */
    String states(String at) {
        return streak(at).days().stream().map(d -> d.state().name()).collect(Collectors.joining(" "));
    }

    Day.State state(String at, String day) {
        return streak(at).day(LocalDate.parse(day)).orElseThrow().state();
    }
}
