package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Step;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.milestone.MilestoneProgress;
import waymark.study.milestone.Progress;

/** The roadmap with a member's progress: all milestones, a line each, and one of them with its steps. */
public final class RoadmapView {
    /** The select of a milestone: whose roadmap; its value is the milestone's number. */
    public static final String OPEN = "roadmap-open";

    /** The button back to all milestones: whose roadmap. */
    public static final String ALL = "roadmap-all";

    private static final int BAR_CELLS = 8;
    private static final int OPTIONS = 25;

    private RoadmapView() {}

    /** @param user whose progress it is */
    public static Reply all(Curriculum curriculum, Progress progress, long user) {
        if (progress.milestones().isEmpty()) {
            return Notices.of("roadmap.none", curriculum.title());
        }
        List<String> lines =
                progress.milestones().stream().map(RoadmapView::line).toList();
        String next = progress.nextStep()
                .map(step -> "\n" + Look.small(Texts.of("roadmap.next", step.title())))
                .orElse("");
        StringSelectMenu.Builder select =
                StringSelectMenu.create(ComponentId.of(OPEN, user).toString()).setPlaceholder(Texts.of("roadmap.open"));
        progress.milestones().stream().limit(OPTIONS).forEach(m -> select.addOptions(option(m)));
        return Look.card(
                Look.text(Look.title(Texts.of("roadmap.title", Look.user(user))) + "\n"
                        + Look.lines(lines, Look.TEXT_LIMIT) + next),
                ActionRow.of(select.build()));
    }

    private static String line(MilestoneProgress progress) {
        String name = RoadmapPlace.name(progress.milestone());
        return bar(progress) + " " + (progress.complete() && progress.total() > 0 ? "**" + name + "**" : name);
    }

    private static SelectOption option(MilestoneProgress progress) {
        String name = Excerpt.cut(RoadmapPlace.name(progress.milestone()), SelectOption.LABEL_MAX_LENGTH);
        return SelectOption.of(name, String.valueOf(progress.milestone().number()))
                .withDescription(Texts.of("roadmap.of", progress.done(), progress.total()));
    }

    /** Bar and count in a code span, so that every cell is as wide as the others and the names stand in one column. */
    private static String bar(MilestoneProgress progress) {
        int filled = progress.total() == 0 ? 0 : BAR_CELLS * progress.done() / progress.total();
        return "`" + "█".repeat(filled) + "░".repeat(BAR_CELLS - filled) + " " + progress.done() + "/"
                + progress.total() + "`";
    }

    /** One milestone with its steps; all of them when there is none of that number. */
    public static Reply one(Curriculum curriculum, Progress progress, long user, int number) {
        Optional<Milestone> milestone = curriculum.roadmap().stream()
                .flatMap(r -> r.milestones().stream())
                .filter(m -> m.number() == number)
                .findFirst();
        if (milestone.isEmpty()) {
            return all(curriculum, progress, user);
        }
        List<String> lines = new ArrayList<>();
        milestone.get().children().forEach(child -> tree(child, 0, curriculum, progress, lines));
        Button back = Button.secondary(ComponentId.of(ALL, user).toString(), Texts.of("roadmap.back"));
        return Look.card(
                Look.text(Look.title(RoadmapPlace.name(milestone.get())) + "\n" + Look.lines(lines, Look.TEXT_LIMIT)),
                ActionRow.of(back));
    }

    private static void tree(
            RoadmapNode node, int depth, Curriculum curriculum, Progress progress, List<String> lines) {
        String indent = "\u2003".repeat(depth);
        switch (node) {
            case Step step -> {
                String planned = curriculum.pagesOf(step).isEmpty() ? " " + Texts.of("roadmap.planned") : "";
                String state =
                        Texts.of("step." + progress.state(step.id()).name().toLowerCase(java.util.Locale.ROOT));
                lines.add(indent + state + " " + step.title() + planned);
            }
            default -> {
                lines.add(indent + "**" + node.title() + "**");
                node.children().forEach(child -> tree(child, depth + 1, curriculum, progress, lines));
            }
        }
    }
}
