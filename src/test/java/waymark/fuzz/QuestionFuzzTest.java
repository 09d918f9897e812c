package waymark.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

/** A few thousand of the questions of which {@link QuestionFuzz} asks a million, and those that broke something once. */
class QuestionFuzzTest {
    private static final HostileQuestions QUESTIONS = new HostileQuestions(
            1, new Material(List.of("what is a join?"), List.of("join", "table"), List.of("df.cache()")));

    @Test
    void noneThrowsRunsWildOrBreaksDiscordsLimits() throws Exception {
        assertEquals(List.of(), QuestionFuzz.run(20_261_127, 0, 3_000));
    }

    @Test
    void aNumberIsAlwaysTheSameQuestion() {
        assertEquals(QUESTIONS.text(815), QUESTIONS.text(815));
        Set<String> texts = LongStream.range(0, 500).mapToObj(QUESTIONS::text).collect(Collectors.toSet());
        assertTrue(texts.size() > 400, texts.size() + " different ones of 500");
        assertTrue(texts.stream().allMatch(text -> text.length() <= HostileQuestions.LONGEST_MESSAGE));
    }

    @Test
    void everyKindIsAsked() {
        Set<HostileQuestions.Kind> kinds =
                LongStream.range(0, 100).mapToObj(QUESTIONS::kind).collect(Collectors.toSet());
        assertEquals(Set.of(HostileQuestions.Kind.values()), kinds);
    }

    @Test
    void aMessageBeyondTheLimitsIsNoticed() {
        DiscordLimits.check(message(2, 2_000, ""));
        assertThrows(AssertionError.class, () -> DiscordLimits.check(message(2, 2_001, "")));
        assertThrows(AssertionError.class, () -> DiscordLimits.check(message(41, 1, "")));
        assertThrows(AssertionError.class, () -> DiscordLimits.check(message(0, 0, "")));
        assertThrows(AssertionError.class, () -> DiscordLimits.check(message(1, 1, "everyone")));
    }

    /** So many texts of that length, pinging whom the text names where there is a kind of them. */
    private static DataObject message(int texts, int length, String pinged) {
        DataArray components = DataArray.empty();
        for (int i = 0; i < texts; i++) {
            components.add(DataObject.empty().put("type", 10).put("content", "x".repeat(length)));
        }
        DataArray parse =
                pinged.isEmpty() ? DataArray.empty() : DataArray.empty().add(pinged);
        return DataObject.empty()
                .put("components", components)
                .put("allowed_mentions", DataObject.empty().put("parse", parse));
    }
}
