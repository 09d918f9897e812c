package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void wholeSentencesAreKept() {
        assertEquals(
                "One sentence. And a second.", Excerpt.of("One sentence. And a second. A third one that is long.", 30));
    }

    @Test
    void noNumberIsLeftOfAnItemThatDoesNotFit() {
        assertEquals("1. One.", Excerpt.of("1. One.\n2. A second item that is far too long.", 20));
        assertEquals("1. A first item…", Excerpt.of("1. A first item that is far too long.", 18));
    }

    @Test
    void whatIsBoldIsClosed() {
        assertEquals("A **word that never…**", Excerpt.of("A **word that never ends at all**", 21));
    }

    @Test
    void codeBlocksAreLeftOut() {
        assertEquals("Before.\n\nAfter.", Excerpt.of("Before.\n```sql\nselect 1\n```\nAfter.", 100));
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCutInHalf() {
        for (int limit = 2; limit < 12; limit++) {
            String cut = Excerpt.cut("🗨️🗨️🗨️🗨️🗨️🗨️", limit);
            assertTrue(cut.length() <= limit, cut);
            assertFalse(Character.isHighSurrogate(cut.charAt(Math.max(0, cut.length() - 2))), cut);
        }
    }

    @Test
    void aLongCodeBlockIsCutAtLineEndsAndStaysCode() {
        String code = "```python\n" + "print('a line')\n".repeat(400) + "```";

        List<String> pieces = Pieces.of(code, 1_000);

        assertTrue(pieces.size() > 5);
        assertTrue(pieces.stream()
                .allMatch(p -> p.length() <= 1_000 && p.startsWith("```python\n") && p.endsWith("\n```")));
        assertEquals(
                400,
                pieces.stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("print"))
                        .count());
    }

    @Test
    void oneEndlessLineIsCutToo() {
        List<String> pieces = Pieces.of("x".repeat(10_000), 1_000);

        assertEquals(10_000, pieces.stream().mapToInt(String::length).sum());
        assertTrue(pieces.stream().allMatch(p -> p.length() <= 1_000));
    }
}
