package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;

/** Assignments in words: the notice to the assignee, the moderator's list. */
public final class MilestoneView {
    /** The moderators' button on a notice: takes the assignment of that id back. */
    public static final String WITHDRAW = "withdraw";

    private MilestoneView() {}

    /** For the channel: pings whom it concerns, and nobody else. */
    public static Reply notice(Assignment assignment, Curriculum curriculum) {
        Reply reply = Look.card(
                Look.text(Texts.of("milestone.notice", assignee(assignment), name(assignment, curriculum)) + "\n"
                        + String.join("\n", details(assignment))),
                ActionRow.of(Button.secondary(
                        ComponentId.of(WITHDRAW, assignment.id()).toString(), Texts.of("button.withdraw"))));
        return switch (assignment.assignee()) {
            case Assignee.Member member -> reply.pinging(Stream.of(member.user()), Stream.empty());
            case Assignee.Role role -> reply.pinging(Stream.empty(), Stream.of(role.role()));
        };
    }

    /** The notice, after a moderator took the assignment back. */
    public static Reply withdrawn(Assignment assignment, Curriculum curriculum, long by) {
        return Look.card(
                Look.text("~~" + Texts.of("milestone.notice", assignee(assignment), name(assignment, curriculum))
                        + "~~\n" + Look.small(Texts.of("milestone.withdrawn", Look.user(by)))));
    }

    /** To the moderator who assigned it. */
    public static Reply assigned(Assignment assignment, Curriculum curriculum, boolean noticed) {
        String said = Texts.of("milestone.assigned", assignee(assignment), name(assignment, curriculum));
        String notice = noticed ? "" : "\n" + Look.small(Texts.of("milestone.notice-failed"));
        return Look.card(Look.text(said + notice));
    }

    public static Reply list(List<Assignment> assignments, Curriculum curriculum) {
        if (assignments.isEmpty()) {
            return Notices.of("milestone.none");
        }
        List<String> lines = assignments.reversed().stream()
                .map(a -> {
                    List<String> parts = new ArrayList<>();
                    parts.add("- " + assignee(a) + ": **" + name(a, curriculum) + "**");
                    details(a).forEach(detail -> parts.add("  " + detail));
                    return String.join("\n", parts);
                })
                .toList();
        return Look.card(Look.text(
                Look.title(Texts.of("milestone.list", lines.size())) + "\n" + Look.lines(lines, Look.TEXT_LIMIT)));
    }

    private static List<String> details(Assignment assignment) {
        List<String> details = new ArrayList<>();
        assignment.due().ifPresent(due -> details.add(Texts.of("milestone.due", Look.day(due))));
        assignment.note().ifPresent(note -> details.add("> " + Excerpt.cut(note.replace('\n', ' '), 300)));
        details.add(Look.small(Texts.of("milestone.by", Look.user(assignment.by()), Look.relative(assignment.at()))));
        return details;
    }

    private static String assignee(Assignment assignment) {
        return switch (assignment.assignee()) {
            case Assignee.Member member -> Look.user(member.user());
            case Assignee.Role role -> Look.role(role.role());
        };
    }

    private static String name(Assignment assignment, Curriculum curriculum) {
        return curriculum
                .node(assignment.milestone().node())
                .map(node -> node instanceof Milestone milestone ? RoadmapPlace.name(milestone) : node.title())
                .orElse(assignment.milestone().node());
    }
}
