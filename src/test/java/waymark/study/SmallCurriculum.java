package waymark.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.curriculum.Curriculum;
import waymark.curriculum.FrontMatter;
import waymark.curriculum.Group;
import waymark.curriculum.Milestone;
import waymark.curriculum.Page;
import waymark.curriculum.Roadmap;
import waymark.curriculum.Step;
import waymark.curriculum.Task;
import waymark.curriculum.Topic;
import waymark.curriculum.Track;

/**
 * A roadmap of two milestones and an optional one, seven tasks in all:
 *
 * <pre>
 * roadmap
 * |- 1-basics             (overview: welcome)
 * |  |- group             (overview: group-task)
 * |  |  |- a              a1, a2
 * |  |  '- b              no page
 * |  '- c                 c1
 * |- 2-more
 * |  |- d                 d1
 * |  '- e (Optional)      e1
 * '- 3-extra (Optional)
 *    '- f                 no page
 * </pre>
 */
public final class SmallCurriculum {
    public static final String NAME = "default";
    public static final List<String> TASKS = List.of(
            "roadmap/1-basics#welcome",
            "roadmap/1-basics/group#group-task",
            "roadmap/1-basics/group/a#a1",
            "roadmap/1-basics/group/a#a2",
            "roadmap/1-basics/c#c1",
            "roadmap/2-more/d#d1",
            "roadmap/2-more/e#e1");

    private SmallCurriculum() {}

    public static Curriculum read() {
        String one = "roadmap/1-basics";
        Group group = new Group(
                one + "/group",
                "Group",
                false,
                List.of(new Step(one + "/group/a", "A", false), new Step(one + "/group/b", "B", false)));
        Milestone basics = new Milestone(one, 1, "Basics", false, List.of(group, new Step(one + "/c", "C", false)));
        Milestone more = new Milestone(
                "roadmap/2-more",
                2,
                "More",
                false,
                List.of(new Step("roadmap/2-more/d", "D", false), new Step("roadmap/2-more/e", "E", true)));
        Milestone extra =
                new Milestone("roadmap/3-extra", 3, "Extra", true, List.of(new Step("roadmap/3-extra/f", "F", false)));
        Topic topic = new Topic("python/oops", "OOPS", "", List.of("python/oops"));
        List<Page> pages = List.of(
                page(one, "welcome"),
                page(one + "/group", "group-task"),
                page(one + "/group/a", "a1", "a2"),
                page(one + "/c", "c1"),
                page("roadmap/2-more/d", "d1"),
                page("roadmap/2-more/e", "e1"),
                page("python/oops", "write-a-class"));
        return new Curriculum(
                NAME,
                "Small",
                List.of(new Track("python", "Python", "", List.of(topic))),
                Optional.of(new Roadmap("roadmap", "Small", List.of(basics, more, extra))),
                pages,
                pages.stream().collect(Collectors.toMap(Page::id, p -> List.of(p.id()))),
                List.of());
    }

    /** The curriculum under its name, and nothing under any other. */
    public static Optional<Curriculum> find(String name) {
        return Optional.ofNullable(Map.of(NAME, read()).get(name));
    }

    private static Page page(String id, String... tasks) {
        List<Task> items = List.of(tasks).stream()
                .map(task -> new Task(id + "#" + task, task, 30, ""))
                .toList();
        return new Page(id, id + ".md", id, FrontMatter.none(), List.of(), items);
    }
}
