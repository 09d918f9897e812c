package waymark.study.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.study.NodeRef;

class RecallTest {
    /** {@code 4-} is missed on 4 May 2026, {@code 5+} known on the 5th; answers of one day in the order given. */
    private static List<SelfCheckAnswer> answers(String given) {
        List<SelfCheckAnswer> answers = new ArrayList<>();
        for (String one : given.split(" ")) {
            int day = Integer.parseInt(one.substring(0, one.length() - 1));
            answers.add(new SelfCheckAnswer(
                    answers.size(),
                    Instant.parse("2026-05-01T10:00:00Z").plusSeconds(answers.size()),
                    LocalDate.of(2026, 5, day),
                    new NodeRef("default", "q"),
                    one.endsWith("+")));
        }
        return answers;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "4-, 2026-05-05",
        "4+, never",
        "4- 5+, 2026-05-07",
        "4- 5+ 7+, 2026-05-11",
        "4- 5+ 7+ 11+, never",
        "4- 12+, 2026-05-13",
        "4- 12+ 13+, 2026-05-14",
        "4- 12+ 13+ 14+, never",
        "4- 5+ 7-, 2026-05-08",
        "4- 5+ 7- 8+ 10+ 14+, never",
        "4- 4+, 2026-05-05",
        "4+ 4-, 2026-05-05",
        "4- 5+ 5+ 5+, 2026-05-07",
        "4+ 9-, 2026-05-10",
    })
    void comesBackAfterOneThreeAndSevenDays(String given, String due) {
        Optional<LocalDate> expected = due.equals("never") ? Optional.empty() : Optional.of(LocalDate.parse(due));
        assertEquals(expected, Recall.due(answers(given)), given);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameForAnyOrderAndForRepeatedAnswers(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            List<String> given = new ArrayList<>();
            for (int day = 1; day <= 20; day++) {
                if (random.nextInt(3) == 0) {
                    given.add(day + (random.nextBoolean() ? "+" : "-"));
                }
            }
            if (given.isEmpty()) {
                continue;
            }
            String text = String.join(" ", given);
            Optional<LocalDate> due = Recall.due(answers(text));
            List<SelfCheckAnswer> mixed = new ArrayList<>(answers(text));
            mixed.addAll(answers(text));
            Collections.shuffle(mixed, random);
            assertEquals(due, Recall.due(mixed), text);
            LocalDate last = answers(text).getLast().day();
            assertEquals(Optional.empty(), due.filter(day -> !day.isAfter(last)), "twice on a day: " + text);
            boolean never = Arrays.stream(text.split(" ")).allMatch(one -> one.endsWith("+"));
            assertEquals(never, never && due.isEmpty(), text);
        }
    }
}
