package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.MemberId;

/** Questions to oneself, shown work, and what a server asks for before a day counts, as members meet them. */
class WhatCountsTest {
    private static final String QUESTIONS = """

            ## Check yourself

            <details><summary>What do both tables need?</summary>

            A key in common.

            </details>

            <details><summary>What does `EXPLAIN` show?</summary>

            The plan.

            </details>
            """;

    @TempDir
    private Path folder;

    private PracticeBot bot;

    @BeforeEach
    void start() throws Exception {
        Path corpus = SmallCorpus.in(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("roadmap/1-basics/first-join.md"), QUESTIONS, StandardOpenOption.APPEND);
        bot = PracticeBot.start(corpus, folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void afterDoneAQuestionIsOfferedAndAMissComesBackTheDayAfter() {
        try (Learner ada = bot.ada()) {
            JsonNode done = ada.press(ada.use("today"), "Done");
            assertTrue(words(done).contains("**1 day**"), words(done));
            assertTrue(words(done).contains("What do both tables need?"), words(done));
            assertFalse(words(done).contains("A key in common"), words(done));

            JsonNode answer = ada.press(done, "Show the answer");
            assertTrue(words(answer).contains("A key in common"), words(answer));
            String noted = words(ada.pressInPlace(answer, "Not yet"));
            assertTrue(noted.contains("It comes back on"), noted);
            assertFalse(words(ada.use("today")).contains("comes back"), "not on the same day");

            bot.server().clock().forward(Duration.ofHours(24));
            JsonNode today = ada.use("today");
            assertTrue(words(today).contains("What do both tables need?"), words(today));
            String known = words(ada.pressInPlace(ada.press(today, "Show the answer"), "I knew it"));
            assertTrue(known.contains("comes back once more"), known);
            String next = words(ada.press(ada.use("today"), "Done"));
            assertTrue(next.contains("What does `EXPLAIN` show?"), next);
        }
    }

    @Test
    void whereAQuestionCountsDoneAndCheckInAskForOneAndTheAnswerCredits() {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben();
                Learner mara = bot.mara()) {
            String set = words(mara.use("schedule", sub("set", option("credit", "SELF_CHECK"))));
            assertTrue(set.contains("A day counts by** a self-check question"), set);

            JsonNode done = ada.press(ada.use("today"), "Done");
            assertTrue(words(done).contains("Almost there"), words(done));
            assertTrue(words(done).contains("Done: **Join two tables**"), words(done));
            assertTrue(words(ada.use("streak", sub("show"))).contains("**0 days**"));
            String noted = words(ada.pressInPlace(ada.press(done, "Show the answer"), "Not yet"));
            assertTrue(noted.contains("Checked in") && noted.contains("**1 day**"), noted);
            assertTrue(noted.contains("Where are you?"), noted);
            assertTrue(words(ada.use("today")).contains("Explain the plan"), "the task stays done");
            assertTrue(words(ada.use("checkin")).contains("Already counted"));

            JsonNode checkIn = ben.use("checkin", option("day", "YESTERDAY"));
            assertTrue(words(checkIn).contains("Almost there"), words(checkIn));
            JsonNode answered = ben.pressInPlace(ben.press(checkIn, "Show the answer"), "I knew it");
            assertTrue(words(answered).contains("Checked in"), words(answered));
            String streak = words(ben.use("streak", sub("show")));
            assertTrue(streak.contains("**1 day**") && streak.contains("Today is open"), streak);
        }
    }

    @Test
    void whereWorkCountsItIsAskedForKeptAndCredits() {
        try (Learner ada = bot.ada();
                Learner mara = bot.mara()) {
            mara.use("schedule", sub("set", option("credit", "WORK")));

            JsonNode asked = ada.use("checkin");
            assertTrue(words(asked).contains("Almost there"), words(asked));
            String nothing = words(ada.fill(asked, "Show my work", "", ""));
            assertTrue(nothing.contains("both fields were empty"), nothing);
            String wrong = words(ada.fill(asked, "Show my work", "my notebook", ""));
            assertTrue(wrong.contains("“my notebook” is not an address"), wrong);

            JsonNode shown = ada.fill(asked, "Show my work", "github.com/ada/joins", "the second query");
            assertTrue(words(shown).contains("Your work on **Join two tables** is kept."), words(shown));
            assertTrue(words(shown).contains("**1 day**"), words(shown));
            String done = words(ada.press(shown, "Mark the task as done"));
            assertTrue(done.contains("Already counted") && done.contains("Done: **Join two tables**"), done);

            JsonNode export = ada.use("my-data", sub("export"));
            assertEquals(2, export.path("attachments").size(), export::toString);
        }
    }

    /** What the ledger says of a member's check-ins: where each came from, and its words. */
    private List<String> ledger(long user) {
        MemberId member = new MemberId(bot.cohort().guild(), user);
        return StoreCopy.read(
                folder.resolve("data"),
                store -> store.streaks().record(member).orElseThrow().ledger().stream()
                        .map(entry -> entry.source() + " " + entry.reason())
                        .toList());
    }

    @Test
    void theNoteOfACheckInWaitsForTheAnswerOrTheWork() {
        String note = "read *about* joins: <b> & \"all\"\nand a second line";
        try (Learner ada = bot.ada();
                Learner ben = bot.ben();
                Learner mara = bot.mara()) {
            mara.use("schedule", sub("set", option("credit", "SELF_CHECK")));
            JsonNode asked = ada.use("checkin", option("note", note));
            assertTrue(words(asked).contains("kept for when the day counts"), words(asked));
            JsonNode answer = ada.press(asked, "Show the answer");
            assertTrue(words(ada.pressInPlace(answer, "I knew it")).contains("Checked in"));
            assertEquals(
                    List.of("checkin Optional[" + note + "]"),
                    ledger(bot.cohort().ada().id()));

            mara.use("schedule", sub("set", option("credit", "WORK")));
            JsonNode wanted = ben.use("checkin", option("note", note));
            String shown = words(ben.fill(wanted, "Show my work", "github.com/ben/joins", ""));
            assertTrue(shown.contains("**1 day**"), shown);
            assertEquals(
                    List.of("checkin Optional[" + note + "]"),
                    ledger(bot.cohort().ben().id()));
        }
    }

    @Test
    void theTitleOfATaskIsNobodysNote() {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben();
                Learner mara = bot.mara()) {
            ada.press(ada.use("today"), "Done");
            assertEquals(
                    List.of("done Optional.empty"), ledger(bot.cohort().ada().id()));
            ben.use("checkin", option("task", "Join two tables"));
            assertEquals(
                    List.of("checkin Optional.empty"), ledger(bot.cohort().ben().id()));
            mara.use("schedule", sub("set", option("credit", "WORK")));
            mara.fill(mara.use("checkin"), "Show my work", "github.com/mara/joins", "");
            assertEquals(
                    List.of("work Optional.empty"), ledger(bot.cohort().mara().id()));
        }
    }

    @Test
    void whoeverChecksInWithAStepCanShowWorkAtOnce() {
        try (Learner ada = bot.ada();
                Learner mara = bot.mara()) {
            mara.use("schedule", sub("set", option("credit", "WORK")));
            JsonNode asked = ada.use("checkin", option("task", "roadmap/1-basics/first-join"));
            assertTrue(words(asked).contains("Done: **First Join**"), words(asked));
            assertTrue(words(asked).contains("Almost there"), words(asked));
            assertTrue(words(ada.fill(asked, "Show my work", "", "the query")).contains("**1 day**"));
        }
    }

    @Test
    void aPressAfterMidnightCountsTheDayThatTheTextNames() {
        try (Learner ada = bot.ada();
                Learner ben = bot.ben();
                Learner mara = bot.mara()) {
            mara.use("schedule", sub("set", option("credit", "WORK")));
            JsonNode asked = ada.use("checkin");
            JsonNode bens = ben.use("checkin");
            bot.server().clock().forward(Duration.ofHours(24));
            String shown = words(ada.fill(asked, "Show my work", "", "late"));
            assertTrue(shown.contains("**1 day**"), shown);
            String streak = words(ada.use("streak", sub("show")));
            assertTrue(streak.contains("Today is open"), "yesterday was meant: " + streak);

            bot.server().clock().forward(Duration.ofHours(24));
            String tooLate = words(ben.fill(bens, "Show my work", "", "later still"));
            assertTrue(tooLate.contains("is kept"), tooLate);
            assertTrue(tooLate.contains("can no longer be changed by yourself"), tooLate);
        }
    }
}
