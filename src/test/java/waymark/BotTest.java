package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.button;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.practice.MemberClient.Answer;

/** The real bot with the real JDA, over the wire, against the practice server: what members and moderators do with it. */
class BotTest {

    @TempDir
    private Path data;

    private PracticeBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = PracticeBot.start(Path.of("corpus"), data);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void healthPassesOnceTheBotIsConnected() throws Exception {
        assertTrue(HealthProbe.healthy(bot.address().resolve("/health")));
    }

    @Test
    void aQuestionIsAnsweredPrivatelyAndMayBeShared() {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            JsonNode answer = ada.use("ask", option("question", "What do the driver and the executors do?"));

            assertTrue(ephemeral(answer));
            assertTrue(words(answer).contains("driver"), words(answer));
            assertTrue(
                    button(answer, "Open the page")
                            .path("url")
                            .asText()
                            .startsWith(bot.server().address() + "/read/"),
                    answer::toString);

            JsonNode shared = ada.press(answer, "Share");

            assertFalse(ephemeral(shared));
            assertEquals(
                    words(shared),
                    words(ben.awaitMessage(message -> message.path("id").equals(shared.path("id")))));
        }
    }

    @Test
    void whatTheCurriculumDoesNotSayIsSaidSoWithTheNearestHeadings() {
        try (Learner ada = bot.ada()) {
            String said = words(ada.use("ask", option("question", "who won the football world cup")));

            assertTrue(said.contains("Not in the curriculum"), said);
            assertTrue(said.contains("nearest headings"), said);
        }
    }

    @Test
    void whatIsOnlyPlannedIsSaidToBePlanned(@TempDir Path other) throws Exception {
        Path corpus = SmallCorpus.in(other.resolve("corpus"));
        Path index = corpus.resolve("README.md");
        Files.writeString(
                index, Files.readString(index).replace("## RoadMap", "- **Bloom Filters:** Not yet\n\n## RoadMap"));
        bot.close();
        bot = PracticeBot.start(corpus, other.resolve("data"));
        try (Learner ada = bot.ada()) {
            String said = words(ada.use("ask", option("question", "Bloom filters")));

            assertTrue(said.contains("**Bloom Filters** is on the list"), said);
        }
    }

    @Test
    void aMentionIsAnsweredWhereItWasMade() {
        try (Learner ada = bot.ada()) {
            JsonNode asked = ada.say("<@" + bot.cohort().bot().id() + "> how do I create an index in postgres?");

            JsonNode answer = ada.awaitMessage(message ->
                    message.path("message_reference").path("message_id").equals(asked.path("id")));

            assertTrue(words(answer).toLowerCase().contains("index"), words(answer));
            assertEquals(0, answer.path("mentions").size(), "answers ping nobody");
        }
    }

    @Test
    void aMessageIsLookedUpFromItsMenu() {
        try (Learner ada = bot.ada()) {
            JsonNode message = ada.say("what is a stage and what is a task in spark");

            JsonNode answer = ada.useOn(message, "Search curriculum");

            assertTrue(ephemeral(answer));
            assertTrue(words(answer).toLowerCase().contains("stage"), words(answer));
        }
    }

    @Test
    void doneOnTheDailyPostCountsTheDayOnceAndTomorrowsPostCountsTheNext() {
        try (Learner ada = bot.in(bot.cohort().ada(), bot.cohort().daily())) {
            JsonNode post = dailyPost(ada);

            assertTrue(words(ada.press(post, "Done")).contains("**1 day**"));
            JsonNode again = ada.press(post, "Done");
            assertTrue(words(again).contains("Already counted"), words(again));
            assertTrue(words(again).contains("**1 day**"), words(again));

            bot.server().clock().forward(Duration.ofHours(24));
            JsonNode next = ada.awaitMessage(message -> words(message).contains("Today’s task"));
            assertFalse(next.path("id").equals(post.path("id")));
            assertTrue(words(ada.press(next, "Done")).contains("**2 days**"));
        }
    }

    @Test
    void aCheckInIsTakenBackByUndo() {
        try (Learner ada = bot.ada()) {
            JsonNode reply = ada.use("checkin", option("note", "read about joins"));
            assertTrue(words(reply).contains("**1 day**"), words(reply));

            JsonNode undone = ada.press(reply, "Undo");

            assertTrue(words(undone).contains("Taken back"), words(undone));
            assertTrue(words(ada.use("streak", sub("show"))).contains("**0 days**"));
        }
    }

    @Test
    void theStreakSaysWhyEachDayIsWhatItIs() {
        try (Learner ada = bot.ada()) {
            ada.use("checkin");

            String shown = words(ada.use("streak", sub("show")));

            assertTrue(shown.contains("checked in"), shown);
            assertTrue(shown.contains("Today is counted"), shown);
            assertTrue(shown.contains("Two freezes"), shown);
        }
    }

    @Test
    void todayIsTheMembersOwnNextTaskAndDoneMovesOn() {
        try (Learner ada = bot.ada()) {
            JsonNode first = ada.use("today");
            JsonNode done = ada.press(first, "Done");
            assertTrue(words(done).contains("Checked in"), words(done));

            JsonNode second = ada.use("today");

            assertFalse(words(first).equals(words(second)), words(second));
            assertTrue(words(ada.press(second, "Doing")).contains("You are on it"));
        }
    }

    @Test
    void theRoadmapOpensAMilestoneInPlace() {
        try (Learner ada = bot.ada()) {
            JsonNode all = ada.use("roadmap", sub("view"));
            assertTrue(words(all).contains("1. Fundamentals"), words(all));

            JsonNode one = ada.chooseInPlace(all, "3");

            assertTrue(words(one).contains("Unity Catalog"), words(one));
            assertTrue(words(ada.pressInPlace(one, "All milestones")).contains("1. Fundamentals"));
            assertTrue(words(ada.use("roadmap", sub("next"))).contains("Your next task"));
        }
    }

    @Test
    void aMilestoneIsAssignedByModeratorsAlone() {
        try (Learner ada = bot.ada();
                Learner mara = bot.mara()) {
            JsonNode command = mara.command("milestone");
            JsonNode reply = mara.use(
                    "milestone",
                    sub(
                            "assign",
                            option(MENTIONABLE, "to", bot.cohort().ada().id()),
                            option("milestone", "roadmap/3-databricks-essentials"),
                            option("due", "2099-12-24")));
            assertTrue(
                    words(reply).contains("Assigned to <@" + bot.cohort().ada().id() + ">"), words(reply));

            JsonNode notice = ada.awaitMessage(message -> words(message).contains("your next milestone"));
            assertEquals(
                    List.of(String.valueOf(bot.cohort().ada().id())),
                    notice.path("mentions").findValuesAsText("id"));
            assertTrue(words(notice).contains("3. Databricks Essentials"), words(notice));
            assertTrue(words(mara.use("milestone", sub("list"))).contains("Due Thu 24 Dec 2099"));

            assertFalse(ada.offered().contains("milestone"), "learners are not offered the command");
            Answer sentAnyway = ada.send(command, sub("list"));
            assertTrue(sentAnyway.status() >= 400, sentAnyway::toString);
            JsonNode refused = ada.press(notice, "Withdraw");
            assertTrue(words(refused).contains("Only those who may use `/milestone`"), words(refused));
            assertTrue(words(mara.use("milestone", sub("list"))).contains("3. Databricks Essentials"));

            assertTrue(words(mara.pressInPlace(notice, "Withdraw")).contains("Withdrawn by"));
            assertTrue(words(mara.use("milestone", sub("list"))).contains("No milestone is assigned"));
        }
    }

    @Test
    void setUpStoresEachChoiceAndChecksPermissions() {
        try (Learner mara = bot.mara()) {
            JsonNode card = mara.use("setup", option("time", "7:30 pm"), option("zone", "Europe/Berlin"));
            assertTrue(words(card).contains("19:30 in Europe/Berlin"), words(card));
            assertTrue(words(card).contains("✅ Send Messages"), words(card));

            JsonNode moved =
                    mara.chooseInPlace(card, String.valueOf(bot.cohort().help()));

            assertTrue(words(moved).contains("Ready."), words(moved));
            assertTrue(words(mara.use("setup")).contains("19:30 in Europe/Berlin"));
            assertTrue(words(mara.use("setup", option("time", "25 o'clock"))).contains("not a time of day"));
        }
    }

    @Test
    void theScheduleIsRehearsedAndPostNowPostsOnce() {
        try (Learner mara = bot.mara()) {
            dailyPost(mara);
            String preview = words(mara.use("schedule", sub("preview")));
            assertTrue(preview.contains("The next 30 days"), preview);
            assertTrue(preview.contains("posted"), preview);

            assertTrue(words(mara.use("schedule", sub("post-now"))).contains("in the channel already"));
        }
    }

    @Test
    void theCurriculumIsSearchedWithOperatorsAndReloaded() {
        try (Learner mara = bot.mara()) {
            assertTrue(words(mara.use("curriculum", sub("status"))).contains("4 tracks"));
            String found =
                    words(mara.use("curriculum", sub("search", option("query", "title:broadcast OR title:merge"))));
            assertTrue(found.contains("/read/"), found);
            String wrong = words(mara.use("curriculum", sub("search", option("query", "title:(broken"))));
            assertTrue(wrong.contains("cannot be read"), wrong);
            assertTrue(words(mara.use("curriculum", sub("reload"))).contains("have not changed"));
        }
    }

    @Test
    void aReloadThatSpoilsAGoldenQuestionIsRefusedUntilItIsConfirmed(@TempDir Path other) throws Exception {
        Path corpus = SmallCorpus.in(other.resolve("corpus"));
        Files.writeString(corpus.resolve("golden.tsv"), "g1\tnatural\twhat is a `broadcast` join\tspark/joins\n");
        bot.close();
        bot = PracticeBot.start(corpus, other.resolve("data"));
        try (Learner mara = bot.mara()) {
            Files.writeString(corpus.resolve("spark/joins.md"), "# Windows\n\nA window looks at neighbouring rows.\n");

            JsonNode refused = mara.use("curriculum", sub("reload"));

            assertTrue(words(refused).contains("The edition in use stays"), words(refused));
            assertTrue(
                    words(refused).contains("`what is a 'broadcast' join`: from place 1 to place 2; first is now "),
                    words(refused));
            assertTrue(
                    words(mara.use("ask", option("question", "broadcast join"))).contains("small table"));

            String taken = words(mara.press(refused, "Use it anyway"));

            assertTrue(taken.contains("The new edition is in use"), taken);
            assertTrue(taken.contains("answered worse than before"), taken);
            assertTrue(words(mara.use("curriculum", sub("reload"))).contains("have not changed"));
        }
    }

    @Test
    void helpAndLeftoverButtonsAreKind() {
        try (Learner ada = bot.ada()) {
            assertTrue(words(ada.use("help")).contains("/today"));
            assertTrue(words(ada.use("help", option("topic", "streaks"))).contains("Two freezes"));
        }
    }

    /** The post of the day, which is there or about to be. */
    private JsonNode dailyPost(Learner reader) {
        JsonNode newest = reader.newest(bot.cohort().daily());
        return newest.isMissingNode()
                ? reader.awaitMessage(message -> words(message).contains("Today’s task"))
                : newest;
    }
}
