package waymark.discord.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.curriculum.Node;
import waymark.curriculum.Step;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Duty;

/** What is assigned to a member: until when, how far they are, and what is missing. */
public final class DueView {
    /** The button that shows a member what is assigned to them: the server. */
    public static final String MINE = "mine";

    /** The button by which a member chooses how they are reminded: the server, whether directly. */
    public static final String DIRECT = "due-direct";

    /** The button that hands in again what a moderator returned: the server, the assignment. */
    public static final String HAND_IN = "hand-in";

    /** The button that proposes how to catch up: the server, the assignment. */
    public static final String CATCH_UP = "catch-up";

    private static final int BUTTONS_OF_A_KIND = 3;
    private static final int MISSING_SHOWN = 8;
    private static final int UNMET_SHOWN = 5;

    private DueView() {}

    static Button mine(long guild) {
        return Button.secondary(ComponentId.of(MINE, guild).toString(), Texts.of("button.mine"));
    }

    /**
     * @param today the member's own day
     * @param direct whether they are reminded directly
     */
    public static Reply own(long guild, List<Duty> duties, LocalDate today, boolean direct) {
        if (duties.isEmpty()) {
            return Notices.of("due.none-own");
        }
        List<ContainerChildComponent> parts = new ArrayList<>(parts(Texts.of("due.title-own"), duties, today));
        List<Button> behind = duties.stream()
                .filter(duty -> duty.overdue(today) && !duty.missing().isEmpty())
                .limit(BUTTONS_OF_A_KIND)
                .map(duty -> button(CATCH_UP, "button.catch-up", guild, duty))
                .toList();
        if (!behind.isEmpty()) {
            parts.add(ActionRow.of(behind));
        }
        List<Button> again = duties.stream()
                .filter(duty -> duty.returned() && duty.allDone())
                .limit(BUTTONS_OF_A_KIND)
                .map(duty -> button(HAND_IN, "button.hand-in", guild, duty))
                .toList();
        if (!again.isEmpty()) {
            parts.add(ActionRow.of(again));
        }
        parts.add(Look.text(Look.small(Texts.of(direct ? "due.reminded-directly" : "due.reminded-in-channel"))));
        parts.add(ActionRow.of(Button.secondary(
                ComponentId.of(DIRECT, guild, !direct).toString(),
                Texts.of(direct ? "button.remind-in-channel" : "button.remind-directly"))));
        return Look.card(parts);
    }

    private static Button button(String action, String label, long guild, Duty duty) {
        String name = MilestoneView.name(duty.assignment(), duty.milestones());
        return Button.primary(
                ComponentId.of(action, guild, duty.assignment().id()).toString(),
                Excerpt.cut(Texts.of(label, name), Button.LABEL_MAX_LENGTH));
    }

    /** A reply with what the same act completed below it. */
    public static Reply completed(Reply reply, List<Duty> completed) {
        List<String> lines = completed.stream()
                .map(duty -> Texts.of(
                        duty.waits() ? "due.handed-in" : "due.completed",
                        MilestoneView.name(duty.assignment(), duty.milestones())))
                .toList();
        return reply.with(Look.card(Look.text(String.join("\n", lines))));
    }

    /** The same of another member, without what only they can press. */
    public static Reply of(long user, List<Duty> duties, LocalDate today) {
        return duties.isEmpty()
                ? Notices.of("due.none", Look.user(user))
                : Look.card(parts(Texts.of("due.title", Look.user(user)), duties, today));
    }

    /** To whoever pressed <b>Join</b>: from now on they are among those whom it concerns. */
    public static Reply joined(Duty duty, LocalDate today) {
        return Look.card(Look.text(Look.title(Texts.of("due.joined")) + "\n" + block(duty, today)));
    }

    /** To whoever pressed <b>Join</b> without the role. */
    public static Reply notYours(Assignment assignment) {
        return Notices.of("due.not-yours", MilestoneView.assignee(assignment));
    }

    private static List<ContainerChildComponent> parts(String title, List<Duty> duties, LocalDate today) {
        List<String> blocks = duties.stream().map(duty -> block(duty, today)).toList();
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(title) + "\n" + Look.lines(blocks, Look.TEXT_LIMIT)));
        return parts;
    }

    private static String block(Duty duty, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + MilestoneView.name(duty.assignment(), duty.milestones()) + "** · " + progress(duty));
        if (!duty.complete() && !duty.waits()) {
            duty.due().ifPresent(day -> lines.add(due(duty, day, today)));
        }
        if (duty.milestones().isEmpty()) {
            lines.add(Texts.of("due.gone"));
        }
        duty.assignment().note().ifPresent(note -> lines.add(MilestoneView.quoted(note)));
        duty.last().filter(last -> duty.returned()).ifPresent(last -> {
            lines.add(Texts.of("due.returned", Look.user(last.actor()), Look.relative(last.at())));
            last.note().map(MilestoneView::quoted).ifPresent(lines::add);
        });
        if (!duty.complete() && !duty.missing().isEmpty()) {
            lines.add(Texts.of(
                    "due.missing",
                    listed(duty.missing().stream().map(Step::title).toList(), MISSING_SHOWN)));
        }
        if (!duty.complete() && !duty.unmet().isEmpty()) {
            lines.add(Texts.of(
                    "due.unmet", listed(duty.unmet().stream().map(DueView::name).toList(), UNMET_SHOWN)));
        }
        lines.add(MilestoneView.by(duty.assignment()));
        return String.join("\n", lines);
    }

    private static String name(Node node) {
        return node instanceof waymark.curriculum.Milestone milestone ? RoadmapPlace.name(milestone) : node.title();
    }

    private static String listed(List<String> names, int most) {
        String shown = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? shown : shown + " " + Texts.of("list.more", names.size() - most);
    }

    /** "3 of 12 steps done", or what became of it. */
    static String progress(Duty duty) {
        if (duty.complete()) {
            return Texts.of("due.complete");
        }
        return duty.waits() ? Texts.of("due.waits") : Texts.of("roadmap.of", duty.done(), duty.total());
    }

    /** With the moderator's day beside one that the member took. */
    static String due(Duty duty, LocalDate day, LocalDate today) {
        String shown = due(day, today);
        return duty.ownDay()
                ? shown + " · "
                        + Texts.of(
                                "due.own-day",
                                duty.assignment().due().map(Look::day).orElse(""))
                : shown;
    }

    /** "Due Fri 1 May 2026 (in 3 days)". */
    static String due(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days < 0 ? Texts.of("due.overdue", Look.day(day), -days) : Texts.of("due.on", Look.day(day), days);
    }

    /** One line for other replies: how many are open, and when the next is due; empty where nothing is. */
    static Optional<String> hint(List<Duty> duties, LocalDate today) {
        List<Duty> open = duties.stream()
                .filter(duty -> !duty.complete() && !duty.waits())
                .toList();
        return open.stream()
                .findFirst()
                .map(first -> Texts.of("due.hint", open.size())
                        + first.due().map(day -> " " + due(day, today) + ".").orElse(""));
    }
}
