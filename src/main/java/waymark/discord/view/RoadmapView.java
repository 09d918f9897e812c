package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.Node;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Step;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.view.picture.RoadmapPicture;
import waymark.study.milestone.Duty;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.MilestoneProgress;
import waymark.study.milestone.Progress;
import waymark.study.plan.Plan;

/** The roadmap with a member's progress: all milestones, in a picture where there are few enough, and one of them with its steps. */
public final class RoadmapView {
    /** The select of a milestone: whose roadmap; its value is the milestone's number. */
    public static final String OPEN = "roadmap-open";

    /** The button back to all milestones: whose roadmap. */
    public static final String ALL = "roadmap-all";

    private static final int BAR_CELLS = 8;
    private static final int OPTIONS = 25;

    private RoadmapView() {}

    /**
     * @param user whose progress it is
     * @param duties what is assigned to them
     * @param today their own day
     */
    public static Reply all(Curriculum curriculum, Progress progress, long user, List<Duty> duties, LocalDate today) {
        if (progress.milestones().isEmpty()) {
            return Notices.of("roadmap.none", curriculum.title());
        }
        String next = progress.nextStep()
                .map(step -> "\n" + Look.small(Texts.of("roadmap.next", step.title())))
                .orElse("");
        String due =
                DueView.hint(duties, today).map(hint -> "\n" + Look.small(hint)).orElse("");
        StringSelectMenu.Builder select =
                StringSelectMenu.create(ComponentId.of(OPEN, user).toString()).setPlaceholder(Texts.of("roadmap.open"));
        progress.milestones().stream().limit(OPTIONS).forEach(m -> select.addOptions(option(m)));
        List<ContainerChildComponent> parts = new ArrayList<>();
        Optional<MediaGallery> picture = progress.milestones().size() > RoadmapPicture.MOST
                ? Optional.empty()
                : Gallery.of(() -> RoadmapPicture.of(stages(progress)));
        String lines = picture.isPresent() ? "" : "\n" + lines(progress);
        parts.add(Look.text(Look.title(Texts.of("roadmap.title", Look.user(user))) + lines + next + due));
        picture.ifPresent(parts::add);
        parts.add(ActionRow.of(select.build()));
        return Look.card(parts);
    }

    /** What the picture shows, where there is none. */
    private static String lines(Progress progress) {
        return Look.lines(progress.milestones().stream().map(RoadmapView::line).toList(), Look.TEXT_LIMIT);
    }

    private static List<RoadmapPicture.Stage> stages(Progress progress) {
        return progress.milestones().stream()
                .map(one -> new RoadmapPicture.Stage(
                        RoadmapPlace.name(one.milestone()),
                        one.done(),
                        one.total(),
                        progress.nextStep().filter(one.missing()::contains).isPresent()))
                .toList();
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
            return all(curriculum, progress, user, List.of(), LocalDate.EPOCH);
        }
        List<String> lines = new ArrayList<>();
        milestone.get().children().forEach(child -> tree(child, 0, curriculum, progress, lines));
        Button back = Button.secondary(ComponentId.of(ALL, user).toString(), Texts.of("roadmap.back"));
        return Look.card(
                Look.text(Look.title(RoadmapPlace.name(milestone.get())) + "\n" + Look.lines(lines, Look.TEXT_LIMIT)),
                ActionRow.of(back));
    }

    /** What {@code /roadmap mark} says: the step or task, and how far its milestone is now. */
    public static Reply marked(Curriculum curriculum, Progress progress, String node, MarkState state) {
        String milestone = progress.milestones().stream()
                .filter(m -> m.milestone()
                        .walk()
                        .anyMatch(below -> node.equals(below.id()) || node.startsWith(below.id() + "#")))
                .findFirst()
                .map(m -> "\n" + line(m))
                .orElse("");
        return Look.card(Look.text(Texts.of("roadmap.marked", title(curriculum, node), state(state)) + milestone + "\n"
                + Look.small(Texts.of("roadmap.marks-only"))));
    }

    /** What a step or task is called. */
    public static String title(Curriculum curriculum, String id) {
        return Plan.find(curriculum, id)
                .map(planned -> planned.task().title())
                .or(() -> curriculum.node(id).map(Node::title))
                .orElse(id);
    }

    /** "☑️ done". */
    public static String state(MarkState state) {
        return Texts.of("step." + state.name().toLowerCase(Locale.ROOT)) + " "
                + Texts.of("mark." + state.name().toLowerCase(Locale.ROOT));
    }

    private static void tree(
            RoadmapNode node, int depth, Curriculum curriculum, Progress progress, List<String> lines) {
        String indent = "\u2003".repeat(depth);
        switch (node) {
            case Step step -> {
                String planned = curriculum.pagesOf(step).isEmpty() ? " " + Texts.of("roadmap.planned") : "";
                String state =
                        Texts.of("step." + progress.state(step.id()).name().toLowerCase(Locale.ROOT));
                lines.add(indent + state + " " + step.title() + planned);
            }
            default -> {
                lines.add(indent + "**" + node.title() + "**");
                node.children().forEach(child -> tree(child, depth + 1, curriculum, progress, lines));
            }
        }
    }
}
