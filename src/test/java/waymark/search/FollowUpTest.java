package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "and in spark?",
                "ok and with nulls?",
                "hmm, what about postgres",
                "how about streaming?",
                "same for postgres pls",
                "but why?",
                "how do I undo it?",
                "can they be nested?",
                "why is that good?",
                "is this the default",
                "show me one",
                "gold?",
                "in spark",
                "why?",
                "an example please",
                "is truncate faster?"
            })
    void whatNeedsTheQuestionBeforeIsAFollowUp(String text) {
        assertTrue(FollowUp.in(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is a CTE?",
                "what is merge",
                "broadcast join",
                "AQE",
                "json.load vs json.loads",
                "and how do I read a CSV file with a header and a schema in PySpark?",
                "my query has nested subqueries and I can't read it",
                "is it better to cache or to persist",
                "what does it mean that Python is interpreted",
                "driver or executor?",
                "from . import utils",
                "for i in range(10): print(i)",
                "is truncate faster than delete?",
                "thanks!",
                "hello",
                ""
            })
    void whatStandsAloneIsNone(String text) {
        assertFalse(FollowUp.in(text), text);
    }

    @Test
    void theTopicHoldsTheFirstQuestionAndTheLast() {
        Optional<String> first = Optional.of(FollowUp.topic("What is an\nindex?", Optional.empty()));
        assertEquals(Optional.of("What is an index?"), first);
        Optional<String> second = Optional.of(FollowUp.topic("and in spark?", first));
        assertEquals(Optional.of("What is an index? › and in spark?"), second);
        assertEquals("What is an index? › why?", FollowUp.topic("why?", second));
    }

    @Test
    void aLongTextMakesAShortTopicAndIsReadInTime() {
        String longest = "and 🔀it ".repeat(50_000);
        assertTimeout(Duration.ofSeconds(2), () -> FollowUp.in(longest));
        String topic = FollowUp.topic(longest, Optional.of(longest));
        assertTrue(topic.length() < 700, topic);
        assertFalse(Character.isHighSurrogate(topic.charAt(topic.length() - 1)));
    }
}
