package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {
    @TempDir
    Path root;

    /** The snippet of the best passage when the text is the only section. */
    private String snippet(String question, String body) {
        SectionIndex index = new CurriculumFolder(root)
                .with("README.md", "## C\n\n### T\n\nAll.\n\n- **[Yeast](t/yeast.md):** it\n")
                .with("t/yeast.md", "# Yeast\n\n" + body + "\n")
                .index();
        Answer answer = index.ask(Question.of(question));
        assertFalse(answer.refused(), () -> question + " was refused");
        return answer.passages().getFirst().snippet();
    }

    @Test
    void marksTheWordsThatMatchedInEveryForm() {
        assertEquals(
                "**Yeast** likes **sugar**, and **sugars** feed it.",
                snippet("yeast sugar", "Yeast likes sugar, and sugars feed it."));
    }

    @Test
    void neverMarksInsideCodeOrAddresses() {
        assertEquals(
                "Call `yeast.feed()` to feed the **yeast**, see [the **yeast**](https://x.org/yeast).",
                snippet("yeast", "Call `yeast.feed()` to feed the *yeast*, see [the **yeast**](https://x.org/yeast)."));
    }

    @Test
    void startsAtTheSentencesThatSayMost() {
        String filler = "This sentence is about something else entirely and goes on a little. ".repeat(12);
        String snippet = snippet("acetone smell", filler + "An acetone smell means hunger. Feed it soon.");
        assertTrue(
                snippet.startsWith("An **acetone** **smell** means hunger.")
                        || snippet.contains("An **acetone smell** means"),
                snippet);
        assertTrue(snippet.length() <= 750, snippet);
    }

    @Test
    void takesCodeWholeOrNotAtAll() {
        String big = "```python\n" + "yeast.feed()\n".repeat(100) + "```";
        assertEquals("Feed the **yeast** in a loop.", snippet("yeast", "Feed the yeast in a loop.\n\n" + big));
        assertEquals(
                "Feed the **yeast**:\n\n```python\nyeast.feed()\n```",
                snippet("yeast", "Feed the yeast:\n\n```python title=\"a.py\"\nyeast.feed()\n```"));
    }

    @Test
    void keepsTablesWhole() {
        String table = "| yeast | grams |\n| --- | --- |\n| dry | 7 |";
        assertEquals("Amounts of **yeast**.\n\n" + table, snippet("yeast", "Amounts of yeast.\n\n" + table));
    }

    @Test
    void dropsWhatOnlyAPageCanShow() {
        assertEquals(
                "Why **yeast**? It grows, see the next page.",
                snippet(
                                "yeast",
                                "<details><summary>Why yeast?</summary> It grows, see [the next page](next.md). ![a jar](jar.png)[^1]</details>")
                        .replace(" a jar", "")
                        .strip());
    }

    @Test
    void keepsListsAsLists() {
        assertEquals("- feed the **yeast**\n- wait\n- bake", snippet("yeast", "- feed the yeast\n- wait\n- bake"));
    }

    @Test
    void shortensASentenceThatIsLongerThanASnippet() {
        String snippet = snippet("yeast", "Yeast " + "and `more` sugar ".repeat(100) + ".");
        assertTrue(snippet.length() <= 720 && snippet.endsWith("\u2026"), snippet);
        assertEquals(0, snippet.chars().filter(c -> c == '`').count() % 2, snippet);
    }

    @Test
    void anOpenBacktickOrStarInTheSourceIsEscaped() {
        assertEquals("A \\` tick and 2 \\* 3 for **yeast**.", snippet("yeast", "A ` tick and 2 * 3 for yeast."));
    }
}
