package waymark.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final Spelling SPELLING = new Spelling(List.of(
            "partition", "partitions", "petition", "practise", "join", "joins", "jion", "cafe", "x", "\uD835\uDC9Cb"));

    private static Map<String, Integer> near(String word, int mostSlips) {
        Map<String, Integer> found = new TreeMap<>();
        SPELLING.near(word, mostSlips, found::put);
        return found;
    }

    @Test
    void aLetterMayBeAddedLeftOutReplacedOrSwapped() {
        assertEquals(Map.of("partition", 1, "partitions", 2), near("partiition", 2));
        assertEquals(Map.of("partition", 1, "partitions", 2, "petition", 1), near("patition", 2));
        assertEquals(Map.of("partition", 1, "partitions", 2), near("partifion", 2));
        assertEquals(Map.of("partition", 1, "partitions", 2), near("partitino", 2));
    }

    @Test
    void aWordIsNoSlipFromItselfAndOneFromItsPluralOrASwap() {
        assertEquals(Map.of("join", 0, "joins", 1, "jion", 1), near("join", 1));
    }

    @Test
    void theFirstLetterIsTakenToBeRight() {
        assertEquals(Map.of(), near("artition", 2));
        assertEquals(Map.of(), near("tcafe", 2));
    }

    @Test
    void anyTextMayBeCompared() {
        assertEquals(Map.of(), near("", 2));
        assertEquals(Map.of("x", 1), near("xy", 1));
        assertEquals(Map.of("\uD835\uDC9Cb", 1), near("\uD835\uDC9Cc", 1));
        assertEquals(Map.of(), near("\uD835", 2));
    }
}
