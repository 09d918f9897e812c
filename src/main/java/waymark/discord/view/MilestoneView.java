package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import waymark.curriculum.Milestone;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Change;
import waymark.study.milestone.Standing;

/** Assignments in words, for whoever makes them: the notices in the channel, the list, the history. */
public final class MilestoneView {
    /** The moderators' button on a notice: takes the assignment of that id back. */
    public static final String WITHDRAW = "withdraw";

    /** The button of a role's notice: notes whoever presses it as one of those whom the assignment of that id concerns. */
    public static final String JOIN = "join";

    private static final int NOTE_LENGTH = 300;

    private MilestoneView() {}

    /** For the channel: pings whom it concerns, and nobody else. */
    public static Reply notice(Assignment assignment, List<Milestone> milestones) {
        List<Button> buttons = new ArrayList<>();
        if (assignment.assignee() instanceof Assignee.Role) {
            buttons.add(Button.success(ComponentId.of(JOIN, assignment.id()).toString(), Texts.of("button.join")));
        } else {
            buttons.add(DueView.mine(assignment.guild()));
        }
        buttons.add(
                Button.secondary(ComponentId.of(WITHDRAW, assignment.id()).toString(), Texts.of("button.withdraw")));
        Reply reply = Look.card(
                Look.text(Texts.of("milestone.notice", assignee(assignment), name(assignment, milestones)) + "\n"
                        + String.join("\n", details(assignment))),
                ActionRow.of(buttons));
        return pinging(reply, assignment);
    }

    /** For the channel: the day on which it is due was moved. */
    public static Reply moved(Assignment assignment, List<Milestone> milestones, Optional<String> why, long by) {
        String day = assignment.due().map(Look::day).orElse("");
        return changed(
                Texts.of("milestone.moved", assignee(assignment), name(assignment, milestones), day),
                assignment,
                why,
                by);
    }

    /** For the channel: a moderator took it back. */
    public static Reply takenBack(Assignment assignment, List<Milestone> milestones, Optional<String> why, long by) {
        return changed(
                Texts.of("milestone.taken-back", assignee(assignment), name(assignment, milestones)),
                assignment,
                why,
                by);
    }

    private static Reply changed(String what, Assignment assignment, Optional<String> why, long by) {
        String note = why.map(words -> "\n" + quoted(words)).orElse("");
        String small = "\n" + Look.small(Texts.of("milestone.changed-by", Look.user(by)));
        return pinging(Look.card(Look.text(what + note + small)), assignment);
    }

    private static Reply pinging(Reply reply, Assignment assignment) {
        return switch (assignment.assignee()) {
            case Assignee.Member member -> reply.pinging(Stream.of(member.user()), Stream.empty());
            case Assignee.Role role -> reply.pinging(Stream.empty(), Stream.of(role.role()));
        };
    }

    /** The notice, after a moderator took the assignment back. */
    public static Reply withdrawn(Assignment assignment, List<Milestone> milestones, long by) {
        return Look.card(
                Look.text("~~" + Texts.of("milestone.notice", assignee(assignment), name(assignment, milestones))
                        + "~~\n" + Look.small(Texts.of("milestone.withdrawn", Look.user(by)))));
    }

    /**
     * To the moderator, after what they did.
     *
     * @param key of what is said: who, which milestone, the day
     */
    public static Reply done(String key, Assignment assignment, List<Milestone> milestones, boolean noticed) {
        String said = Texts.of(
                key,
                assignee(assignment),
                name(assignment, milestones),
                assignment.due().map(Look::day).orElse(""));
        String notice = noticed ? "" : "\n" + Look.small(Texts.of("milestone.notice-failed"));
        return Look.card(Look.text(said + notice));
    }

    /**
     * @param today the server's day
     * @param all how many there are, of which the newest are shown
     */
    public static Reply list(List<Standing> standing, long all, LocalDate today) {
        if (standing.isEmpty()) {
            return Notices.of("milestone.none");
        }
        List<String> lines = standing.stream().map(s -> entry(s, today)).toList();
        boolean roles = standing.stream().anyMatch(s -> s.assignment().assignee() instanceof Assignee.Role);
        String seen = roles ? "\n" + Look.small(Texts.of("milestone.seen-only")) : "";
        return Look.card(Look.text(
                Look.title(Texts.of("milestone.list", all)) + "\n" + Look.lines(lines, Look.TEXT_LIMIT - 200) + seen));
    }

    private static String entry(Standing standing, LocalDate today) {
        Assignment assignment = standing.assignment();
        List<String> parts = new ArrayList<>();
        parts.add("- " + assignee(assignment) + ": **" + name(assignment, standing.milestones()) + "**");
        parts.add("  " + standing.one().map(DueView::progress).orElseGet(() -> ofThoseSeen(standing)));
        boolean open =
                standing.one().filter(duty -> duty.complete() || duty.waits()).isEmpty();
        assignment
                .due()
                .filter(day -> open)
                .map(day -> standing.one()
                        .map(duty -> DueView.due(duty, duty.due().orElse(day), today))
                        .orElseGet(() -> DueView.due(day, today)))
                .ifPresent(line -> parts.add("  " + line));
        if (standing.milestones().isEmpty()) {
            parts.add("  " + Texts.of("due.gone"));
        }
        assignment.note().ifPresent(note -> parts.add("  " + quoted(note)));
        if (assignment.review()) {
            parts.add("  " + Look.small(Texts.of("milestone.reviewed")));
        }
        parts.add("  " + by(assignment));
        return String.join("\n", parts);
    }

    private static String ofThoseSeen(Standing standing) {
        String done = Texts.of("milestone.of-seen", standing.complete(), standing.seen());
        return standing.waiting() == 0 ? done : done + " · " + Texts.of("milestone.waiting", standing.waiting());
    }

    /** Who did what with an assignment, and when. */
    public static Reply history(Assignment assignment, List<Milestone> milestones, List<Change> changes) {
        List<String> lines =
                changes.reversed().stream().map(MilestoneView::line).toList();
        return Look.card(Look.text(Look.title(Texts.of("milestone.history", name(assignment, milestones))) + "\n"
                + assignee(assignment) + "\n" + Look.lines(lines, Look.TEXT_LIMIT)));
    }

    private static String line(Change change) {
        String who = change.actor() == 0 ? Texts.of("milestone.somebody") : Look.user(change.actor());
        String whom = change.member().isPresent() ? Look.user(change.member().getAsLong()) : "";
        String day = change.due().map(Look::day).orElse(Texts.of("milestone.no-due"));
        String what = Texts.of(
                "milestone.change."
                        + change.kind()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                who,
                day,
                whom);
        String note = change.note().map(words -> "\n  " + quoted(words)).orElse("");
        return "- " + Look.dateTime(change.at()) + ": " + what + note;
    }

    private static List<String> details(Assignment assignment) {
        List<String> details = new ArrayList<>();
        assignment.due().ifPresent(due -> details.add(Texts.of("milestone.due", Look.day(due))));
        assignment.note().ifPresent(note -> details.add(quoted(note)));
        if (assignment.review()) {
            details.add(Look.small(Texts.of("milestone.reviewed")));
        }
        details.add(by(assignment));
        return details;
    }

    static String by(Assignment assignment) {
        return assignment.by() == 0
                ? Look.small(Texts.of("milestone.assigned-at", Look.relative(assignment.at())))
                : Look.small(Texts.of("milestone.by", Look.user(assignment.by()), Look.relative(assignment.at())));
    }

    static String quoted(String words) {
        return "> " + Excerpt.cut(words.replace('\n', ' '), NOTE_LENGTH);
    }

    static String assignee(Assignment assignment) {
        return switch (assignment.assignee()) {
            case Assignee.Member member -> Look.user(member.user());
            case Assignee.Role role -> Look.role(role.role());
        };
    }

    /** For a list of choices: whom it is for, what it is, until when. */
    public static String choice(Assignment assignment, List<Milestone> milestones, String whom) {
        String what = whom + " · " + name(assignment, milestones);
        String due = assignment.due().map(day -> " · " + Look.day(day)).orElse("");
        return assignment.stands() ? what + due : what + due + " · " + Texts.of("milestone.cancelled-short");
    }

    /** What an assignment is called: its milestone, several after a split, its id where it was deleted. */
    public static String name(Assignment assignment, List<Milestone> milestones) {
        return milestones.isEmpty()
                ? assignment.milestone().node()
                : milestones.stream().map(RoadmapPlace::name).collect(Collectors.joining(" + "));
    }
}
