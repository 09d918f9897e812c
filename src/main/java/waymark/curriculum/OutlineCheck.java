package waymark.curriculum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds ids that two nodes or two tasks share, and front matter that points at nothing. */
final class OutlineCheck {
    private static final Set<String> LEVELS = Set.of("beginner", "intermediate", "advanced");

    private final Outline outline;
    private final PageSet pages;
    private final boolean strict;
    private final List<Fault> faults;

    private OutlineCheck(Outline outline, PageSet pages, boolean strict, List<Fault> faults) {
        this.outline = outline;
        this.pages = pages;
        this.strict = strict;
        this.faults = faults;
    }

    /**
     * @param strict whether a shared id is an error; else the first one has it, with a warning
     */
    static void check(Outline outline, PageSet pages, boolean strict, List<Fault> faults) {
        OutlineCheck check = new OutlineCheck(outline, pages, strict, faults);
        check.nodes();
        pages.all().forEach(check::tasks);
        check.frontMatter();
    }

    private void nodes() {
        Map<String, BoundEntry> seen = new HashMap<>();
        outline.walk().forEach(entry -> {
            BoundEntry before = seen.putIfAbsent(entry.id(), entry);
            if (before != null) {
                boolean listed = !outline.file().isEmpty();
                String what = "\"" + entry.label().text() + "\" has the id " + entry.id() + " of \""
                        + before.label().text() + "\"" + (listed ? " in line " + before.line() : "");
                shared(listed ? outline.file() : entry.pages().getFirst().path(), entry.line(), what);
            }
        });
    }

    private void tasks(PageDraft page) {
        Map<String, TaskItem> seen = new HashMap<>();
        for (TaskItem task : page.tasks()) {
            TaskItem before = seen.putIfAbsent(Slug.of(task.title()), task);
            if (before != null) {
                String what = "the task \"" + task.title() + "\" has the id of the one in line " + before.line();
                shared(page.path(), task.line(), what);
            }
        }
    }

    private void frontMatter() {
        Set<String> labels = outline.walk()
                .flatMap(entry ->
                        Stream.of(entry.label().key(), new Label(entry.label().withoutNumber()).key()))
                .collect(Collectors.toSet());
        Set<String> ids = outline.walk().map(BoundEntry::id).collect(Collectors.toCollection(HashSet::new));
        pages.all().forEach(page -> ids.add(page.id()));
        for (PageDraft page : pages.all()) {
            FrontMatter matter = page.frontMatter();
            matter.node()
                    .filter(node -> !labels.contains(Label.of(node).key()))
                    .ifPresent(node -> warn(page, "node: \"" + node + "\" is no label of the outline"));
            matter.level()
                    .filter(level ->
                            !LEVELS.contains(level) && !outline.roadmap().isEmpty())
                    .ifPresent(
                            level -> warn(page, "level: \"" + level + "\" is not beginner, intermediate or advanced"));
            matter.prerequisites().stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> warn(page, "prerequisites: no page or node has the id " + id));
        }
    }

    private void shared(String file, int line, String what) {
        faults.add(strict ? Fault.error(file, line, what) : Fault.warning(file, line, what));
    }

    private void warn(PageDraft page, String what) {
        faults.add(Fault.warning(page.path(), 1, what));
    }
}
