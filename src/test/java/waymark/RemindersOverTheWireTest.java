package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.rest.Faults;

/** Reminders of due dates: in the channel together, directly for whoever wants that, once, over the wire. */
class RemindersOverTheWireTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String TITLE = "Milestones that are due";

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private void assign(Learner mara, long to, int daysAhead) {
        LocalDate due = LocalDate.ofInstant(bot.server().clock().instant(), ZoneOffset.UTC)
                .plusDays(daysAhead);
        mara.use(
                "milestone",
                sub(
                        "assign",
                        option(MENTIONABLE, "to", to),
                        option("milestone", "roadmap/1-basics"),
                        option("due", due.toString())));
    }

    private int inChannel(Learner reader) {
        int count = 0;
        for (JsonNode message : reader.messages(bot.cohort().daily())) {
            count += words(message).contains(TITLE) ? 1 : 0;
        }
        return count;
    }

    @Test
    void oneMessageListsAllAndPingsThemAlone() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            assign(mara, bot.cohort().learnerRole(), 2);
            ada.use("today");
            ben.use("today");
            JsonNode mine = ben.use("roadmap", sub("due"));
            assertTrue(words(mine).contains("in this server’s channel"), words(mine));
            assertTrue(
                    words(ben.pressInPlace(mine, "Remind me by direct message")).contains("by direct message: a week"));

            bot.server().clock().forward(DAY);
            JsonNode told = ada.awaitMessage(message -> words(message).contains(TITLE));
            assertEquals(
                    List.of(String.valueOf(bot.cohort().ada().id())),
                    told.path("mentions").findValuesAsText("id"));
            assertTrue(words(told).contains("**1. Basics** · due "), words(told));
            assertTrue(words(told).contains("<@" + bot.cohort().ada().id() + "> 0/1"), words(told));
            JsonNode direct =
                    ben.awaitMessage(message -> words(message).contains("Your milestones in Practice Cohort"));
            assertTrue(words(direct).contains("0 of 1 steps done"), words(direct));
            assertFalse(direct.has("guild_id"));
        }
        try (Learner ben = Learner.direct(bot.server(), bot.cohort().ben())) {
            JsonNode direct = ben.newestDirect();
            assertTrue(words(ben.press(direct, "My milestones")).contains("Missing: First Join"));
        }
    }

    @Test
    void aLostAnswerAndARestartStillRemindOnce() throws Exception {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            assign(mara, bot.cohort().ada().id(), 2);
            assign(mara, bot.cohort().ben().id(), 3);
            // The day's post goes there as well: both answers are lost.
            bot.server()
                    .faults()
                    .add(new Faults.Fault(
                            Faults.Kind.LOST_RESPONSE,
                            "POST /channels/" + bot.cohort().daily() + "/messages",
                            2,
                            Duration.ZERO));
            bot.server().clock().forward(DAY);
            ada.awaitMessage(message -> words(message).contains(TITLE));
            bot.server().clock().forward(Duration.ofMinutes(2));
            Eventually.holds("it is settled", SOON, this::settled);
            assertEquals(1, inChannel(ada));

            bot.server().clock().forward(Duration.ofDays(2));
            JsonNode third = ada.awaitMessage(message -> words(message).contains("was due "));
            assertEquals(2, third.path("mentions").size(), "Ada’s is past, Ben’s is due: one message");
            bot.server().clock().forward(DAY);
            JsonNode fourth = ada.awaitMessage(message -> words(message).contains("was due "));
            assertEquals(
                    List.of(String.valueOf(bot.cohort().ben().id())),
                    fourth.path("mentions").findValuesAsText("id"));
            assertEquals(3, inChannel(ada));
        }
    }

    @Test
    void whoIsBehindTakesADayOfTheirOwnAndTheModeratorSeesIt() {
        long daily = bot.cohort().daily();
        try (Learner mara = bot.in(bot.cohort().mara(), daily);
                Learner ada = bot.in(bot.cohort().ada(), daily)) {
            assign(mara, bot.cohort().ada().id(), 1);
            bot.server().clock().forward(Duration.ofDays(2));
            JsonNode told = ada.awaitMessage(message -> words(message).contains("was due "));
            assertTrue(words(told).contains("a way to catch up"), words(told));
            JsonNode mine = ada.press(told, "My milestones");
            assertTrue(words(mine).contains("(yesterday)"), words(mine));

            JsonNode proposal = ada.pressInPlace(mine, "Catch up: 1. Basics");
            assertTrue(
                    words(proposal).contains("Join two tables (30 min), Explain the plan (20 min)"), words(proposal));
            JsonNode kept = ada.pressInPlace(proposal, "Keep");
            assertTrue(words(kept).contains("(yesterday)"), words(kept));
            JsonNode again = ada.pressInPlace(kept, "Catch up: 1. Basics");
            String taken = words(ada.pressInPlace(again, "Accept"));
            assertTrue(taken.contains("(tomorrow) · your own day; the moderator’s was "), taken);

            String which = mara.offered("milestone", "history", option("which", "Ada"))
                    .keySet()
                    .iterator()
                    .next();
            String history = words(mara.use("milestone", sub("history", option("which", which))));
            assertTrue(history.contains("as a day of their own"), history);
        }
    }

    private boolean settled() {
        return StoreCopy.read(
                bot.data(),
                store -> store.announcements()
                        .claimed(Set.of(bot.cohort().guild()))
                        .isEmpty());
    }
}
