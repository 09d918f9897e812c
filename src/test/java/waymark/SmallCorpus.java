package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A curriculum of one track and one milestone, on the disk. */
public final class SmallCorpus {
    private SmallCorpus() {}

    public static Path in(Path folder) throws IOException {
        write(folder, "README.md", """
                # Small Course

                ### Spark

                Big data.

                - **Joins:** How rows meet

                ## RoadMap

                ```
                Small Course
                └── 1. Basics
                    └── First Join
                ```
                """);
        write(folder, "spark/joins.md", """
                # Joins

                A join brings together the rows of two tables that have a key in common.

                ## Broadcast join

                A broadcast join sends the small table to every executor, so the large one is not shuffled.
                """);
        write(folder, "roadmap/1-basics/first-join.md", """
                # First Join

                Write one yourself.

                ## Tasks

                - [ ] Join two tables (30 min): the query and its result
                - [ ] Explain the plan (20 min): one sentence on each stage
                """);
        return folder;
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
