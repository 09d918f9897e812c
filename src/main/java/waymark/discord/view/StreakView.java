package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.streak.CheckedIn;
import waymark.study.streak.Day;
import waymark.study.streak.Streak;

/** A streak in words: the number, until when today counts, and why each day is what it is. */
public final class StreakView {
    /** The button that takes back a check-in: its guild and its day. */
    public static final String UNDO = "undo";

    private static final int RECEIPT_DAYS = 10;

    private StreakView() {}

    /** That a day is counted, with Undo; the task by its title where one was done. */
    static List<ContainerChildComponent> counted(MemberId member, CheckedIn checkedIn, Optional<String> task) {
        Streak streak = checkedIn.streak();
        String title = checkedIn.already() ? Texts.of("checkin.already") : Texts.of("checkin.counted");
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(title));
        task.ifPresent(name -> lines.add(Texts.of("checkin.task", name)));
        lines.add(Texts.of("streak.current", streak.current(), streak.freezes()));
        lines.add(Look.small(
                Texts.of("checkin.day-counted", Look.day(checkedIn.day()), Look.dateTime(streak.deadline()))));
        Button undo = Button.secondary(
                ComponentId.of(UNDO, member.guild(), checkedIn.day()).toString(), Texts.of("button.undo"));
        return List.of(Look.text(String.join("\n", lines)), ActionRow.of(undo));
    }

    public static Reply undone(Outcome<CheckedIn> outcome) {
        return switch (outcome) {
            case Outcome.Refused<CheckedIn> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<CheckedIn> done -> {
                Streak streak = done.value().streak();
                yield Look.card(Look.text(Look.title(Texts.of("undo.done")) + "\n"
                        + Texts.of("undo.day", Look.day(done.value().day())) + "\n"
                        + Texts.of("streak.current", streak.current(), streak.freezes())));
            }
        };
    }

    /** What {@code /streak show} says. */
    public static Reply show(MemberId shown, boolean own, Outcome<Streak> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Streak> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Streak> done -> card(shown, own, done.value());
        };
    }

    private static Reply card(MemberId shown, boolean own, Streak streak) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        String title = own ? Texts.of("streak.title-own") : Texts.of("streak.title", Look.user(shown.user()));
        parts.add(Look.text(Look.title(title) + "\n" + Texts.of("streak.current", streak.current(), streak.freezes())
                + "\n" + today(streak) + longest(streak)));
        if (!streak.days().isEmpty()) {
            parts.add(Separator.createDivider(Separator.Spacing.SMALL));
            parts.add(Look.text(receipts(streak)));
        }
        parts.add(Separator.createDivider(Separator.Spacing.SMALL));
        parts.add(Look.text(Look.small(Texts.of("streak.rules"))));
        return Look.card(parts);
    }

    private static String today(Streak streak) {
        String key = streak.credited(streak.today()) ? "streak.today-counted" : "streak.today-open";
        return Texts.of(key, Look.dateTime(streak.deadline()), Look.relative(streak.deadline()));
    }

    private static String longest(Streak streak) {
        return streak.longest()
                .from()
                .map(from -> {
                    LocalDate to = streak.longest().to().orElse(from);
                    String days =
                            from.equals(to) ? Look.day(from) : Texts.of("streak.span", Look.day(from), Look.day(to));
                    return "\n" + Texts.of("streak.longest", streak.longest().length(), days);
                })
                .orElse("");
    }

    private static String receipts(Streak streak) {
        List<Day> recent = streak.days()
                .subList(
                        Math.max(0, streak.days().size() - RECEIPT_DAYS),
                        streak.days().size())
                .reversed();
        List<String> lines = recent.stream()
                .map(day -> mark(day) + " **" + Look.day(day.day()) + "** " + WhyText.of(day))
                .toList();
        return Look.lines(lines, 2_000);
    }

    private static String mark(Day day) {
        return Texts.of("day." + day.state().name().toLowerCase(Locale.ROOT));
    }
}
