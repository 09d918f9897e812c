package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.Unsent;
import waymark.discord.view.picture.BoardPicture;
import waymark.study.board.Overview;
import waymark.study.plan.Follower;

/** How far a server or cohort is, for its channel. */
public final class BoardView {
    /** The button of a board by which members see their own progress: the server, the cohort. By it a board is found again. */
    public static final String OWN = "board-own";

    private static final int NAME_LENGTH = 60;
    private static final int SHORT_NAME_LENGTH = 40;
    private static final int ROLES_SHOWN = 3;
    private static final int PARTS_LENGTH = 150;

    /** Of the milestones' lines; around them there is room for the rest. */
    private static final int LINES_LIMIT = 2_200;

    private BoardView() {}

    /** The id of a board's button. */
    public static ComponentId button(Follower group) {
        return ComponentId.of(OWN, group.guild(), group.cohort());
    }

    /**
     * The board itself.
     *
     * @param server its name
     * @param drawn whether a picture may be sent
     */
    public static Reply of(Follower group, Overview overview, String server, boolean drawn) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(Texts.of(
                        "board.title", DiscordWords.literal(overview.cohort().orElse(server)))) + "\n"
                + plan(overview.plan()) + "\n" + people(overview)));
        if (drawn && !overview.lines().isEmpty()) {
            Gallery.of(() -> BoardPicture.of(
                            overview.lines().stream().map(BoardView::bar).toList(), overview.seen()))
                    .ifPresent(parts::add);
        }
        if (!overview.lines().isEmpty()) {
            parts.add(Look.text(Look.lines(lines(overview), LINES_LIMIT)));
        }
        lately(overview).map(Look::text).ifPresent(parts::add);
        parts.add(Look.text(Look.small(Texts.of("board.note", Look.day(overview.day())))));
        parts.add(ActionRow.of(Button.secondary(button(group).toString(), Texts.of("button.own-progress"))));
        return Look.card(parts);
    }

    private static BoardPicture.Bar bar(Overview.Line line) {
        return new BoardPicture.Bar(
                Excerpt.cut(RoadmapPlace.name(line.milestone()), NAME_LENGTH),
                line.done(),
                line.underWay(),
                line.overdue());
    }

    static String plan(Overview.Position plan) {
        String parts = plan.parts().isEmpty()
                ? Texts.of("schedule.roadmap")
                : Excerpt.cut(String.join(", ", plan.parts()), PARTS_LENGTH);
        return Texts.of("board.plan", parts, plan.posted(), plan.tasks());
    }

    private static String people(Overview overview) {
        String key = overview.role().isPresent() ? "board.people-role" : "board.people";
        String role = overview.role().isPresent() ? Look.role(overview.role().getAsLong()) : "";
        return Texts.of(key, overview.today(), overview.week(), overview.seen(), role);
    }

    /** What nobody has begun is a number: on a phone a line for each would push away the rest. */
    private static List<String> lines(Overview overview) {
        List<String> lines = new ArrayList<>(overview.lines().stream()
                .filter(BoardView::begun)
                .map(line -> line(line, overview))
                .toList());
        long others = overview.lines().stream().filter(line -> !begun(line)).count();
        if (others > 0) {
            lines.add(Look.small(Texts.of("board.not-begun", others)));
        }
        return lines;
    }

    private static boolean begun(Overview.Line line) {
        return line.done() + line.underWay() + line.overdue() > 0
                || !line.roles().isEmpty();
    }

    private static String line(Overview.Line line, Overview overview) {
        String name = DiscordWords.literal(Excerpt.cut(RoadmapPlace.name(line.milestone()), NAME_LENGTH));
        String text = "**" + name + "** "
                + Texts.of("board.line", line.done(), line.underWay(), overview.seen(), line.overdue());
        String roles = line.roles().stream()
                .limit(ROLES_SHOWN)
                .map(role -> "\n"
                        + Look.small(Texts.of(
                                "board.of-role",
                                Look.role(role.role()),
                                role.done(),
                                role.underWay(),
                                role.seen(),
                                role.overdue())))
                .reduce("", String::concat);
        return text + roles;
    }

    private static Optional<String> lately(Overview overview) {
        if (overview.lately().isEmpty() && overview.unnamed() == 0) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of("board.lately"));
        overview.lately()
                .forEach(each -> lines.add(Texts.of(
                        "board.completed",
                        Look.user(each.user()),
                        DiscordWords.literal(Excerpt.cut(RoadmapPlace.name(each.milestone()), SHORT_NAME_LENGTH)))));
        if (overview.unnamed() > 0) {
            lines.add(Look.small(Texts.of("board.unnamed", overview.unnamed())));
        }
        return Optional.of(String.join("\n", lines));
    }

    /** To the moderator who asked for it. */
    public static Reply placed(String link, boolean anew, List<String> troubles) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of(anew ? "board.posted" : "board.there", link));
        troubles.forEach(lines::add);
        lines.add(Look.small(Texts.of("board.how-to-end")));
        return Look.card(Look.text(String.join("\n", lines)));
    }

    /** To the moderator who asked for it. */
    public static Reply missing(Permission permission, String channel) {
        return Notices.of("board.missing", UnsentText.permission(Unsent.key(permission)), channel);
    }

    /** To moderators, once: a board can no longer be changed. */
    public static Reply stopped(Optional<String> cohort, long channel, Unsent why) {
        return Notices.of(
                cohort.isPresent() ? "board.stopped-cohort" : "board.stopped",
                Look.channel(channel),
                UnsentText.of(why),
                cohort.map(DiscordWords::literal).orElse(""));
    }
}
