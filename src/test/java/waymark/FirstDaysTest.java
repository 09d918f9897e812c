package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.MessageParts.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the first days of a streak, and the first after a break, are told, over the wire. */
class FirstDaysTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private static String ofDay(int day) {
        return BUNDLE.getString("streak.day-" + day);
    }

    @Test
    void daysOneToSevenHaveAWordOfTheirOwnAndABreakHasNoBlame() {
        try (Learner ada = bot.ada()) {
            List<String> said = new ArrayList<>();
            for (int day = 1; day <= 7; day++) {
                String reply = words(ada.use("checkin"));
                assertTrue(reply.contains(ofDay(day)), reply);
                said.add(ofDay(day));
                bot.server().clock().forward(Duration.ofHours(24));
            }
            assertEquals(7, new HashSet<>(said).size());
            String eighth = words(ada.use("checkin"));
            assertFalse(said.stream().anyMatch(eighth::contains), eighth);
            assertFalse(said.stream().anyMatch(words(ada.use("checkin"))::contains), "already counted");

            // Two freezes cover two days; a third one is missed, and a fourth settles it.
            bot.server().clock().forward(Duration.ofDays(5));
            String after = words(ada.use("checkin"));
            assertTrue(after.contains("Streak: **1 day**"), after);
            assertTrue(after.contains("Your longest, **8 days**, stays yours"), after);
            assertTrue(after.contains("`/today` has the next step"), after);
            assertFalse(after.contains(ofDay(1)), after);
            for (String blame : List.of("lost", "broke", "miss", "fail")) {
                assertFalse(after.toLowerCase(Locale.ROOT).contains(blame), after);
            }
            bot.server().clock().forward(Duration.ofHours(24));
            assertTrue(words(ada.use("checkin")).contains(ofDay(2)));
        }
    }
}
