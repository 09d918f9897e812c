package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.milestone.Announcement;
import waymark.study.milestone.Announcement.Kind;
import waymark.study.milestone.Announcements.Content;
import waymark.study.milestone.Announcements.Line;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Completion;
import waymark.study.milestone.Duty;
import waymark.study.milestone.Reminder;

/** What the channel, or a member directly, is told of assignments: each message carries a button that no other has. */
public final class AnnouncementView {
    private static final int NAME_LENGTH = 60;

    private AnnouncementView() {}

    /** The id of the button by which the message is known. */
    public static String button(Announcement.Key key) {
        return ComponentId.of(
                        key.kind() == Kind.SUBMITTED ? ReviewView.REVIEW : DueView.MINE,
                        key.guild(),
                        key.kind(),
                        key.number(),
                        key.member(),
                        key.round())
                .toString();
    }

    /** @param server its name, which a direct message says */
    public static Reply of(Announcement message, Content content, String server) {
        Button button = message.key().kind() == Kind.SUBMITTED
                ? Button.primary(button(message.key()), Texts.of("button.review"))
                : Button.secondary(button(message.key()), Texts.of("button.mine"));
        boolean direct = message.channel().isEmpty();
        return switch (content) {
            case Content.Outcome outcome -> outcome(outcome, button, direct, server);
            case Content.Reminding reminding -> reminding(reminding.lines(), button, direct, server);
        };
    }

    private static Reply outcome(Content.Outcome outcome, Button button, boolean direct, String server) {
        Completion completion = outcome.completion();
        Assignment assignment = outcome.assignment();
        String key = "told." + completion.kind().name().toLowerCase(Locale.ROOT) + (direct ? "-direct" : "");
        String by = assignment.by() == 0 ? Texts.of("told.moderators") : Look.user(assignment.by());
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of(
                key, Look.user(completion.member()), MilestoneView.name(assignment, outcome.milestones()), by, server));
        boolean open = direct || completion.kind() == Completion.Kind.ACCEPTED;
        completion.note().filter(note -> open).map(MilestoneView::quoted).ifPresent(lines::add);
        return Look.card(Look.text(String.join("\n", lines)), ActionRow.of(button))
                .pinging(pinged(outcome).boxed(), Stream.empty());
    }

    /** Whoever did something knows it; the other one is notified. */
    private static LongStream pinged(Content.Outcome outcome) {
        return switch (outcome.completion().kind()) {
            case COMPLETED -> LongStream.empty();
            case SUBMITTED -> LongStream.of(outcome.assignment().by()).filter(by -> by != 0);
            case ACCEPTED, RETURNED -> LongStream.of(outcome.completion().member());
        };
    }

    private static Reply reminding(List<Line> lines, Button button, boolean direct, String server) {
        Map<List<Object>, List<Line>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(
                        List.of(
                                line.reminder().assignment(),
                                line.reminder().due(),
                                line.reminder().stage()),
                        group -> new ArrayList<>())
                .add(line));
        List<String> text = groups.values().stream()
                .map(group -> direct
                        ? head(group.getFirst()) + " · "
                                + DueView.progress(group.getFirst().duty())
                        : group(group))
                .toList();
        boolean past = lines.stream().anyMatch(line -> line.reminder().stage() == Reminder.Stage.OVERDUE);
        String hint = past ? "\n" + Look.small(Texts.of("told.catch-up")) : "";
        String title = direct ? Texts.of("told.reminder-direct", server) : Texts.of("told.reminder");
        Reply reply = Look.card(
                Look.text(Look.title(title) + "\n" + Look.lines(text, Look.TEXT_LIMIT) + hint), ActionRow.of(button));
        return direct
                ? reply
                : reply.pinging(
                        lines.stream().map(line -> line.reminder().member()).distinct(), Stream.empty());
    }

    private static String group(List<Line> group) {
        return head(group.getFirst()) + "\n"
                + group.stream()
                        .map(line -> Look.user(line.reminder().member()) + " "
                                + line.duty().done() + "/" + line.duty().total())
                        .collect(Collectors.joining(", "));
    }

    /** The day is written as the stage has it, whenever the message is read. */
    private static String head(Line line) {
        Duty duty = line.duty();
        String name = Excerpt.cut(MilestoneView.name(duty.assignment(), duty.milestones()), NAME_LENGTH);
        LocalDate due = line.reminder().due();
        String key = line.reminder().stage() == Reminder.Stage.OVERDUE ? "told.was-due" : "told.due";
        return "**" + name + "** · " + Texts.of(key, Look.day(due));
    }
}
