package waymark.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
    @Test
    void sentencesAreReadWithoutCodeBlocksAndAddresses() {
        String page = """
                ---
                title: T
                ---
                # The `df` title

                A [link](https://example.org) and
                `code()` in **bold**.

                ```text
                not this
                ```

                - item one

                | a | b |
                |---|---|
                | c | d e |

                <details><summary>Why?</summary>

                Because.

                </details>
                """;

        assertEquals(
                List.of(
                        new Prose(true, "The `df` title", 4),
                        new Prose(false, "A link and `code()` in bold.", 6),
                        new Prose(false, "item one", 13),
                        new Prose(false, "a", 15),
                        new Prose(false, "b", 15),
                        new Prose(false, "c", 17),
                        new Prose(false, "d e", 17),
                        new Prose(false, "Why?", 19),
                        new Prose(false, "Because.", 21)),
                Prose.in(page));
    }
}
