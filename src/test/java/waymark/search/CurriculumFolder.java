package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import waymark.curriculum.Curriculum;
import waymark.curriculum.CurriculumReader;

/** A curriculum's folder that tests write into and read with the real reader. */
public record CurriculumFolder(Path root) {

    /** Two tracks with six pages and one topic that is only planned. */
    public static CurriculumFolder kitchen(Path root) {
        return new CurriculumFolder(root)
                .with("README.md", """
                        ## Cooking

                        ### Bread

                        All about dough.

                        - **[Sourdough](bread/sourdough.md):** Wild yeast
                        - **[Baking](bread/baking.md):** Ovens and crusts
                        - **Rye Bread:** Dense loaves

                        ### Tools

                        What to hold.

                        - **[Knives](tools/knives.md):** Sharp things
                        - **[The Oven API](tools/oven-api.md):** Control by code
                        """)
                .with("bread/sourdough.md", """
                        ---
                        title: Sourdough
                        summary: A starter of flour and water raises bread without bought yeast.
                        aliases: [wild yeast, levain]
                        ---
                        # Sourdough

                        Sourdough is bread raised by a culture of wild yeast, the *starter*. It takes patience.

                        ## How do I feed a starter?

                        Discard half of the starter. Then add equal weights of flour and water. Feed it every day,
                        see [baking](baking.md) for what follows. Proper Dough Fermentation (PDF) takes a night.

                        ## My starter smells of acetone

                        A hungry starter smells sharp. Feed it more often:

                        ```text
                        08:00 feed
                        20:00 feed
                        ```
                        """)
                .with("bread/baking.md", """
                        # Baking

                        Bake bread in a hot oven until its crust is dark.

                        ## Steam in the oven

                        Steam keeps the crust soft, so the loaf can rise. Throw a cup of water on a hot tray.

                        | minute | steam |
                        | --- | --- |
                        | 0-15 | yes |
                        | 15-40 | no |

                        ## Temperatures

                        Start at 250 degrees and lower the heat after fifteen minutes.
                        """)
                .with("tools/knives.md", """
                        # Knives

                        A bread knife has a serrated edge. A chef's knife does everything else.

                        ## Sharpening

                        Hold the blade at fifteen degrees to the whetstone and draw it across.
                        """)
                .with("tools/oven-api.md", """
                        # The Oven API

                        The oven listens to Python code.

                        ## Heating

                        Call `oven.preheat()` and wait for `isReady`.

                        ```python
                        oven.preheat(degrees=250)
                        while not oven.isReady: oven.wait_minutes(1)
                        ```

                        ## The @recipe decorator

                        Mark a function with `@recipe` and the oven finds it. List all with `\\\\dr`.
                        """);
    }

    public CurriculumFolder with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CurriculumFolder without(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Curriculum read() {
        return new CurriculumReader().read("kitchen", root);
    }

    public SectionIndex index() {
        return SectionIndex.build(read());
    }
}
