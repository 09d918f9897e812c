package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeWishTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "syntax of a merge statement | CODE",
                "how do I write a window function | CODE",
                "show me an example of a broadcast join | CODE",
                "df.groupBy('a').count() | CODE",
                "SELECT * FROM orders; | CODE",
                "regex for a date | CODE",
                "how do I cache a table? | STEPS",
                "how to install postgres | STEPS",
                "why is my join slow? | NONE",
                "what does df.cache() do | NONE",
                "ERROR: relation sales.orders does not exist | NONE",
                "difference between cache() and persist() | NONE",
                "broadcast join | NONE"
            })
    void readsWhetherCodeIsAskedFor(String question, CodeWish wish) {
        assertEquals(wish, CodeWish.in(question));
    }
}
