package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.curriculum.Page;
import waymark.curriculum.SelfCheck;
import waymark.curriculum.Task;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.SectionIndex;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.Progress;
import waymark.study.plan.CohortTask;
import waymark.study.plan.Due;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;

/** A task to do: as the day's post in the channel, and as a member's own next one. */
public final class TaskView {
    /** The post's button for those at another place of the plan. */
    public static final String NEXT = "next-task";

    /** The post's button: its occurrence. */
    public static final String DONE = "done";

    /** The buttons of a member's own task: what they say of it, its key, the server. */
    public static final String MARK = "mark";

    private TaskView() {}

    /**
     * @param creditedYesterday how many members checked in the day before
     * @param collects whether members show their work on it
     */
    public static Reply post(Due due, Shelf shelf, int creditedYesterday, boolean collects) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        String ping = due.guild().pingRole().isPresent()
                ? "\n" + Look.role(due.guild().pingRole().getAsLong())
                : "";
        String number = due.cohort()
                .map(name -> Texts.of("cohort.post-number", due.number(), due.of(), name))
                .orElseGet(() -> Texts.of("post.number", due.number(), due.of()));
        parts.add(Look.text(Look.small(number) + "\n" + describe(due.task(), shelf) + ping));
        if (creditedYesterday > 0) {
            parts.add(Look.text(Look.small(Texts.of("post.yesterday", creditedYesterday))));
        }
        Button done =
                Button.success(ComponentId.of(DONE, due.occurrence().key()).toString(), Texts.of("button.done"));
        List<Button> buttons = new ArrayList<>(
                List.of(done, Button.secondary(ComponentId.of(NEXT).toString(), Texts.of("button.next-task"))));
        if (collects) {
            buttons.add(WorkView.button(due.task().task(), due.guild().guild()));
        }
        open(due.task(), shelf).ifPresent(buttons::add);
        parts.add(ActionRow.of(buttons));
        Reply reply = Look.card(parts);
        return reply.pinging(
                java.util.stream.Stream.empty(), due.guild().pingRole().stream().boxed());
    }

    /**
     * A member's own next task, or that none is left.
     *
     * @param plan what the server follows, or the member's cohort
     * @param due a question that comes back today, if one does
     */
    public static Reply today(Progress progress, Plan plan, Shelf shelf, long guild, Optional<SelfCheck> due) {
        List<ContainerChildComponent> parts = new ArrayList<>(progress.next(plan)
                .map(next -> task(
                        progress,
                        next,
                        shelf,
                        guild,
                        Texts.of("today.next"),
                        markId(MarkState.DONE, next.task(), guild)))
                .orElseGet(() -> List.of(Look.text(Texts.of("today.all-done")))));
        return withQuestion(parts, guild, due);
    }

    /**
     * The task of today of the cohort that a member follows; its Done is that of the post.
     *
     * @param due a question that comes back today, if one does
     */
    public static Reply ofCohort(Progress progress, CohortTask today, Shelf shelf, Optional<SelfCheck> due) {
        long guild = today.cohort().guild();
        List<ContainerChildComponent> parts = new ArrayList<>(task(
                progress,
                today.task(),
                shelf,
                guild,
                Texts.of("cohort.today", today.cohort().name()),
                ComponentId.of(DONE, today.occurrence().key()).toString()));
        return withQuestion(parts, guild, due);
    }

    private static Reply withQuestion(List<ContainerChildComponent> parts, long guild, Optional<SelfCheck> due) {
        due.ifPresent(check -> parts.addAll(SelfCheckView.asked(Texts.of("self-check.back"), check, guild)));
        return Look.card(parts);
    }

    private static List<ContainerChildComponent> task(
            Progress progress, PlannedTask next, Shelf shelf, long guild, String heading, String done) {
        MarkState state = progress.state(next.task().id());
        String doing = state == MarkState.DOING ? "\n" + Look.small(Texts.of("today.doing")) : "";
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.success(done, Texts.of("button.done")));
        if (state != MarkState.DOING) {
            buttons.add(Button.secondary(markId(MarkState.DOING, next.task(), guild), Texts.of("button.doing")));
        }
        buttons.add(Button.secondary(markId(MarkState.SKIPPED, next.task(), guild), Texts.of("button.skip")));
        buttons.add(WorkView.button(next.task(), guild));
        open(next, shelf).ifPresent(buttons::add);
        return List.of(Look.text(Look.small(heading) + "\n" + describe(next, shelf) + doing), ActionRow.of(buttons));
    }

    static String describe(PlannedTask planned, Shelf shelf) {
        Task task = planned.task();
        String place = RoadmapPlace.of(shelf.curriculum(), planned.node().id())
                .orElse(planned.node().title());
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(task.title()));
        lines.add(Look.small(task.minutes() > 0 ? Texts.of("task.place-minutes", place, task.minutes()) : place));
        page(planned, shelf)
                .flatMap(page -> page.frontMatter().summary())
                .ifPresent(summary -> lines.add(Excerpt.of(summary, 400)));
        if (!task.evidence().isBlank()) {
            lines.add(Texts.of("task.show", Excerpt.cut(DiscordMarkdown.prose(task.evidence()), 600)));
        }
        return String.join("\n", lines);
    }

    private static Optional<Page> page(PlannedTask planned, Shelf shelf) {
        return shelf.curriculum().pagesOf(planned.node()).stream().findFirst();
    }

    static Optional<Button> open(PlannedTask planned, Shelf shelf) {
        return page(planned, shelf).map(page -> {
            String key = SectionIndex.key(page, page.sections().getFirst());
            return SectionView.link(shelf, key)
                    .map(address -> Button.link(address, Texts.of("button.open")))
                    .orElseGet(() -> Button.secondary(
                            ComponentId.of(SectionView.READ, key, 0).toString(), Texts.of("button.read")));
        });
    }

    static String markId(MarkState state, Task task, long guild) {
        return ComponentId.of(MARK, state.name(), TaskKey.of(task.id()), guild).toString();
    }
}
