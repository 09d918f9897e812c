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
     * @param reminder the member's, where they have one
     */
    public static Reply of(Outcome<MemberSettings> outcome, Optional<StudyReminders.Planned> reminder) {
        return switch (outcome) {
            case Outcome.Refused<MemberSettings> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<MemberSettings> done -> card(done.value(), reminder);
        };
    }

    private static Reply card(MemberSettings settings, Optional<StudyReminders.Planned> reminder) {
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(Texts.of("settings.title")));
        lines.add(Texts.of(
                settings.ownZone() ? "settings.zone-own" : "settings.zone-server",
                settings.zone().getId()));
        settings.nextZone().ifPresent(next -> lines.add(from(next)));
        lines.add(Texts.of("settings.study-days-now", Look.weekdays(settings.studyDays())));
        settings.nextStudyDays().ifPresent(next -> lines.add(daysFrom(next)));
        settings.vacations().forEach(vacation -> lines.add(Texts.of("settings.vacation", span(vacation))));
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
            case Outcome.Done<Vacation> done -> Notices.of("vacation.noted", span(done.value()));
        };
    }

    private static String span(Vacation vacation) {
        return vacation.from().equals(vacation.to())
                ? Look.day(vacation.from())
                : Texts.of("streak.span", Look.day(vacation.from()), Look.day(vacation.to()));
    }
}
