package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FenceTest {
    static Stream<Arguments> infoStrings() {
        return Stream.of(
                Arguments.of("python run", "python", new Fence.Run("")),
                Arguments.of("python run=\"3.14\"", "python", new Fence.Run("3.14")),
                Arguments.of("SQL  run=\"spark\"", "sql", new Fence.Run("spark")),
                Arguments.of("text output", "text", new Fence.Output()),
                Arguments.of("sql shown=\"needs two sessions\"", "sql", new Fence.Shown("needs two sessions")),
                Arguments.of("sql shown=\"\"", "sql", new Fence.Unmarked()),
                Arguments.of("python running", "python", new Fence.Unmarked()),
                Arguments.of("python title=\"a.py\" run", "python", new Fence.Unmarked()),
                Arguments.of("", "", new Fence.Unmarked()));
    }

    @ParameterizedTest
    @MethodSource("infoStrings")
    void theInfoStringSaysWhatBecomesOfABlock(String info, String language, Fence.Mark mark) {
        assertEquals(List.of(new Fence(language, mark, "1\n", 1)), Fence.in("```" + info + "\n1\n```\n"));
    }

    @Test
    void blocksInListsAndCallOutsCountAndKnowTheirLines() {
        String page = """
                ---
                title: T
                ---
                # T

                - an item

                  ```python run
                  print(1)
                  ```

                > ```text output
                > 1
                > ```
                """;

        assertEquals(
                List.of(
                        new Fence("python", new Fence.Run(""), "print(1)\n", 8),
                        new Fence("text", new Fence.Output(), "1\n", 12)),
                Fence.in(page));
    }
}
