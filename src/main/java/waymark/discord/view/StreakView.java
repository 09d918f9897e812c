package waymark.discord.view;

import java.time.YearMonth;
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
import waymark.discord.view.picture.StreakPicture;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.correction.Correction;
import waymark.study.streak.CheckedIn;
import waymark.study.streak.Day;
import waymark.study.streak.Streak;

/** A streak in words: the number, until when today counts, and why each day is what it is. */
public final class StreakView {
    /** The button that takes back a check-in: its guild and its day. */
    public static final String UNDO = "undo";

    /** The button that shows one's own streak to the channel: its guild. */
    public static final String SHARE = "streak-share";

    /** Of a run, each with a word of its own. */
    private static final int DAYS_CHEERED = 7;

    private static final int RECEIPT_DAYS = 10;

    /** Characters that receipts may take of a reply's. */
    private static final int RECEIPTS_LIMIT = 3_000;

    private StreakView() {}

    /** That a day is counted, with Undo; the task by its title where one was done. */
    static List<ContainerChildComponent> counted(MemberId member, CheckedIn checkedIn, Optional<String> task) {
        Streak streak = checkedIn.streak();
        String title = checkedIn.already() ? Texts.of("checkin.already") : Texts.of("checkin.counted");
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(title));
        task.ifPresent(name -> lines.add(Texts.of("checkin.task", name)));
        lines.add(Texts.of("streak.current", streak.current(), streak.freezes()));
        if (!checkedIn.already()) {
            cheer(streak).ifPresent(lines::add);
        }
        lines.add(Look.small(
                Texts.of("checkin.day-counted", Look.day(checkedIn.day()), Look.dateTime(streak.deadline()))));
        Button undo = Button.secondary(
                ComponentId.of(UNDO, member.guild(), checkedIn.day()).toString(), Texts.of("button.undo"));
        return List.of(Look.text(String.join("\n", lines)), ActionRow.of(undo));
    }

    /** A word of its own for each of the first days, and for the first after a break, without a word on the break. */
    static Optional<String> cheer(Streak streak) {
        boolean again = streak.days().stream()
                        .filter(day -> day.state() == Day.State.CREDIT)
                        .limit(2)
                        .count()
                > 1;
        if (streak.current() == 1 && again) {
            return Optional.of(Texts.of("streak.after-break", streak.longest().length()));
        }
        return streak.current() >= 1 && streak.current() <= DAYS_CHEERED
                ? Optional.of(Texts.of("streak.day-" + streak.current()))
                : Optional.empty();
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
    public static Reply show(MemberId shown, Seen seen, Outcome<Streak> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Streak> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Streak> done -> card(shown, seen, done.value());
        };
    }

    /**
     * Who looks at a streak.
     *
     * @param own whose streak it is
     * @param reasons whether they may read why a moderator corrected something
     * @param news corrections that whoever's it is has not seen yet
     */
    public record Seen(boolean own, boolean reasons, List<Correction> news) {
        public Seen {
            news = List.copyOf(news);
        }
    }

    private static Reply card(MemberId shown, Seen seen, Streak streak) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        String title = seen.own() ? Texts.of("streak.title-own") : Texts.of("streak.title", Look.user(shown.user()));
        parts.add(Look.text(Look.title(title) + "\n" + Texts.of("streak.current", streak.current(), streak.freezes())
                + "\n" + today(streak) + longest(streak)));
        if (!seen.news().isEmpty()) {
            parts.add(Separator.createDivider(Separator.Spacing.SMALL));
            parts.add(Look.text(CorrectionText.news(seen.news())));
        }
        if (!streak.days().isEmpty()) {
            Gallery.of(() -> StreakPicture.weeks(streak)).ifPresent(parts::add);
            parts.add(Separator.createDivider(Separator.Spacing.SMALL));
            parts.add(Look.text(receipts(last(streak.days(), RECEIPT_DAYS), seen.reasons())));
        }
        parts.add(Separator.createDivider(Separator.Spacing.SMALL));
        parts.add(Look.text(Look.small(Texts.of("streak.rules"))));
        if (seen.own() && !streak.days().isEmpty()) {
            parts.add(ActionRow.of(
                    Button.secondary(ComponentId.of(SHARE, shown.guild()).toString(), Texts.of("button.share"))));
        }
        return Look.card(parts);
    }

    /** What a streak's owner shows to the channel. */
    public static Reply shared(MemberId owner, Outcome<Streak> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Streak> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Streak> done -> {
                Streak streak = done.value();
                List<ContainerChildComponent> parts = new ArrayList<>();
                parts.add(Look.text(
                        Texts.of("streak.shared", Look.user(owner.user()), streak.current()) + longest(streak)));
                Gallery.of(() -> StreakPicture.weeks(streak)).ifPresent(parts::add);
                yield Look.card(parts);
            }
        };
    }

    /**
     * What {@code /streak history} says: every day of a month, and the rule that settled it.
     *
     * @param chosen empty for the month of the day that is the member's now
     */
    public static Reply month(MemberId shown, Seen seen, Optional<YearMonth> chosen, Outcome<Streak> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Streak> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Streak>(Streak streak) ->
                month(shown, seen, chosen.orElseGet(() -> YearMonth.from(streak.today())), streak);
        };
    }

    private static Reply month(MemberId shown, Seen seen, YearMonth month, Streak streak) {
        List<Day> days = streak.days().stream()
                .filter(day -> YearMonth.from(day.day()).equals(month))
                .toList();
        String name = Dates.month(month);
        if (days.isEmpty()) {
            return Notices.of("streak.month-empty", name);
        }
        long credited =
                days.stream().filter(day -> day.state() == Day.State.CREDIT).count();
        String title = seen.own()
                ? Texts.of("streak.month-own", name)
                : Texts.of("streak.month", name, Look.user(shown.user()));
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(title) + "\n" + Texts.of("streak.month-credited", credited)));
        Gallery.of(() -> StreakPicture.month(streak, month)).ifPresent(parts::add);
        parts.add(Separator.createDivider(Separator.Spacing.SMALL));
        parts.add(Look.text(receipts(days, seen.reasons())));
        return Look.card(parts);
    }

    private static String today(Streak streak) {
        String key = streak.credited(streak.today()) ? "streak.today-counted" : "streak.today-open";
        return Texts.of(key, Look.dateTime(streak.deadline()), Look.relative(streak.deadline()));
    }

    private static String longest(Streak streak) {
        return streak.longest()
                .from()
                .map(from -> "\n"
                        + Texts.of(
                                "streak.longest",
                                streak.longest().length(),
                                Look.days(from, streak.longest().to().orElse(from))))
                .orElse("");
    }

    private static List<Day> last(List<Day> days, int most) {
        return days.subList(Math.max(0, days.size() - most), days.size());
    }

    /** The latest first. */
    private static String receipts(List<Day> days, boolean reasons) {
        List<String> lines = days.reversed().stream()
                .map(day -> mark(day) + " **" + Look.day(day.day()) + "** " + WhyText.of(day, reasons))
                .toList();
        return Look.lines(lines, RECEIPTS_LIMIT);
    }

    private static String mark(Day day) {
        return Texts.of("day." + day.state().name().toLowerCase(Locale.ROOT));
    }
}
