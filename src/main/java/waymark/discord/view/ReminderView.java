package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.study.milestone.MarkState;
import waymark.study.plan.CohortTask;
import waymark.study.plan.PlannedTask;
import waymark.study.reminder.StudyReminder;
import waymark.study.reminder.StudyReminders.Planned;
import waymark.study.streak.Streak;

/** Members' own reminders: the direct message itself, and what {@code /remind} says. */
public final class ReminderView {
    /** The button that ends a server's reminders: its id, and the day of the message that carries it. */
    public static final String STOP = "remind-stop";

    /** The button that checks in where no task is left: the server. */
    public static final String CHECK_IN = "remind-checkin";

    private static final int NAME_LENGTH = 100;
    private static final int STOP_BUTTONS = 5;
    private static final int LISTED_CHARACTERS = 3_000;

    private ReminderView() {}

    /**
     * Where a message comes from.
     *
     * @param name of the server
     * @param day the study day
     */
    public record About(long guild, String name, LocalDate day) {}

    /** The id of the button by which a day's message is known. */
    public static String stopId(long guild, LocalDate day) {
        return ComponentId.of(STOP, guild, day).toString();
    }

    /**
     * The reminder itself.
     *
     * @param cohorts the task of today of the cohort that the member follows, while it is ahead of them
     * @param next their own next task; empty when none is left
     */
    public static Reply due(
            About about, Streak streak, Shelf shelf, Optional<CohortTask> cohorts, Optional<PlannedTask> next) {
        Optional<PlannedTask> task = cohorts.map(CohortTask::task).or(() -> next);
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.small(Texts.of("remind.from", name(about.name()))) + "\n"
                + task.map(planned -> TaskView.describe(planned, shelf)).orElseGet(() -> Texts.of("today.all-done"))));
        parts.add(Look.text(Texts.of("streak.current", streak.current(), streak.freezes()) + "\n"
                + Texts.of("streak.today-open", Look.dateTime(streak.deadline()), Look.relative(streak.deadline()))));
        List<Button> buttons = new ArrayList<>();
        buttons.add(cohorts.map(today ->
                        ComponentId.of(TaskView.DONE, today.occurrence().key()).toString())
                .or(() -> next.map(own -> TaskView.markId(MarkState.DONE, own.task(), about.guild())))
                .map(id -> Button.success(id, Texts.of("button.done")))
                .orElseGet(() -> Button.success(
                        ComponentId.of(CHECK_IN, about.guild()).toString(), Texts.of("button.check-in"))));
        task.flatMap(planned -> TaskView.open(planned, shelf)).ifPresent(buttons::add);
        buttons.add(Button.secondary(stopId(about.guild(), about.day()), Texts.of("button.stop-these")));
        parts.add(ActionRow.of(buttons));
        return Look.card(parts);
    }

    /** The test message: it promises nothing yet. */
    public static Reply test(String server) {
        return Notices.of("remind.test", name(server));
    }

    /**
     * That a reminder is set.
     *
     * @param ownZone whether the member chose the zone
     */
    public static Reply set(Planned planned, boolean ownZone) {
        StudyReminder reminder = planned.reminder();
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(Texts.of("remind.set-title")));
        lines.add(Texts.of(
                "remind.noted",
                weekdays(reminder),
                reminder.time(),
                planned.zone().getId(),
                Look.dateTime(planned.next().at()),
                Look.relative(planned.next().at())));
        lines.add(Texts.of(reminder.weekdays().isEmpty() ? "remind.silent" : "remind.silent-weekdays"));
        if (!ownZone) {
            lines.add(Look.small(Texts.of("remind.server-zone")));
        }
        return Look.card(Look.text(String.join("\n", lines)));
    }

    /**
     * What {@code /remind list} says.
     *
     * @param servers their names, as far as they are known
     */
    public static Reply list(List<Planned> reminders, LongFunction<Optional<String>> servers) {
        if (reminders.isEmpty()) {
            return Notices.of("remind.none");
        }
        List<ContainerChildComponent> parts = new ArrayList<>();
        List<String> lines = reminders.stream()
                .map(planned -> line(planned, server(planned.reminder(), servers)))
                .toList();
        parts.add(Look.text(Look.title(Texts.of("remind.title")) + "\n" + Look.lines(lines, LISTED_CHARACTERS)));
        parts.add(ActionRow.of(reminders.stream()
                .limit(STOP_BUTTONS)
                .map(planned -> Button.secondary(
                        stopId(
                                planned.reminder().member().guild(),
                                planned.next().day()),
                        Excerpt.cut(
                                Texts.of("remind.stop", server(planned.reminder(), servers)), Button.LABEL_MAX_LENGTH)))
                .toList()));
        return Look.card(parts);
    }

    private static String line(Planned planned, String server) {
        StudyReminder reminder = planned.reminder();
        return reminder.state() == StudyReminder.State.ON
                ? Texts.of(
                        "remind.line",
                        name(server),
                        weekdays(reminder),
                        reminder.time(),
                        planned.zone().getId(),
                        Look.dateTime(planned.next().at()))
                : Texts.of("remind.line-closed", name(server));
    }

    /** The line of {@code /settings show}. */
    static String inSettings(Planned planned) {
        StudyReminder reminder = planned.reminder();
        return reminder.state() == StudyReminder.State.ON
                ? Texts.of(
                        "settings.reminder",
                        weekdays(reminder),
                        reminder.time(),
                        Look.dateTime(planned.next().at()))
                : Texts.of("settings.reminder-closed");
    }

    /** To whom a reminder could not be delivered, the next time that they act. */
    public static Reply closed(List<StudyReminder> closed, LongFunction<Optional<String>> servers) {
        return Look.card(Look.text(Look.lines(
                closed.stream()
                        .map(reminder -> Texts.of("remind.news", name(server(reminder, servers))))
                        .toList(),
                LISTED_CHARACTERS)));
    }

    private static String server(StudyReminder reminder, LongFunction<Optional<String>> servers) {
        return servers.apply(reminder.member().guild()).orElseGet(() -> Texts.of("remind.some-server"));
    }

    private static String weekdays(StudyReminder reminder) {
        return reminder.weekdays().isEmpty()
                ? Texts.of("remind.on-study-days")
                : Texts.of("remind.on", Look.weekdays(reminder.weekdays()));
    }

    private static String name(String server) {
        return DiscordWords.literal(Excerpt.cut(server, NAME_LENGTH));
    }
}
