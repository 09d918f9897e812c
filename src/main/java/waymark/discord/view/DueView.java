package waymark.discord.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final int MISSING_SHOWN = 8;
    private static final int UNMET_SHOWN = 5;

    private DueView() {}

    static Button mine(long guild) {
        return Button.secondary(ComponentId.of(MINE, guild).toString(), Texts.of("button.mine"));
    }

    /** @param today the member's own day */
    public static Reply own(List<Duty> duties, LocalDate today) {
        return duties.isEmpty()
                ? Notices.of("due.none-own")
                : Look.card(parts(Texts.of("due.title-own"), duties, today));
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
            duty.due().ifPresent(day -> lines.add(due(day, today)));
        }
        if (duty.milestones().isEmpty()) {
            lines.add(Texts.of("due.gone"));
        }
        duty.assignment().note().ifPresent(note -> lines.add(MilestoneView.quoted(note)));
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
