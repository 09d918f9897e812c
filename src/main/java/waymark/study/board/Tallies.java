package waymark.study.board;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.RoadmapNode;
import waymark.study.NodeRef;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.MilestoneProgress;
import waymark.study.milestone.Progress;

/**
 * Counts members whose record has changed: what each of them has done of the curriculum as it is now. Boards and reports then read numbers,
 * however large the server.
 *
 * <pre>{@code
 * tallies.tick(); // each second
 * }</pre>
 */
public final class Tallies {
    /** In one transaction: others who write wait no longer than that. */
    static final int AT_ONCE = 10;

    /** In one turn: a second's worth is not felt, and a server of 100,000 is counted within ten minutes. */
    private static final int TURNS = 20;

    /** While somebody waits for the numbers of a server. */
    private static final int TURNS_AT_A_LOOK = 3;

    /** To be raised where {@link #facts} come to count the same record in another way: then everybody is counted anew. */
    private static final int COUNTING = 1;

    private final TallyStore store;
    private final Function<String, Optional<Curriculum>> curricula;

    /** The curricula whose edition was noted. */
    private final Map<String, Curriculum> noted = new ConcurrentHashMap<>();

    /** @param curricula by configured name, as they are now */
    public Tallies(TallyStore store, Function<String, Optional<Curriculum>> curricula) {
        this.store = store;
        this.curricula = curricula;
    }

    /** Counts some. */
    public void tick() {
        count(TURNS, () -> store.count(AT_ONCE, this::facts));
    }

    /** Counts what a small server's members did this very moment, before its numbers are shown. */
    void upToDate(long guild) {
        count(TURNS_AT_A_LOOK, () -> store.count(guild, AT_ONCE, this::facts));
    }

    private static void count(int turns, IntSupplier some) {
        int counted = AT_ONCE;
        for (int turn = 0; turn < turns && counted == AT_ONCE; turn++) {
            counted = some.getAsInt();
        }
    }

    /** Looks whether a curriculum has another roadmap than the one by which it was counted; to be called after reloads too. */
    public void edition(String name) {
        Optional<Curriculum> now = curricula.apply(name);
        if (now.isPresent() && now.get() != noted.get(name)) {
            store.edition(name, shape(now.get()));
            // Only then: one that could not be stored is tried again.
            noted.put(name, now.get());
        }
    }

    /** Changes with whatever makes a mark count for another milestone. */
    private static String shape(Curriculum curriculum) {
        List<String> lines = curriculum.roadmap().stream()
                .flatMap(roadmap -> roadmap.walk())
                .map(node -> line(curriculum, node))
                .toList();
        List<String> renamed = curriculum.pages().stream()
                .filter(page -> !page.frontMatter().was().isEmpty())
                .map(page -> page.id() + page.frontMatter().was())
                .toList();
        return COUNTING + "-" + Integer.toHexString(List.of(lines, renamed).hashCode()) + "-" + lines.size();
    }

    private static String line(Curriculum curriculum, RoadmapNode node) {
        return node.id()
                + (node.optional() ? "?" : "")
                + curriculum.tasksOf(node).stream().map(task -> task.id()).toList();
    }

    private Set<Fact> facts(Known known) {
        Set<Fact> facts = new HashSet<>();
        facts.add(Fact.SEEN);
        known.lastDay().ifPresent(day -> facts.add(new Fact(Fact.Kind.LAST_DAY, day.toString())));
        if (known.days() > 0) {
            facts.add(new Fact(Fact.Kind.DAYS, String.valueOf(known.days())));
        }
        known.marks().stream()
                .collect(Collectors.groupingBy(mark -> mark.node().curriculum()))
                .forEach((name, marks) ->
                        curricula.apply(name).ifPresent(curriculum -> progress(curriculum, marks, facts)));
        known.open().forEach(open -> {
            NodeRef assigned = open.assignment().milestone();
            curricula.apply(assigned.curriculum()).stream()
                    .flatMap(curriculum ->
                            curriculum.current(assigned.node()).stream().flatMap(id -> curriculum.node(id).stream()))
                    .filter(Milestone.class::isInstance)
                    .map(milestone -> new NodeRef(assigned.curriculum(), milestone.id()))
                    .forEach(milestone -> facts.add(Fact.due(open.due(), milestone)));
        });
        return facts;
    }

    private static void progress(Curriculum curriculum, List<Mark> marks, Set<Fact> facts) {
        Progress progress = Progress.of(curriculum, marks);
        for (MilestoneProgress milestone : progress.milestones()) {
            if (milestone.done() > 0) {
                Fact.Kind kind = milestone.complete() ? Fact.Kind.DONE : Fact.Kind.UNDER_WAY;
                facts.add(Fact.of(
                        kind,
                        new NodeRef(curriculum.name(), milestone.milestone().id())));
            }
        }
        progress.states().forEach((id, state) -> {
            if (state == MarkState.SKIPPED && !progress.doneSteps().contains(id)) {
                facts.add(Fact.of(Fact.Kind.SKIPPED, new NodeRef(curriculum.name(), id)));
            }
        });
    }
}
