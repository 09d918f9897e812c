package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.ROLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.practice.MemberClient;

/** The schedule as a moderator sees it: what it rehearses, and what it says when posts cannot be made. */
class ScheduleTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    final FreshBot bot = new FreshBot();

    private final List<String> toStaff = new CopyOnWriteArrayList<>();
    private MemberClient client;
    private Learner mara;

    @BeforeEach
    void start() {
        bot.server().listen(exchange -> {
            String said = words(exchange.response());
            if (exchange.byBot() && exchange.method().equals("POST") && said.contains("daily task")) {
                toStaff.add(said);
            }
        });
        client = new MemberClient(bot.server(), bot.cohort().mara());
        mara = bot.mara();
        Eventually.holds("the first post", SOON, () -> !newest().isMissingNode());
    }

    @AfterEach
    void stop() {
        mara.close();
        client.close();
    }

    private JsonNode newest() {
        return mara.newest(bot.cohort().daily());
    }

    private void forward(Duration by) {
        bot.server().clock().forward(by);
    }

    private String preview() {
        return words(mara.use("schedule", sub("preview")));
    }

    private void mayPost(boolean may) {
        BotRights rights = BotRights.in(bot.server(), bot.cohort().daily());
        if (may) {
            rights.reset();
        } else {
            rights.deny(BotRights.SEND_MESSAGES);
        }
        String expected = (may ? "✅" : "❌") + " Send Messages";
        Eventually.holds("the bot knows", SOON, () -> words(mara.use("setup")).contains(expected));
    }

    @Test
    void aMissingPermissionIsSeenWithinTheHourToldOnceAndItsEndToo() {
        JsonNode first = newest();
        mayPost(false);
        forward(Duration.ofMinutes(61));
        Eventually.holds("it is told", SOON, () -> toStaff.size() == 1);
        assertTrue(toStaff.getFirst().contains("can no longer post"), toStaff::toString);
        assertTrue(toStaff.getFirst().contains("missing permission Send Messages"), toStaff::toString);
        String preview = preview();
        assertTrue(preview.contains("Paused by me: missing permission Send Messages"), preview);
        assertTrue(preview.contains("❌ Send Messages") && preview.contains("paused"), preview);

        // Past the next post, hour by hour: nothing is tried, nothing is said again.
        for (int hour = 0; hour < 22; hour++) {
            forward(Duration.ofHours(1));
            preview();
        }
        assertEquals(1, toStaff.size(), toStaff::toString);
        assertEquals(first.path("id"), newest().path("id"));

        mayPost(true);
        forward(Duration.ofMinutes(61));
        Eventually.holds("it goes on", SOON, () -> toStaff.size() == 2);
        assertTrue(toStaff.getLast().contains("can post the daily task"), toStaff::toString);
        Eventually.holds(
                "today's post is caught up", SOON, () -> !newest().path("id").equals(first.path("id")));
        assertFalse(preview().contains("Paused by me"));
    }

    @Test
    void aDeletedChannelIsToldOnceAndAnotherOneEndsIt() {
        client.send("DELETE", "/channels/" + bot.cohort().daily(), null);
        Eventually.holds("the bot knows", SOON, () -> words(mara.use("setup")).contains("I cannot see that channel"));
        forward(Duration.ofHours(25));
        Eventually.holds("it is told", SOON, () -> toStaff.size() == 1);
        assertTrue(toStaff.getFirst().contains("its channel is gone"), toStaff::toString);
        assertTrue(preview().contains("Paused by me: its channel is gone"), preview());

        String set = words(mara.use(
                "schedule", sub("set", option(CHANNEL, "channel", bot.cohort().help()))));
        assertFalse(set.contains("Paused"), set);
        assertTrue(words(mara.use("schedule", sub("post-now")))
                .contains("is in <#" + bot.cohort().help() + ">"));
        assertEquals(1, toStaff.size(), toStaff::toString);
    }

    @Test
    void thirtyDaysAreRehearsedWithRestDaysTheClockChangeAndTheEndOfThePlan() {
        LocalDate today = LocalDate.ofInstant(bot.server().clock().instant(), ZoneOffset.UTC);
        // The evening of 17 March: its post is left out as too late, and the change of 26 to 29 March lies ahead.
        Instant march = LocalDate.of(today.getYear() + 1, 3, 17).atTime(20, 0).toInstant(ZoneOffset.UTC);
        mara.use("schedule", sub("pause"));
        forward(Duration.between(bot.server().clock().instant(), march));
        mara.use("schedule", sub("resume"));
        mara.use(
                "schedule",
                sub(
                        "set",
                        option("zone", "Europe/Berlin"),
                        option("time", "09:00"),
                        option("days", "mon-fri"),
                        option(BOOLEAN, "repeat", true)));
        String preview = preview();
        assertEquals(31, preview.lines().filter(line -> !line.isBlank()).count(), preview);
        assertEquals(
                1,
                preview.lines().filter(line -> line.contains("clocks change")).count(),
                preview);
        String change = preview.lines()
                .filter(line -> line.contains("clocks change"))
                .findFirst()
                .orElseThrow();
        assertTrue(change.contains("Sun"), "the last Sunday of March: " + change);
        assertTrue(preview.lines().filter(line -> line.contains("rest day")).count() >= 8, "the weekends: " + preview);
        assertFalse(preview.contains("no task left"), preview);

        mara.use("schedule", sub("set", option(BOOLEAN, "repeat", false)));
        preview = preview();
        assertTrue(preview.contains("Explain the plan"), preview);
        assertTrue(preview.lines().filter(line -> line.contains("no task left")).count() > 15, preview);
    }

    @Test
    void theRoleThatIsMentionedCanBeChosenAndTakenBack() {
        String role = String.valueOf(bot.cohort().learnerRole());
        mara.use("schedule", sub("set", option(ROLE, "role", role)));
        forward(Duration.ofHours(24));
        Eventually.holds("a post that pings", SOON, () -> words(newest()).contains("Explain the plan"));
        assertEquals(role, newest().path("mention_roles").path(0).asText());

        mara.use("schedule", sub("set", option(BOOLEAN, "no-role", true), option(BOOLEAN, "repeat", true)));
        forward(Duration.ofHours(24));
        Eventually.holds("a post that does not", SOON, () -> words(newest()).contains("Join two tables"));
        assertEquals(0, newest().path("mention_roles").size());
        assertFalse(words(newest()).contains("<@&"), words(newest()));
    }
}
