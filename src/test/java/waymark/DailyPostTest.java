package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.option;
import static waymark.Learner.sub;
import static waymark.Learner.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.config.Config;
import waymark.config.Token;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.practice.world.Json;

/** The daily post when something is in its way, as moderators and members hear of it. */
class DailyPostTest {
    private static final int SEND_MESSAGES = 1 << 11;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private PracticeServer server;
    private Cohort cohort;
    private Path corpus;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())));
        cohort = server.cohort();
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void postNowSaysWhyThePostIsNotThereAndMakesUpForItLater() {
        try (App app = App.run(config());
                Learner mara = Learner.in(server, cohort.mara(), cohort.general())) {
            setUp(mara, "23:59");
            String overwrite = "/channels/" + cohort.daily() + "/permissions/"
                    + cohort.bot().id();
            try (MemberClient client = new MemberClient(server, cohort.mara())) {
                client.send("PUT", overwrite, Json.object("type", 1, "deny", String.valueOf(SEND_MESSAGES)));
                Eventually.holds(
                        "the bot knows", SOON, () -> words(mara.use("setup")).contains("❌ Send Messages"));

                String said = words(mara.use("schedule", sub("post-now")));
                assertTrue(said.contains("was not posted") && said.contains("Send Messages"), said);
                assertTrue(mara.newest(cohort.daily()).isMissingNode());

                client.send("DELETE", overwrite, null);
            }
            Eventually.holds(
                    "the bot knows", SOON, () -> words(mara.use("setup")).contains("✅ Send Messages"));
            assertTrue(words(mara.use("schedule", sub("post-now"))).contains("is in <#"));
            assertFalse(mara.newest(cohort.daily()).isMissingNode());
        }
    }

    @Test
    void doneOnATaskThatHasLeftTheCurriculumStillCountsTheDay() throws Exception {
        try (Learner mara = Learner.in(server, cohort.mara(), cohort.general());
                Learner ada = Learner.in(server, cohort.ada(), cohort.daily())) {
            JsonNode post;
            try (App app = App.run(config())) {
                setUp(mara, "23:59");
                mara.use("schedule", sub("post-now"));
                post = ada.awaitMessage(message -> words(message).contains("Join two tables"));
            }
            Path page = corpus.resolve("roadmap/1-basics/first-join.md");
            Files.writeString(page, Files.readString(page).replace("Join two tables", "Join three tables"));

            try (App app = App.run(config())) {
                String said = words(ada.press(post, "Done"));
                assertTrue(said.contains("Checked in") && said.contains("**1 day**"), said);
            }
        }
    }

    @Test
    void doneOnAPostWhosePageWasRenamedSinceMarksTheTaskAndCompletesTheMilestone() throws Exception {
        try (Learner mara = Learner.in(server, cohort.mara(), cohort.general());
                Learner ada = Learner.in(server, cohort.ada(), cohort.daily())) {
            JsonNode post;
            try (App app = App.run(config())) {
                setUp(mara, "23:59");
                mara.use("schedule", sub("post-now"));
                post = ada.awaitMessage(message -> words(message).contains("Join two tables"));
                mara.use(
                        "milestone",
                        sub(
                                "assign",
                                option(9, "to", String.valueOf(cohort.ada().id())),
                                option("milestone", "roadmap/1-basics")));
                ada.use("roadmap", sub("mark", option("node", "Explain the plan")));
            }
            Path page = corpus.resolve("roadmap/1-basics/first-join.md");
            String text = "---\nwas: [roadmap/1-basics/first-join]\n---\n"
                    + Files.readString(page).replace("# First Join", "# Early Join");
            Files.delete(page);
            Files.writeString(corpus.resolve("roadmap/1-basics/early-join.md"), text);
            Path index = corpus.resolve("README.md");
            Files.writeString(index, Files.readString(index).replace("First Join", "Early Join"));

            try (App app = App.run(config())) {
                String said = words(ada.press(post, "Done"));
                assertTrue(said.contains("Done: **Join two tables**") && said.contains("**1 day**"), said);
                assertTrue(said.contains("That completes **1. Basics**"), said);
            }
        }
    }

    @Test
    void aModeratorChoosesPlanAndDaysPausesAndTakesDaysOff() {
        try (App app = App.run(config());
                Learner mara = Learner.in(server, cohort.mara(), cohort.general())) {
            assertTrue(words(mara.use("schedule", sub("pause"))).contains("not set up yet"));
            setUp(mara, "23:59");
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
        try (App app = App.run(config());
                Learner mara = Learner.in(server, cohort.mara(), cohort.general());
                Learner ada = Learner.in(server, cohort.ada(), cohort.daily())) {
            setUp(mara, "23:59");
            mara.use("schedule", sub("set", option("plan", "First Join")));
            mara.use("schedule", sub("post-now"));
            server.clock().forward(Duration.ofHours(36));
            JsonNode second = ada.awaitMessage(message -> words(message).contains("Explain the plan"));

            JsonNode own = ada.press(second, "My next task");
            assertTrue(words(own).contains("Join two tables"), words(own));
            assertEquals(64, own.path("flags").asInt() & 64, "for her eyes only");
            assertTrue(words(ada.press(own, "Doing")).contains("You are on it"));
            assertTrue(words(ada.press(own, "Done")).contains("Done: **Join two tables**"));

            JsonNode next = ada.press(second, "My next task");
            assertTrue(words(next).contains("Explain the plan"), words(next));
            ada.press(next, "Done");
            assertTrue(words(ada.use("today")).contains("every task that is written so far"));
        }
    }

    private void setUp(Learner moderator, String time) {
        JsonNode card = moderator.use("setup", option("time", time), option("zone", "UTC"));
        moderator.chooseInPlace(card, String.valueOf(cohort.daily()));
    }

    private Config config() {
        return new Config(
                new Config.Discord(
                        Token.of(server.botToken()),
                        server.apiUrl(),
                        Optional.of(server.address().resolve("/practice/clock"))),
                Map.of("default", new Config.CurriculumSource(corpus, Optional.empty(), Config.Anchors.GITHUB)),
                folder.resolve("data"),
                new Config.Web("127.0.0.1", 0));
    }
}
