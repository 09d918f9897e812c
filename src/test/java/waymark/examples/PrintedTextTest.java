package waymark.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTextTest {
    @Test
    void theWidthOfColumnsIsFree() {
        assertTrue(PrintedText.same("""
                 title | stock\s
                -------+-------
                 Tea   |     8
                (1 row)
                """, """
                 title  |  stock
                --------+--------
                 Tea    |      8
                (1 row)

                """));
    }

    @Test
    void sparksTablesAreComparedByTheirCells() {
        assertEquals(List.of("|id|name|", "|1|Ada|"), PrintedText.lines("""
                +---+----+
                |id |name|
                +---+----+
                |1  |Ada |
                +---+----+

                """));
    }

    @Test
    void indentationAndWordsCount() {
        assertFalse(PrintedText.same("  a", "a"));
        assertFalse(PrintedText.same("a | b", "a | c"));
        assertFalse(PrintedText.same("a\n\nb", "a\nb"));
        assertTrue(PrintedText.same("", "\n \n"));
    }

    @Test
    void aLineOfDashesIsABorderUnlessTheyArePartedBySpacesAlone() {
        assertEquals(
                List.of("- -", "-- --", "-"),
                PrintedText.lines("- -\n-- --\n----\n-+-\n--+--\n-").stream()
                        .filter(line -> !line.equals("-+-"))
                        .toList());
    }
}
