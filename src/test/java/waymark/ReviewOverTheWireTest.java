package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.STRING_SELECT;
import static waymark.MessageParts.find;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.rest.Faults;

/** How a milestone is completed: by itself, or by a moderator's word, over the wire. */
class ReviewOverTheWireTest {
    private static final String BASICS = "roadmap/1-basics";

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private void assign(Learner mara, long to, boolean review) {
        mara.use(
                "milestone",
                sub(
                        "assign",
                        option(MENTIONABLE, "to", to),
                        option("milestone", BASICS),
                        option(BOOLEAN, "review", review)));
    }

    private long ada() {
        return bot.cohort().ada().id();
    }

    private static List<String> pinged(JsonNode message) {
        return message.path("mentions").findValuesAsText("id");
    }

    private int announced(Learner reader, String words) {
        int count = 0;
        for (JsonNode message : reader.messages(bot.cohort().daily())) {
            count += words(message).contains(words) ? 1 : 0;
        }
        return count;
    }

    @Test
    void theLastDoneCompletesItAndTheChannelHearsOnceThoughTheAnswerIsLost() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            assign(mara, ada(), false);
            ada.press(ada.use("today"), "Done");
            bot.server()
                    .faults()
                    .add(new Faults.Fault(
                            Faults.Kind.LOST_RESPONSE,
                            "POST /channels/" + bot.cohort().daily() + "/messages",
                            1,
                            Duration.ZERO));
            JsonNode done = ada.press(ada.use("today"), "Done");
            assertTrue(words(done).contains("That completes **1. Basics**"), words(done));

            JsonNode told = ada.awaitMessage(message -> words(message).contains("has completed **1. Basics**"));
            assertEquals(List.of(), pinged(told));
            // Once it is no longer in doubt it is looked for, and found.
            bot.server().clock().forward(Duration.ofMinutes(2));
            Eventually.holds(
                    "it is settled",
                    Duration.ofSeconds(30),
                    () -> StoreCopy.read(
                            bot.data(),
                            store -> store.announcements()
                                    .claimed(Set.of(bot.cohort().guild()))
                                    .isEmpty()));
            assertEquals(1, announced(ada, "has completed **1. Basics**"));
            assertTrue(words(ada.use("roadmap", sub("due"))).contains("**1. Basics** · complete"));
        }
    }

    @Test
    void aModeratorReturnsWithANoteAndAcceptsTheSecondTime() {
        long daily = bot.cohort().daily();
        try (Learner mara = bot.in(bot.cohort().mara(), daily);
                Learner ada = bot.in(bot.cohort().ada(), daily);
                Learner ben = bot.in(bot.cohort().ben(), daily)) {
            assign(mara, ada(), true);
            ada.use("checkin", option("task", "Join two tables"), option("note", "took an outer join"));
            ada.fill(ada.use("today"), "Show my work", "github.com/ada/plan", "three stages,\nthe last one is slow");
            JsonNode done = ada.use("roadmap", sub("mark", option("node", "First Join")));
            assertTrue(words(done).contains("handed in. A moderator looks at it"), words(done));

            JsonNode asked = ben.awaitMessage(message -> words(message).contains("handed it in"));
            assertEquals(List.of(String.valueOf(bot.cohort().mara().id())), pinged(asked));
            assertTrue(words(ben.press(asked, "Review")).contains("Only those who may use `/milestone`"));

            JsonNode waiting = mara.use("milestone", sub("review"));
            assertTrue(words(waiting).contains("Ada · 1. Basics"), words(waiting));
            JsonNode evidence = mara.press(asked, "Review");
            assertTrue(words(evidence).contains("☑️ First Join · <t:"), words(evidence));
            assertTrue(words(evidence).contains("took an outer join"), words(evidence));
            assertTrue(words(evidence).contains("**Explain the plan** · <t:"), words(evidence));
            assertTrue(
                    words(evidence).contains("https://github.com/ada/plan · three stages, the last one is slow"),
                    words(evidence));

            String returned = words(mara.fill(evidence, "Return with a note …", "and the inner one?"));
            assertTrue(returned.contains("Returned to <@" + ada() + ">"), returned);
            JsonNode told = ada.awaitMessage(message -> words(message).contains("asks for a little more"));
            assertEquals(List.of(String.valueOf(ada())), pinged(told));
            assertTrue(!words(told).contains("inner one"), "the note is between the two");

            JsonNode mine = ada.press(told, "My milestones");
            assertTrue(words(mine).contains("> and the inner one?"), words(mine));
            String again = words(ada.pressInPlace(mine, "Hand in again: 1. Basics"));
            assertTrue(again.contains("a moderator looks at it"), again);

            JsonNode stale = mara.press(evidence, "Accept");
            assertTrue(words(stale).contains("does not wait for a review any more"), words(stale));
            assertNotEquals(evidence.path("id"), stale.path("id"), "a refusal leaves what was shown as it is");
            JsonNode chosen = mara.chooseInPlace(
                    mara.use("milestone", sub("review")),
                    find(waiting, STRING_SELECT)
                            .path("options")
                            .path(0)
                            .path("value")
                            .asText());
            assertTrue(words(mara.pressInPlace(chosen, "Accept")).contains("Accepted: <@" + ada() + ">"));
            JsonNode accepted = ada.awaitMessage(message -> words(message).contains("has completed **1. Basics**"));
            assertEquals(List.of(String.valueOf(ada())), pinged(accepted));
            assertTrue(words(mara.use("milestone", sub("review"))).contains("Nothing waits for a review"));
            String list = words(mara.use("milestone", sub("list")));
            assertTrue(list.contains("complete"), list);
        }
    }
}
