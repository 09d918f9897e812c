package waymark.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.FrontMatter;
import waymark.curriculum.Milestone;
import waymark.curriculum.Page;
import waymark.curriculum.Roadmap;
import waymark.curriculum.Step;
import waymark.curriculum.Task;

/** A roadmap of two milestones of two steps each, whose pages may say what they were called before, and what they build on. */
public final class MovedCurriculum {
    public static final String NAME = "default";

    private MovedCurriculum() {}

    /** A page of the milestone or step of that id. */
    public record At(String id, List<String> was, List<String> needs, List<String> tasks) {
        public At(String id) {
            this(id, List.of(), List.of(), List.of());
        }

        public At was(String... former) {
            return new At(id, List.of(former), needs, tasks);
        }

        public At needing(String... ids) {
            return new At(id, was, List.of(ids), tasks);
        }

        public At tasks(String... names) {
            return new At(id, was, needs, List.of(names));
        }
    }

    /** Milestones in the order given, each with the steps below its id. */
    public static Curriculum of(At... pages) {
        List<Milestone> milestones = Stream.of(pages)
                .filter(page -> !page.id().contains("/"))
                .map(page -> milestone(page, pages))
                .toList();
        List<Page> read = Stream.of(pages).map(MovedCurriculum::page).toList();
        Map<String, List<String>> bindings =
                read.stream().collect(Collectors.toMap(Page::id, page -> List.of(page.id())));
        return new Curriculum(
                NAME,
                "Moved",
                List.of(),
                Optional.of(new Roadmap("roadmap", "Moved", milestones)),
                read,
                bindings,
                List.of());
    }

    private static Milestone milestone(At at, At... pages) {
        List<Step> steps = Stream.of(pages)
                .filter(page -> page.id().startsWith(at.id() + "/"))
                .map(page -> new Step(page.id(), page.id(), false))
                .toList();
        return new Milestone(at.id(), 1, at.id(), false, List.copyOf(steps));
    }

    public static Page page(At at) {
        Optional<String> no = Optional.empty();
        FrontMatter matter = new FrontMatter(
                no, no, at.was(), no, no, no, OptionalInt.empty(), at.needs(), List.of(), List.of(), no, Map.of());
        List<Task> tasks = at.tasks().stream()
                .map(task -> new Task(at.id() + "#" + task, task, 30, ""))
                .toList();
        return new Page(at.id(), at.id() + ".md", at.id(), matter, List.of(), tasks);
    }
}
