package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What users of study bots complain of, and does not happen here: the complaints that no other test is named for.
 *
 * <p>Of the others:
 *
 * <ul>
 *   <li>a streak lost to UTC, a clock change or the server's day: {@code StreakRulesTest}, {@code StreakCasesTest}
 *   <li>a day credited wrongly, and nobody knows why: {@code BotTest.theStreakSaysWhyEachDayIsWhatItIs}, {@code ReceiptTest}
 *   <li>a streak lost to an outage: {@code RestartTest.aDayOnWhichTheBotWasDownIsExcusedAndTakesNoFreeze}
 *   <li>two posts after a restart: {@code CrashIT}, {@code DailyPostTest}; of reminders
 *       {@code RemindOverTheWireTest.anAnswerThatIsLostIsNoSecondMessage}
 *   <li>missed while offline, or a flood on return: {@code DailyScheduleTest.afterDaysAwayPostsOnlyTheNewestAndRecordsTheOthers}; of reminders
 *       {@code StudyRemindersTest.whatIsMoreThanAnHourLateIsLeftOutAndTheNextComes}
 *   <li>the time shifts with the clocks: {@code DailyScheduleTest.isDueByTheWallClock}, {@code ReminderClockTest.goesByTheWallClock}
 *   <li>a missing permission, and silence: {@code ScheduleTest.aMissingPermissionIsSeenWithinTheHourToldOnceAndItsEndToo}
 *   <li>wrong or invented answers: {@code SectionIndexTest.refusesWhatTheCurriculumDoesNotSayAndNamesTheNearest}, {@code GapsTest}
 *   <li>data gone after a new deployment: {@code UpgradeTest.aStoreThatIsGoneOrEmptyIsToldNotBegunAnew}
 *   <li>dead buttons after a restart: {@code RestartTest.afterARestartOldButtonsWorkAndNothingIsRegisteredAnew}
 *   <li>data that cannot be deleted: {@code MyDataTest}, {@code DeletedEverywhereTest}
 *   <li>links broken after pages moved: {@code LinkCheckTest.inOurOwnHouseBrokenLinksAreErrors}, {@code MovedPagesTest}
 * </ul>
 */
class ComplaintsTest {
    private static final int DEFERRED = 5;

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    @Test
    void nobodyUnderstandsTheGracePeriodSoEveryReplyPrintsTheDeadlineAsATimestamp() {
        try (Learner ada = bot.ada()) {
            JsonNode streak = ada.use("streak", sub("show"));
            JsonNode checkedIn = ada.use("checkin");
            JsonNode already = ada.use("checkin");
            JsonNode done = ada.press(ada.use("today"), "Done");
            for (JsonNode reply : List.of(streak, checkedIn, already, done)) {
                assertTrue(words(reply).matches("(?s).*<t:\\d+:f>.*"), words(reply));
            }
        }
    }

    @Test
    void theApplicationDidNotRespondNeverSinceItIsAcknowledgedBeforeAnyWork() {
        List<String> answers = new CopyOnWriteArrayList<>();
        bot.server().listen(exchange -> {
            if (exchange.template().endsWith("/callback")) {
                answers.add("acknowledged " + exchange.request().path("type").asInt());
            } else if (exchange.template().endsWith("/messages/{message_id}")
                    && exchange.template().startsWith("/webhooks/")) {
                answers.add("shown");
            }
        });
        try (Learner ada = bot.ada()) {
            ada.use("today");
            ada.use("ask", option("question", "broadcast join"));
            ada.press(ada.use("checkin"), "Undo");
        }
        List<String> eachOnce = List.of("acknowledged " + DEFERRED, "shown");
        Eventually.holds("the last one is noted too", Duration.ofSeconds(30), () -> answers.size() == 8);
        for (int i = 0; i < answers.size(); i += 2) {
            assertEquals(eachOnce, answers.subList(i, i + 2), answers::toString);
        }
    }

    @Test
    void unwantedPingsDoNotComeOfWhatMembersWrite() {
        String everybody = "@everyone @here <@" + bot.cohort().ben().id() + "> <@&"
                + bot.cohort().learnerRole() + "> broadcast join";
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            JsonNode shared = mara.use("ask", option("question", everybody), option(BOOLEAN, "share", true));
            JsonNode mentioned = ada.say("<@" + bot.cohort().bot().id() + "> " + everybody);
            JsonNode answer = ada.awaitMessage(message ->
                    message.path("message_reference").path("message_id").equals(mentioned.path("id")));
            for (JsonNode reply : List.of(shared, answer)) {
                assertFalse(reply.path("mention_everyone").asBoolean(), reply::toString);
                assertEquals(0, reply.path("mention_roles").size(), reply::toString);
                assertFalse(
                        reply.path("mentions")
                                .findValuesAsText("id")
                                .contains(String.valueOf(bot.cohort().ben().id())),
                        reply::toString);
            }
        }
    }
}
