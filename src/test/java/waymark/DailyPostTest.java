package waymark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The daily post when something is in its way, as moderators and members hear of it. */
class DailyPostTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    @Test
    void postNowSaysWhyThePostIsNotThereAndMakesUpForItLater() {
        try (App app = bot.start();
                Learner mara = bot.mara()) {
            bot.setUp(mara, "23:59");
            BotRights rights = BotRights.in(bot.server(), bot.people().daily());
            rights.deny(BotRights.SEND_MESSAGES);
            Eventually.holds(
                    "the bot knows", SOON, () -> words(mara.use("setup")).contains("❌ Send Messages"));

            String said = words(mara.use("schedule", sub("post-now")));
            assertTrue(said.contains("was not posted") && said.contains("Send Messages"), said);
            assertTrue(mara.newest(bot.people().daily()).isMissingNode());

            rights.reset();
            Eventually.holds(
                    "the bot knows", SOON, () -> words(mara.use("setup")).contains("✅ Send Messages"));
            assertTrue(words(mara.use("schedule", sub("post-now"))).contains("is in <#"));
            assertFalse(mara.newest(bot.people().daily()).isMissingNode());
        }
    }

    @Test
    void doneOnATaskThatHasLeftTheCurriculumStillCountsTheDay() throws Exception {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada(bot.people().daily())) {
            JsonNode post;
            try (App app = bot.start()) {
                bot.setUp(mara, "23:59");
                mara.use("schedule", sub("post-now"));
                post = ada.awaitMessage(message -> words(message).contains("Join two tables"));
            }
            Path page = bot.corpus().resolve("roadmap/1-basics/first-join.md");
            Files.writeString(page, Files.readString(page).replace("Join two tables", "Join three tables"));

            try (App app = bot.start()) {
                String said = words(ada.press(post, "Done"));
                assertTrue(said.contains("Checked in") && said.contains("**1 day**"), said);
            }
        }
    }

    @Test
    void doneOnAPostWhosePageWasRenamedSinceMarksTheTaskAndCompletesTheMilestone() throws Exception {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada(bot.people().daily())) {
            JsonNode post;
            try (App app = bot.start()) {
                bot.setUp(mara, "23:59");
                mara.use("schedule", sub("post-now"));
                post = ada.awaitMessage(message -> words(message).contains("Join two tables"));
                mara.use(
                        "milestone",
                        sub(
                                "assign",
                                option(MENTIONABLE, "to", bot.people().ada().id()),
                                option("milestone", "roadmap/1-basics")));
                ada.use("roadmap", sub("mark", option("node", "Explain the plan")));
            }
            Path page = bot.corpus().resolve("roadmap/1-basics/first-join.md");
            String text = "---\nwas: [roadmap/1-basics/first-join]\n---\n"
                    + Files.readString(page).replace("# First Join", "# Early Join");
            Files.delete(page);
            Files.writeString(bot.corpus().resolve("roadmap/1-basics/early-join.md"), text);
            Path index = bot.corpus().resolve("README.md");
            Files.writeString(index, Files.readString(index).replace("First Join", "Early Join"));

            try (App app = bot.start()) {
                String said = words(ada.press(post, "Done"));
                assertTrue(said.contains("Done: **Join two tables**") && said.contains("**1 day**"), said);
                assertTrue(said.contains("That completes **1. Basics**"), said);
            }
        }
    }

    @Test
    void aModeratorChoosesPlanAndDaysPausesAndTakesDaysOff() {
        try (App app = bot.start();
                Learner mara = bot.mara()) {
            assertTrue(words(mara.use("schedule", sub("pause"))).contains("not set up yet"));
            bot.setUp(mara, "23:59");
            String set = words(mara.use(
                    "schedule", sub("set", option("plan", "Explain the plan, First Join"), option("days", "mon-fri"))));
            assertTrue(set.contains("2 tasks") && set.contains("Mon, Tue, Wed, Thu, Fri"), set);
            String unknown = words(mara.use("schedule", sub("set", option("plan", "Cobol"))));
            assertTrue(unknown.contains("I do not know “Cobol”"), unknown);
            String days = words(mara.use("schedule", sub("set", option("days", "whenever"))));
            assertTrue(days.contains("“whenever” are not weekdays"), days);

            assertTrue(words(mara.use("schedule", sub("pause"))).contains("Paused since"));
            assertTrue(words(mara.use("schedule", sub("preview"))).contains("paused"));
            assertFalse(words(mara.use("schedule", sub("resume"))).contains("Paused"));

            String tomorrow = LocalDate.ofInstant(PracticeBot.tomorrowNoon(), ZoneOffset.UTC)
                    .plusDays(1)
                    .toString();
            String off = words(mara.use("schedule", sub("skip", option("from", tomorrow))));
            assertTrue(off.contains("Days off") && off.contains("day off"), off);
            String post = words(mara.use("schedule", sub("post-now")));
            assertTrue(post.contains("**Explain the plan** is in <#"), post);
        }
    }

    @Test
    void whoJoinedLateFindsTheirOwnNextTaskOnThePostAndDoneWorksThere() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada(bot.people().daily())) {
            bot.setUp(mara, "23:59");
            mara.use("schedule", sub("set", option("plan", "First Join")));
            mara.use("schedule", sub("post-now"));
            bot.server().clock().forward(Duration.ofHours(36));
            JsonNode second = ada.awaitMessage(message -> words(message).contains("Explain the plan"));

            JsonNode own = ada.press(second, "My next task");
            assertTrue(words(own).contains("Join two tables"), words(own));
            assertTrue(ephemeral(own), "for her eyes only");
            assertTrue(words(ada.press(own, "Doing")).contains("You are on it"));
            assertTrue(words(ada.press(own, "Done")).contains("Done: **Join two tables**"));

            JsonNode next = ada.press(second, "My next task");
            assertTrue(words(next).contains("Explain the plan"), words(next));
            ada.press(next, "Done");
            assertTrue(words(ada.use("today")).contains("every task that is written so far"));
        }
    }
}
