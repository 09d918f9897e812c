package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.rest.Faults;
import waymark.practice.world.Json;
import waymark.study.MemberId;
import waymark.study.reminder.StudyReminder;

/** {@code /remind} and the direct messages that come of it, over the wire. It is noon of the server's day. */
class RemindOverTheWireTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REMINDER = "Reminder from Practice Cohort";

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    /** Starts the bot in a guild that is set up already. */
    private App start() {
        App app = bot.start();
        try (Learner mara = bot.mara()) {
            mara.use("setup", option("time", "09:00"), option("zone", "UTC"));
        }
        return app;
    }

    private static JsonNode set(Learner member, String time) {
        return member.use("remind", sub("set", option("time", time)));
    }

    private static JsonNode reminded(Learner member) {
        return member.awaitMessage(message -> words(message).contains(REMINDER));
    }

    /** Whether Ada takes direct messages from now on. */
    private void direct(boolean open) throws Exception {
        bot.practice(
                "POST",
                "/practice/direct",
                Json.object("member", bot.people().ada().id(), "open", open));
    }

    /** Those due at one instant leave at the pace that Discord allows, so time has to go on. */
    private void sent(Learner member, int reminders) {
        Eventually.holds(reminders + " reminders", SOON, () -> {
            bot.server().clock().forward(Duration.ofSeconds(1));
            return member.direct(REMINDER) == reminders;
        });
    }

    @Test
    void aTestMessageThenAReminderADayWithDoneAndStopThese() {
        try (App app = start();
                Learner ada = bot.ada();
                Learner ben = bot.ben();
                Learner alone = Learner.direct(bot.server(), bot.people().ada())) {
            String set = words(set(ada, "7pm"));
            assertTrue(set.contains("on study days at **19:00** ("), set);
            assertTrue(set.contains("`/settings zone` sets yours"), set);
            assertEquals(1, ada.direct("A test: reminders from **Practice Cohort** can reach you here."));
            assertTrue(
                    words(ada.use("remind", sub("list"))).contains("**Practice Cohort**: on study days at **19:00**"));
            assertTrue(words(ada.use("settings", sub("show"))).contains("**Reminder:** on study days at 19:00"));
            set(ben, "19:01");

            bot.server().clock().forward(Duration.ofMinutes(7 * 60 + 2));
            JsonNode first = reminded(ada);
            sent(ben, 1);
            assertFalse(first.has("guild_id"), first::toString);
            assertTrue(
                    words(first).contains("Join two tables") && words(first).contains("Today is open until <t:"),
                    words(first));
            String done = words(alone.press(first, "Done"));
            assertTrue(done.contains("Done: **Join two tables**") && done.contains("**1 day**"), done);

            bot.server().clock().forward(Duration.ofHours(24));
            JsonNode second = reminded(ada);
            sent(ben, 2);
            assertTrue(words(second).contains("Explain the plan"), words(second));
            assertTrue(words(alone.press(second, "Stop these")).contains("no more reminders from **Practice Cohort**"));
            assertTrue(words(alone.press(second, "Stop these")).contains("There is no reminder"));

            bot.server().clock().forward(Duration.ofHours(24));
            sent(ben, 3);
            assertEquals(2, ada.direct(REMINDER), "Ada’s would have left before Ben’s");
            assertTrue(words(ada.use("remind", sub("list"))).contains("You have no reminder"));
        }
    }

    @Test
    void whoHasCheckedInIsNotReminded() {
        try (App app = start();
                Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            set(ada, "19:00");
            set(ben, "19:01");
            ada.use("checkin");
            bot.server().clock().forward(Duration.ofMinutes(7 * 60 + 2));
            reminded(ben);
            assertEquals(0, ada.direct(REMINDER));
        }
    }

    @Test
    void aReminderFollowsTheMembersOwnClock() {
        try (App app = start();
                Learner ada = bot.ada()) {
            set(ada, "19:00");
            // Noon here is 21:00 in Tokyo, and the next 19:00 there is ten in the morning here.
            ada.use("settings", sub("zone", option("name", "Asia/Tokyo")));
            bot.server().clock().forward(Duration.ofHours(21));
            assertEquals(0, ada.direct(REMINDER));
            bot.server().clock().forward(Duration.ofHours(1));
            reminded(ada);
        }
    }

    @Test
    void anAnswerThatIsLostIsNoSecondMessage() {
        try (App app = start();
                Learner ada = bot.ada();
                Learner alone = Learner.direct(bot.server(), bot.people().ada())) {
            set(ada, "19:00");
            String channel = alone.newestDirect().path("channel_id").asText();
            bot.server()
                    .faults()
                    .add(new Faults.Fault(
                            Faults.Kind.LOST_RESPONSE, "POST /channels/" + channel + "/messages", 2, Duration.ZERO));
            bot.server().clock().forward(Duration.ofHours(7));
            reminded(ada);
            Eventually.holds("it is settled", SOON, () -> {
                bot.server().clock().forward(Duration.ofMinutes(1));
                return claimed(bot.people().guild()) == 0;
            });
            assertEquals(1, ada.direct(REMINDER));
        }
    }

    private int claimed(long guild) {
        return StoreCopy.read(
                bot.data(),
                store -> store.studyReminders().claimed(Set.of(guild)).size());
    }

    private Optional<StudyReminder> stored(MemberId member) {
        return StoreCopy.read(bot.data(), store -> store.studyReminders().find(member));
    }

    @Test
    void whoTakesNoMessagesIsToldWhatToSwitchOnAndNothingIsSet() throws Exception {
        try (App app = start();
                Learner ada = bot.ada()) {
            direct(false);
            String closed = words(set(ada, "19:00"));
            assertTrue(closed.contains("no reminder is set") && closed.contains("**Direct Messages**"), closed);
            assertTrue(words(ada.use("remind", sub("list"))).contains("You have no reminder"));
            assertTrue(words(set(ada, "soon")).contains("“soon” is not a time of day"));

            direct(true);
            assertTrue(words(set(ada, "19:00")).contains("Reminder set"));
        }
    }

    @Test
    void whoClosesTheirMessagesLaterIsToldAtTheirNextAct() throws Exception {
        try (App app = start();
                Learner ada = bot.ada()) {
            set(ada, "19:00");
            direct(false);
            bot.server().clock().forward(Duration.ofHours(7));
            MemberId member =
                    new MemberId(bot.people().guild(), bot.people().ada().id());
            Eventually.holds(
                    "it is switched off",
                    SOON,
                    () -> stored(member)
                            .filter(reminder -> reminder.state() == StudyReminder.State.CLOSED)
                            .isPresent());
            ada.use("help");
            JsonNode told = ada.awaitMessage(message -> words(message).contains("By the way"));
            assertTrue(
                    words(told).contains("**Practice Cohort**") && words(told).contains("**Direct Messages**"));
            assertTrue(ephemeral(told), "for her alone");
            assertEquals(Optional.of(StudyReminder.State.TOLD), stored(member).map(StudyReminder::state));
            assertTrue(words(ada.use("remind", sub("list"))).contains("off, since Discord did not deliver"));
        }
    }

    @Test
    void whoLeftTheServerIsNotWrittenTo() {
        try (App app = start();
                Learner ada = bot.ada()) {
            set(ada, "19:00");
            Cohort.Person who = bot.people().ada();
            MemberClient.Answer left = MemberClient.send(
                    bot.server(),
                    who.token(),
                    "DELETE",
                    "/users/@me/guilds/" + bot.people().guild(),
                    null);
            assertEquals(204, left.status(), left::toString);
            bot.server().clock().forward(Duration.ofHours(7));
            Eventually.holds(
                    "it is forgotten",
                    SOON,
                    () -> stored(new MemberId(bot.people().guild(), who.id())).isEmpty());
            assertEquals(0, ada.direct(REMINDER));
        }
    }

    @Test
    void buttonsWorkAfterARestartAndWhatFellIntoTheDowntimeIsLeftOut() {
        try (Learner ada = bot.ada();
                Learner alone = Learner.direct(bot.server(), bot.people().ada())) {
            JsonNode first;
            try (App app = start()) {
                set(ada, "19:00");
                bot.server().clock().forward(Duration.ofHours(7));
                first = reminded(ada);
            }
            // 20:30 of the next day: the second one is an hour and a half late.
            bot.server().clock().forward(Duration.ofMinutes(24 * 60 + 90));
            try (App app = bot.start()) {
                String done = words(alone.press(first, "Done"));
                assertTrue(done.contains("Done: **Join two tables**"), done);
                bot.server().clock().forward(Duration.ofMinutes(23 * 60));
                reminded(ada);
                assertEquals(2, ada.direct(REMINDER), "the first and the third");
                assertTrue(words(alone.press(first, "Stop these")).contains("no more reminders"));
            }
        }
    }
}
