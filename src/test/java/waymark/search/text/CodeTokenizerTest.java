package waymark.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "df.cache(); df.cache df cache",
                "MERGE INTO t; merge into t",
                "@property; @property property",
                "'\\dt+'; \\dt dt +",
                "snake_case; snake_case snake case",
                "__init__; __init__ init",
                "groupByKey; groupbykey group by key",
                "HTTPServer; httpserver http server",
                "spark.sql.shuffle.partitions; spark.sql.shuffle.partitions spark sql shuffle partitions",
                "a->>'b'; a ->> b",
                "x != y; x != y",
                "-------- title; title",
                "%sql; %sql sql",
            })
    void cutsNamesWholeAndInParts(String code, String terms) {
        assertEquals(List.of(terms.split(" ")), Analyzers.terms(Analyzers.CODE, code));
    }

    @Test
    void offsetsPointAtTheWholeName() {
        List<Token> tokens = Analyzers.tokens(Analyzers.CODE, "run df.cache()");
        assertEquals(new Token("df.cache", 4, 12), tokens.get(1));
        assertEquals(new Token("cache", 4, 12), tokens.get(3));
    }

    @Test
    void leavesOutWhatIsDataRatherThanAName() {
        assertEquals(List.of(), Analyzers.terms(Analyzers.CODE, "a1".repeat(2_000)));
    }
}
