package waymark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import waymark.curriculum.Fence;

/** Counts what became of the pages' blocks, by language and engine. */
final class Summary {
    /** What became of a block. */
    enum Fate {
        RUN,
        COMPILED_ONLY,
        SHOWN_ONLY
    }

    /** Languages whose blocks should run where they can. */
    private static final Set<String> RUNNABLE = Set.of("python", "sql", "bash", "yaml", "json");

    private static final String NEEDS_DATABRICKS = "needs a Databricks workspace";

    /** Pages that are about Databricks itself, where most code needs a workspace. */
    private static final List<String> ABOUT_DATABRICKS = List.of(
            "databricks/",
            "roadmap/1-fundamentals/databricks-architecture/",
            "roadmap/3-databricks-essentials/unity-catalog",
            "roadmap/4-data-engineering-workflows/autoloader",
            "roadmap/4-data-engineering-workflows/jobs",
            "roadmap/4-data-engineering-workflows/task-dependencies",
            "roadmap/6-ci-cd-deployment/",
            "roadmap/7-monitoring-debugging/cluster-metrics",
            "roadmap/9-certifications/");

    private record Counted(String page, Fence block, Fate fate) {
        boolean shown() {
            return fate == Fate.SHOWN_ONLY;
        }

        boolean needsDatabricks() {
            return block.mark().equals(new Fence.Shown(NEEDS_DATABRICKS));
        }
    }

    private final List<Counted> counted = new ArrayList<>();

    /** Counts a session's blocks. */
    void count(Session session, Fate fate) {
        session.examples().forEach(example -> counted.add(new Counted(session.page(), example.block(), fate)));
    }

    /** Counts the blocks of a page that are not run anywhere; outputs are no blocks of their own. */
    void countShown(String page, List<Fence> fences) {
        fences.stream()
                .filter(f -> f.mark() instanceof Fence.Shown || f.mark() instanceof Fence.Unmarked)
                .forEach(f -> counted.add(new Counted(page, f, Fate.SHOWN_ONLY)));
    }

    /** The counts as a table of Markdown, and the shares of blocks that are only shown. */
    String markdown() {
        StringBuilder text = new StringBuilder("""
                # Examples of the curriculum

                | Language | Engine | Run | Compiled only | Shown only |
                |---|---|---|---|---|
                """);
        TreeMap<String, List<Counted>> rows = new TreeMap<>();
        counted.forEach(c ->
                rows.computeIfAbsent(row(c.block()), key -> new ArrayList<>()).add(c));
        rows.forEach((row, blocks) -> text.append("| %s | %d | %d | %d |%n"
                .formatted(
                        row,
                        number(blocks, Fate.RUN),
                        number(blocks, Fate.COMPILED_ONLY),
                        number(blocks, Fate.SHOWN_ONLY))));
        Set<String> databricks = aboutDatabricks();
        text.append("\nOnly shown, of python, sql, bash, yaml and json:\n\n");
        text.append("- ").append(share(page -> true)).append('\n');
        text.append("- ")
                .append(share(page -> !databricks.contains(page)))
                .append(" on pages that are not about Databricks alone\n\n");
        text.append("About Databricks alone: ")
                .append(String.join(", ", databricks))
                .append('\n');
        return text.toString();
    }

    private static String row(Fence block) {
        String language = block.language().isEmpty() ? "none" : block.language();
        return switch (block.mark()) {
            case Fence.Run run -> language + " | " + (run.engine().isEmpty() ? "usual" : run.engine());
            default -> language + " | none";
        };
    }

    private static long number(List<Counted> blocks, Fate fate) {
        return blocks.stream().filter(block -> block.fate() == fate).count();
    }

    private String share(Predicate<String> pages) {
        List<Counted> blocks = code().stream().filter(c -> pages.test(c.page())).toList();
        long shown = number(blocks, Fate.SHOWN_ONLY);
        double percent = blocks.isEmpty() ? 0 : 100.0 * shown / blocks.size();
        return String.format(Locale.ROOT, "%d of %d (%.1f %%)", shown, blocks.size(), percent);
    }

    private List<Counted> code() {
        return counted.stream()
                .filter(c -> RUNNABLE.contains(c.block().language()))
                .toList();
    }

    /** Pages by their place, and those that show code for no other reason than that it needs a workspace. */
    private Set<String> aboutDatabricks() {
        Set<String> pages = new TreeSet<>();
        Set<String> otherReasons = new TreeSet<>();
        for (Counted c : code()) {
            if (ABOUT_DATABRICKS.stream().anyMatch(c.page()::startsWith) || c.needsDatabricks()) {
                pages.add(c.page());
            }
        }
        for (Counted c : code()) {
            if (c.shown() && !c.needsDatabricks() && ABOUT_DATABRICKS.stream().noneMatch(c.page()::startsWith)) {
                otherReasons.add(c.page());
            }
        }
        pages.removeAll(otherReasons);
        return pages;
    }
}
