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
                "**Yeast** likes **sugar**. **Sugars** feed the **yeast**.",
                snippet("yeast sugar", "Yeast likes sugar. Sugars feed the yeast."));
    }

    @Test
    void neverMarksInsideCodeOrLinks() {
        assertEquals(
                "Call `yeast.feed()` to feed the **yeast**, see [the yeast](https://x.org/yeast).",
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
                "Why **yeast**?\n\nIt grows, see the next page.",
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

    @Test
    void theRarerWordDecides() {
        String body =
                "Yeast grows in dough. ".repeat(18) + "Yeast turns sour with acetone. " + "Yeast rests. ".repeat(30);
        assertTrue(snippet("yeast acetone", body).contains("**acetone**"), () -> snippet("yeast acetone", body));
    }

    @Test
    void beginsWithTheSentenceThatAnOpeningPronounLeansOn() {
        String filler = "Water is wet, and flour is dry, and neither of them does anything by itself. ".repeat(9);
        String snippet = snippet("acetone", filler + "Hunger has a smell. It is acetone.");
        assertTrue(snippet.startsWith("Hunger has a smell. It is **acetone**."), snippet);
    }

    @Test
    void codeThatIsAskedForComesWholeWithTheSentenceBefore() {
        String prose = "Yeast is a fungus. It was there before bread. ".repeat(8);
        String code = "```python\n" + "yeast.feed(grams=5)\n".repeat(30) + "```";
        String snippet =
                snippet("example of feeding yeast", prose + "\n\nFeed it in a loop:\n\n" + code + "\n\nThen wait.");
        assertTrue(snippet.startsWith("Feed it in a loop:\n\n" + code), snippet);
    }

    @Test
    void whatCodePrintsIsNotShownWithoutTheCode() {
        String big = "```python\n" + "yeast.feed()\n".repeat(200) + "```";
        String snippet =
                snippet("yeast", "Yeast grows:\n\n" + big + "\n\n```text output\nyeast fed\n```\n\nThen bake.");
        assertEquals("**Yeast** grows: \u2026", snippet);
    }

    @Test
    void aListKeepsItsNumbers() {
        String first = "1. Mix flour and water, and leave the bowl where it is warm and nobody knocks it over.\n";
        String snippet = snippet("acetone", first + "2. Wait.\n3. Throw it away if it smells of acetone.\n4. Bake.");
        assertTrue(snippet.contains("3. Throw it away if it smells of **acetone**.\n4. Bake."), snippet);
    }

    @Test
    void aLongTableIsShownByTheRowsThatMatch() {
        StringBuilder table = new StringBuilder("| grain | use |\n| --- | --- |\n");
        for (int i = 0; i < 40; i++) {
            table.append("| wheat ").append(i).append(" | cakes and more cakes |\n");
        }
        table.append("| rye | dense loaves |\n");
        assertEquals(
                "| grain | use |\n| --- | --- |\n| rye | dense loaves |", snippet("what is rye for", table.toString()));
    }

    @Test
    void codeAndTablesInListsAndFoldedAnswersAreCutOutWhole() {
        assertEquals(
                "1. Feed the **yeast**:\n\n```python\nyeast.feed()\n```\n\n2. Wait.",
                snippet("yeast", "1. Feed the yeast:\n\n   ```python\n   yeast.feed()\n   ```\n\n2. Wait."));
        assertEquals(
                "How much **yeast**?\n\n| kind | grams |\n|---|---|\n| dry | 7 |",
                snippet(
                        "yeast",
                        "<details><summary>How much yeast?</summary>\n\n| kind | grams |\n|---|---|\n| dry | 7 |\n\n</details>"));
    }

    @Test
    void aSentenceThatComesToStandAtALinesStartIsNoHeading() {
        String body =
                "Yeast is alive, and this goes on. ".repeat(25) + "It has a rank. # 1 of the acetone makers is yeast.";
        String snippet = snippet("acetone", body);
        assertTrue(!snippet.startsWith("# "), snippet);
    }

    @Test
    void noSentenceEndsInsideCodeThatHoldsBackticks() {
        String body = "Make yeast with ``CONVERT yeast.`path` ``, and wait.";
        assertEquals("Make **yeast** with ``CONVERT yeast.`path` ``, and wait.", snippet("yeast", body));
    }
}
