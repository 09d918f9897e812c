package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.USER;
import static waymark.CommandOptions.option;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /topic}, over the wire: in a channel, for a member, in a direct message. */
class TopicTest {

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private boolean there(Learner reader, JsonNode message) {
        return reader.messages(bot.cohort().general())
                .findValuesAsText("id")
                .contains(message.path("id").asText());
    }

    @Test
    void aPageInOutlineForTheChannelWhichItsAskerCanDelete() {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            Map<String, String> offered = ada.offered("topic", option("name", "joi"));
            assertEquals("Spark: Joins", offered.get("spark/joins"), offered::toString);
            assertTrue(offered.containsKey("roadmap/1-basics/first-join"), offered::toString);
            assertEquals(
                    List.of("spark/joins"),
                    List.copyOf(ada.offered("topic", option("name", "broadcst")).keySet()),
                    "by a heading in it, one slip apart");

            JsonNode joins = ada.use("topic", option("name", "spark/joins"));
            assertFalse(ephemeral(joins), "the channel sees it");
            assertTrue(words(joins).contains("### Joins") && words(joins).contains("Broadcast join"), words(joins));
            assertTrue(words(joins).contains("Spark › Joins"), words(joins));
            JsonNode first = ada.use("topic", option("name", "first join"));
            assertTrue(words(first).contains("**2 tasks** · 50 min in all"), words(first));
            assertTrue(words(first).contains("- Join two tables · 30 min"), words(first));
            assertTrue(words(first).contains("Roadmap › 1. Basics › First Join"), words(first));
            assertTrue(words(first).contains("Before: Basics *(page planned)*"), words(first));

            assertTrue(words(ben.press(joins, "Delete")).contains("Only whoever asked for it"));
            assertTrue(there(ada, joins));
            ada.pressAway(joins, "Delete");
            assertTrue(!there(ada, joins) && there(ada, first));
            try (Learner mara = bot.mara()) {
                mara.pressAway(first, "Delete");
            }
            JsonNode none = ada.use("topic", option("name", "Cobol"));
            assertTrue(words(none).contains("There is no page “Cobol”"), words(none));
            assertTrue(ephemeral(none), "what was mistyped is nothing to the channel");
            assertTrue(words(ada.use("topic", option("name", "basics"))).contains("page is not written yet"));
        }
    }

    @Test
    void forAMemberItPingsThemAlone() {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            String id = String.valueOf(bot.cohort().ben().id());
            JsonNode sent = ada.use("topic", option("name", "spark/joins"), option(USER, "for-member", id));
            assertTrue(words(sent).contains("Sent to <@" + id + ">"), words(sent));
            assertTrue(ephemeral(sent), "for Ada alone");
            JsonNode shown = ben.awaitMessage(message -> words(message).contains("thinks that this is for you"));
            List<String> pinged = shown.path("mentions").findValuesAsText("id");
            assertTrue(pinged.contains(id), pinged::toString);
            assertTrue(!pinged.contains(String.valueOf(bot.cohort().ada().id())), pinged::toString);
            assertTrue(words(shown).contains("Broadcast join"), words(shown));
            ada.pressAway(shown, "Delete");
        }
    }

    @Test
    void inADirectMessageItIsInTheLanguageOfWhoeverWrites() {
        try (Learner alone = Learner.direct(bot.server(), bot.cohort().ada()).speaking("de")) {
            alone.use(
                    "topic",
                    option("name", "spark/joins"),
                    option(USER, "for-member", bot.cohort().bot().id()));
            JsonNode shown = alone.awaitMessage(message -> words(message).contains("Broadcast join"));
            assertTrue(words(shown).contains("meint, das ist etwas für dich"), words(shown));
        }
    }

    @Test
    void inADirectMessageToo() {
        try (Learner alone = Learner.direct(bot.server(), bot.cohort().ada())) {
            JsonNode joins = alone.use("topic", option("name", "Joins"));
            assertTrue(words(joins).contains("Broadcast join"), words(joins));
            alone.pressAway(joins, "Delete");
        }
    }
}
