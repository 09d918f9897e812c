package waymark.discord.view;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.discord.Reply;
import waymark.study.Outcome;
import waymark.study.member.EffectiveFrom;
import waymark.study.member.MemberSettings;
import waymark.study.reminder.StudyReminders;
import waymark.study.streak.Vacation;

/** What a member chose for their own days: zone, study days, vacations. */
public final class SettingsView {
    private SettingsView() {}

    /**
     * What {@code /settings} says.
     *
     * @param named whether boards may name the member
     * @param listed whether the leaderboard does
     * @param reminder the member's, where they have one
     */
    public static Reply of(
            Outcome<MemberSettings> outcome, boolean named, boolean listed, Optional<StudyReminders.Planned> reminder) {
        return switch (outcome) {
            case Outcome.Refused<MemberSettings> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<MemberSettings> done -> card(done.value(), named, listed, reminder);
        };
    }

    private static Reply card(
            MemberSettings settings, boolean named, boolean listed, Optional<StudyReminders.Planned> reminder) {
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(Texts.of("settings.title")));
        lines.add(Texts.of(
                settings.ownZone() ? "settings.zone-own" : "settings.zone-server",
                settings.zone().getId()));
        settings.nextZone().ifPresent(next -> lines.add(from(next)));
        lines.add(Texts.of("settings.study-days-now", Look.weekdays(settings.studyDays())));
        settings.nextStudyDays().ifPresent(next -> lines.add(daysFrom(next)));
        settings.vacations()
                .forEach(vacation ->
                        lines.add(Texts.of("settings.vacation", Look.days(vacation.from(), vacation.to()))));
        lines.add(visible(named, listed));
        reminder.map(ReminderView::inSettings).ifPresent(lines::add);
        lines.add(Look.small(Texts.of("settings.how")));
        return Look.card(Look.text(String.join("\n", lines)));
    }

    /** What {@code /settings zone} says. */
    public static Reply zone(Outcome<EffectiveFrom<ZoneId>> outcome) {
        return switch (outcome) {
            case Outcome.Refused<EffectiveFrom<ZoneId>> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<EffectiveFrom<ZoneId>> done -> Look.card(Look.text(from(done.value())));
        };
    }

    /** What {@code /settings study-days} says. */
    public static Reply studyDays(Outcome<EffectiveFrom<Set<DayOfWeek>>> outcome) {
        return switch (outcome) {
            case Outcome.Refused<EffectiveFrom<Set<DayOfWeek>>> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<EffectiveFrom<Set<DayOfWeek>>> done -> Look.card(Look.text(daysFrom(done.value())));
        };
    }

    /** What {@code /settings visibility} says. */
    public static Reply visibility(boolean named, boolean listed) {
        return Look.card(Look.text(visible(named, listed) + "\n" + Look.small(Texts.of("settings.visibility-note"))));
    }

    private static String visible(boolean named, boolean listed) {
        return Texts.of(named ? "settings.named-now" : "settings.unnamed-now") + "\n"
                + Texts.of(listed ? "settings.listed-now" : "settings.unlisted-now");
    }

    private static String from(EffectiveFrom<ZoneId> zone) {
        return Texts.of("settings.zone-from", zone.value().getId(), Look.day(zone.day()));
    }

    private static String daysFrom(EffectiveFrom<Set<DayOfWeek>> days) {
        return Texts.of("settings.study-days-from", Look.weekdays(days.value()), Look.day(days.day()));
    }

    /** What {@code /streak vacation} says. */
    public static Reply vacation(Outcome<Vacation> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Vacation> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Vacation> done ->
                Notices.of(
                        "vacation.noted",
                        Look.days(done.value().from(), done.value().to()));
        };
    }
}
