package waymark.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call `df.cache()` once, not twice.   | Call once not twice
            a SQL query of PySpark's DataFrame   | a query of
            see config.json or /etc/hosts (both) | see or both
            a 3-node cluster, well-known         | a node cluster well known
            the writer's lock doesn’t wait       | the writer's lock doesn’t wait
            set max_rows=5, then --force it      | set then it
            """)
    void codeAndNamesAreNotSpelled(String text, String words) {
        assertEquals(List.of(words.split(" ")), SpellingRule.words(text).toList());
    }

    @Test
    void theDictionaryKnowsFormsAndCase() {
        Dictionary english = Dictionary.english();

        assertEquals(
                List.of(true, true, true, false, false),
                List.of("partitions", "Partitioned", "Berlin", "berlin", "partitoin").stream()
                        .map(english::knows)
                        .toList());
    }
}
