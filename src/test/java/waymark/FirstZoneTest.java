package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.STRING_SELECT;
import static waymark.MessageParts.find;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A member's first Done asks for their zone, once, over the wire. */
class FirstZoneTest {
    private static final String QUESTION = "Where are you?";

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    @Test
    void theFirstDoneAsksByOneSelectAndTheChoiceHolds() {
        try (Learner ada = bot.ada()) {
            String server = words(ada.use("settings", sub("show")));
            JsonNode done = ada.press(ada.use("today"), "Done");
            assertTrue(words(done).contains("**1 day**") && words(done).contains(QUESTION), words(done));
            assertTrue(words(done).contains("`/settings zone`"), words(done));
            JsonNode options = find(done, STRING_SELECT).path("options");
            List<String> zones = options.findValuesAsText("value");
            assertEquals(25, zones.size(), zones::toString);
            Set<String> distinct = new HashSet<>(zones);
            assertEquals(zones.size(), distinct.size(), zones::toString);
            assertTrue(server.contains("**Zone:** " + zones.getFirst() + ", this server’s"), server);
            assertEquals(
                    "This server’s time", options.path(0).path("description").asText());
            assertTrue(words(done).contains("Tokyo · UTC+09:00"), words(done));

            String set = words(ada.choose(done, "Asia/Tokyo"));
            assertTrue(set.contains("your days are those of **Asia/Tokyo**"), set);
            String settings = words(ada.use("settings", sub("show")));
            assertTrue(settings.contains("**Zone:** Asia/Tokyo") && !settings.contains("this server’s"), settings);
            bot.server().clock().forward(Duration.ofHours(24));
            JsonNode second = ada.press(ada.use("today"), "Done");
            assertTrue(words(second).contains("**2 days**") && !words(second).contains(QUESTION), words(second));
        }
    }

    @Test
    void itIsNotAskedAgainWhateverBecameOfTheFirstCheckIn() {
        try (Learner ada = bot.ada()) {
            JsonNode first = ada.use("checkin");
            assertTrue(words(first).contains(QUESTION), words(first));
            ada.press(first, "Undo");
            String again = words(ada.use("checkin"));
            assertTrue(again.contains("**1 day**") && !again.contains(QUESTION), again);
        }
    }

    @Test
    void whoHasSetAZoneIsNotAsked() {
        try (Learner ben = bot.ben()) {
            ben.use("settings", sub("zone", option("name", "Asia/Kolkata")));
            assertFalse(words(ben.use("checkin")).contains(QUESTION));
        }
    }

    @Test
    void shownWorkAsksWhereItIsWhatCreditsTheFirstDay() {
        try (Learner ada = bot.ada();
                Learner mara = bot.mara()) {
            mara.use("schedule", sub("set", option("credit", "WORK")));
            JsonNode needs = ada.press(ada.use("today"), "Done");
            assertFalse(words(needs).contains(QUESTION), words(needs));
            String shown = words(ada.fill(needs, "Show my work", "", "two queries"));
            assertTrue(shown.contains("**1 day**") && shown.contains(QUESTION), shown);
        }
    }
}
