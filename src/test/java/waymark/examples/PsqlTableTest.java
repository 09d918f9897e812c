package waymark.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The expected tables are psql 18's. */
class PsqlTableTest {
    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void textStandsLeftAndNumbersRight() {
        PsqlTable table = new PsqlTable(
                List.of(new PsqlTable.Column("title", false), new PsqlTable.Column("n", true)),
                List.of(row("Tea", "10"), row("A pot", null)));

        assertEquals("""
                 title | n
                -------+----
                 Tea   | 10
                 A pot |
                (2 rows)

                """, table.print());
    }

    @Test
    void aCellOfSeveralLinesGoesOnBelow() {
        PsqlTable table = new PsqlTable(
                List.of(new PsqlTable.Column("id", true), new PsqlTable.Column("name", false)),
                List.of(row("2", "two\nlines")));

        assertEquals("""
                 id | name
                ----+-------
                  2 | two  +
                    | lines
                (1 row)

                """, table.print());
    }

    @Test
    void aHeaderIsCenteredWithTheOddSpaceBehindIt() {
        PsqlTable table = new PsqlTable(
                List.of(new PsqlTable.Column("QUERY PLAN", false)), List.of(row("Index Scan using t_pkey")));

        assertEquals("""
                       QUERY PLAN
                -------------------------
                 Index Scan using t_pkey
                (1 row)

                """, table.print());
    }

    @Test
    void tabsReachTheNextStop() {
        PsqlTable table = new PsqlTable(List.of(new PsqlTable.Column("x", false)), List.of(row("tab\there")));

        assertEquals("""
                      x
                --------------
                 tab     here
                (1 row)

                """, table.print());
    }

    @Test
    void withoutColumnsOnlyTheRowsAreCounted() {
        assertEquals("--\n(1 row)\n\n", new PsqlTable(List.of(), List.of(row())).print());
    }
}
