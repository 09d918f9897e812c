package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.USER;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.button;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /streak-admin}, over the wire. */
class StreakAdminTest {
    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private Learner ada;
    private Learner mara;

    @BeforeEach
    void start() {
        ada = bot.ada();
        mara = bot.mara();
    }

    @AfterEach
    void stop() {
        ada.close();
        mara.close();
    }

    private ObjectNode adaOption() {
        return option(USER, "member", bot.cohort().ada().id());
    }

    private static ObjectNode reason(String reason) {
        return option("reason", reason);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bot.server().clock().instant(), ZoneOffset.UTC);
    }

    private String streakOf(Learner learner) {
        return words(learner.use("streak", sub("show")));
    }

    @Test
    void aCreditShowsItsEffectIsToldToTheMemberAndCanBeUndone() {
        ada.use("checkin");
        JsonNode reply = mara.use(
                "streak-admin",
                sub("credit", adaOption(), option("day", today().minusDays(1).toString()), reason("posted her work")));
        String said = words(reply);
        assertTrue(said.contains("Streak **1 → 2**"), said);
        assertTrue(said.contains("before the first check-in → counted"), said);
        assertTrue(said.contains("Reason: posted her work"), said);
        assertTrue(said.contains("Not posted for other moderators"), said);

        String told = streakOf(ada);
        assertTrue(told.contains("A moderator corrected something"), told);
        assertTrue(
                told.contains("<@" + bot.cohort().mara().id() + "> credited ") && told.contains(": posted her work"),
                told);
        assertTrue(told.contains("**2 days**"), told);
        assertFalse(streakOf(ada).contains("A moderator corrected something"), "told once");

        String undone = words(mara.press(reply, "Undo"));
        assertTrue(undone.contains("Streak **2 → 1**"), undone);
        String again = words(mara.press(reply, "Undo"));
        assertTrue(again.contains("taken back already"), again);
        String after = streakOf(ada);
        assertTrue(after.contains("undid a correction of ") && after.contains("**1 day**"), after);
    }

    @Test
    void othersSeeThatADayWasCorrectedButNotWhy() {
        ada.use("checkin");
        mara.use("streak-admin", sub("credit", adaOption(), option("day", "yesterday"), reason("was in hospital")));
        ObjectNode show = sub("show", adaOption());
        try (Learner ben = bot.ben()) {
            String seen = words(ben.use("streak", show));
            assertTrue(seen.contains("credited by <@"), seen);
            assertFalse(seen.contains("hospital"), seen);
        }
        String seen = words(mara.use("streak", show));
        assertTrue(seen.contains("hospital"), seen);
    }

    @Test
    void correctionsArePostedWhereTheModeratorsChose() {
        long channel = bot.cohort().daily();
        String chosen = words(mara.use("streak-admin", sub("audit", option(CHANNEL, "channel", channel))));
        assertTrue(chosen.contains("<#" + channel + ">"), chosen);
        ada.use("checkin");
        JsonNode reply =
                mara.use("streak-admin", sub("void", adaOption(), option("day", "today"), reason("by mistake")));
        assertTrue(words(reply).contains("Posted for the other moderators"), words(reply));
        try (Learner reader = bot.in(bot.cohort().mara(), channel)) {
            JsonNode post = reader.newest(channel);
            assertTrue(
                    words(post).contains("By <@" + bot.cohort().mara().id() + ">")
                            && words(post).contains("counted → before the first check-in"),
                    words(post));
            assertEquals(0, post.path("mentions").size(), "nobody is pinged");
            String undone = words(reader.press(post, "Undo"));
            assertTrue(undone.contains("Streak **0 → 1**"), undone);
        }
        try (Learner ben = bot.in(bot.cohort().ben(), channel)) {
            JsonNode post = ben.newest(channel);
            assertFalse(button(post, "Undo").isObject(), "an undoing has none");
        }
    }

    @Test
    void onlyModeratorsMayPressUndo() {
        long channel = bot.cohort().daily();
        mara.use("streak-admin", sub("audit", option(CHANNEL, "channel", channel)));
        ada.use("checkin");
        mara.use("streak-admin", sub("void", adaOption(), option("day", "today"), reason("by mistake")));
        try (Learner ben = bot.in(bot.cohort().ben(), channel)) {
            String refused = words(ben.press(ben.newest(channel), "Undo"));
            assertTrue(refused.contains("`/streak-admin`"), refused);
            assertFalse(ben.offered().contains("streak-admin"));
        }
    }

    @Test
    void anOutageExcusesEveryonesDayUntilItIsWithdrawn() {
        ada.use("checkin");
        bot.server().clock().forward(Duration.ofDays(3));
        String day = today().minusDays(2).toString();
        JsonNode reply = mara.use(
                "streak-admin",
                sub("outage", option("from", day + " 20:00"), reason("Discord was down"), option("to", day + " 9pm")));
        assertTrue(words(reply).contains("Outage declared"), words(reply));
        assertTrue(words(reply).contains("changed the streak or freezes of **one member**"), words(reply));
        String excused = streakOf(ada);
        assertTrue(excused.contains("declared an outage from") && excused.contains("excused: our outage"), excused);
        String withdrawn = words(mara.press(reply, "Undo"));
        assertTrue(withdrawn.contains("Outage withdrawn") && withdrawn.contains("of **one member**"), withdrawn);
        String frozen = streakOf(ada);
        assertTrue(frozen.contains("withdrew the outage") && !frozen.contains("excused: our outage"), frozen);
    }

    @Test
    void aZoneIsSetFromTheListOfAllAndSetBack() {
        ada.use("checkin");
        JsonNode reply =
                mara.use("streak-admin", sub("zone", adaOption(), option("zone", "Asia/Tokyo"), reason("she moved")));
        assertTrue(words(reply).contains("**Asia/Tokyo**"), words(reply));
        assertTrue(streakOf(ada).contains("set your time zone from"));
        assertTrue(words(mara.press(reply, "Undo")).contains("Time zone set back"));
        String wrong = words(mara.use(
                "streak-admin", sub("zone", adaOption(), option("zone", "Mars/Olympus"), reason("she moved"))));
        assertTrue(wrong.contains("is not a time zone"), wrong);
    }

    @Test
    void theMembersLastDaysAreOfferedWithWhatTheyAre() {
        ada.use("checkin");
        Map<String, String> offered = mara.offered("streak-admin", "void", option("day", ""), adaOption());
        assertEquals(25, offered.size());
        assertEquals(today().toString(), offered.keySet().iterator().next());
        assertTrue(offered.get(today().toString()).endsWith(" · counted"), offered::toString);
        assertTrue(
                offered.get(today().minusDays(1).toString()).endsWith(" · before the first check-in"),
                offered::toString);
    }

    @Test
    void whatCannotBeReadOrIsToComeIsSaid() {
        ObjectNode tomorrow = option("day", today().plusDays(1).toString());
        String toCome = words(mara.use("streak-admin", sub("excuse", adaOption(), tomorrow, reason("exam"))));
        assertTrue(toCome.contains("still to come"), toCome);
        String unread =
                words(mara.use("streak-admin", sub("excuse", adaOption(), option("day", "mardi"), reason("exam"))));
        assertTrue(unread.contains("“mardi” is not a day"), unread);
        String blank =
                words(mara.use("streak-admin", sub("excuse", adaOption(), option("day", "today"), reason("  "))));
        assertTrue(blank.contains("Please give a reason"), blank);
    }
}
