package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.BOOLEAN;
import static waymark.CommandOptions.CHANNEL;
import static waymark.CommandOptions.MENTIONABLE;
import static waymark.CommandOptions.option;
import static waymark.CommandOptions.sub;
import static waymark.Learner.FORBIDDEN;
import static waymark.MessageParts.ephemeral;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import waymark.store.Database;
import waymark.study.milestone.Announcement.State;

/** Reports as moderators ask for them, and as they come each week. It is noon. */
class ReportsOverTheWireTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String STOP = "Stop the weekly report";

    @RegisterExtension
    final RestartableBot bot = new RestartableBot();

    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void countLooks() {
        bot.server().listen(exchange -> {
            if (exchange.byBot()
                    && exchange.method().equals("GET")
                    && exchange.template().endsWith("/messages")) {
                looks.incrementAndGet();
            }
        });
    }

    @Test
    void saysWhoStudiesWhatIsOverdueSkippedAndAskedInVainWithATable() throws Exception {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada();
                Learner ben = bot.ben()) {
            assertTrue(words(mara.use("report")).contains("not set up yet"));
            bot.setUp(mara, "13:00");
            mara.use(
                    "milestone",
                    sub(
                            "assign",
                            option(MENTIONABLE, "to", bot.people().ada().id()),
                            option("milestone", "roadmap/1-basics"),
                            option("due", today().toString())));
            ada.use("checkin");
            ben.press(ben.use("today"), "Skip");
            ben.use("ask", option("question", "=how do I tune a carburettor"));

            JsonNode reply = mara.use("report");
            assertTrue(ephemeral(reply));
            String said = words(reply);
            assertTrue(said.contains("1 today · 1 in 7 days · 1 in 30 days, of 2 known"), said);
            assertTrue(said.contains("**Stuck:** nobody") && said.contains("**Overdue:** nothing"), said);
            assertTrue(said.contains("- Join two tables: once"), said);
            assertTrue(said.contains("carburettor (once)"), said);
            String table = table(reply);
            assertTrue(table.startsWith("section,item,value\r\nreport,Practice Cohort," + today() + "\r\n"), table);
            assertTrue(table.contains("\r\nactive,today,1\r\n"), table);
            assertTrue(table.contains("\r\nskipped,Join two tables,1\r\n"), table);
            assertTrue(table.contains("\r\ngap,'=how do I tune a carburettor,1\r\n"), table);

            bot.server().clock().forward(Duration.ofDays(16));
            ada.use("checkin");
            String later = words(mara.use("report"));
            assertTrue(later.contains("**Stuck:** one has marked no step for 14 study days"), later);
            assertTrue(later.contains("<@" + bot.people().ada().id() + ">"), later);
            assertTrue(later.contains("- 1. Basics: one member"), later);
            ada.use("settings", sub("visibility", option(BOOLEAN, "boards", false)));
            String hidden = words(mara.use("report"));
            assertTrue(
                    hidden.contains("one has marked")
                            && !hidden.contains("<@" + bot.people().ada().id()),
                    hidden);

            assertFalse(ada.offered().contains("report"), "Discord offers it to moderators");
            assertEquals(FORBIDDEN, ada.send(mara.command("report")).status());
        }
    }

    @Test
    void aWeeksReportIsPostedOnceInTheModeratorsChannelUntilSomebodyStopsIt() {
        try (Learner mara = bot.mara();
                Learner reader = bot.mara(bot.people().help());
                Learner ada = bot.ada(bot.people().help())) {
            try (App app = bot.start()) {
                bot.setUp(mara, "13:00");
                JsonNode report = mara.use("report");
                assertTrue(words(mara.press(report, "Post it every week")).contains("there is no channel for it yet"));
                mara.use(
                        "streak-admin",
                        sub("audit", option(CHANNEL, "channel", bot.people().help())));
                assertTrue(words(mara.press(report, "Post it every week"))
                        .contains("<#" + bot.people().help() + ">"));
                bot.server().clock().forward(Duration.between(now(), monday().minusSeconds(60)));
            }
            assertEquals(0, weekly(ada));
            try (App app = bot.start()) {
                bot.server().clock().forward(Duration.ofMinutes(2));
                JsonNode post = ada.awaitMessage(message -> words(message).contains(STOP));
                assertEquals(
                        String.valueOf(bot.people().help()),
                        post.path("channel_id").asText());
                assertTrue(words(ada.press(post, STOP)).contains("Only those who may use `/report`"));
            }
            try (App app = bot.start()) {
                bot.server().clock().forward(Duration.ofDays(7));
                Eventually.holds("the next week's", SOON, () -> weekly(ada) == 2);
                JsonNode post = ada.newest(bot.people().help());
                assertTrue(words(reader.press(post, STOP)).contains("is stopped"));
                bot.server().clock().forward(Duration.ofDays(7));
                // A task is posted at that time each day: the report would have come before or with it.
                ada.awaitMessage(message -> words(message).contains("Today’s task"));
                assertEquals(2, weekly(ada));
            }
        }
    }

    @Test
    void whereNoFilesMayBeAttachedItComesWithoutAndSaysSo() {
        try (App app = bot.start();
                Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            bot.setUp(mara, "13:00");
            mara.use(
                    "streak-admin",
                    sub("audit", option(CHANNEL, "channel", bot.people().help())));
            mara.press(mara.use("report"), "Post it every week");
            BotRights.in(bot.server(), bot.people().help()).deny(BotRights.ATTACH_FILES);
            bot.server().clock().forward(Duration.between(now(), monday().plusSeconds(60)));
            JsonNode post = ada.awaitMessage(message -> words(message).contains(STOP));
            assertTrue(words(post).contains("grant me **Attach Files**"), words(post));
            assertEquals(0, post.path("attachments").size());
        }
    }

    @Test
    void aReportThatACrashLeftClaimedIsLookedForBeforeItIsSentAgain() {
        try (Learner mara = bot.mara();
                Learner ada = bot.ada()) {
            try (App app = bot.start()) {
                bot.setUp(mara, "13:00");
                mara.use(
                        "streak-admin",
                        sub("audit", option(CHANNEL, "channel", bot.people().help())));
                mara.press(mara.use("report"), "Post it every week");
                bot.server().clock().forward(Duration.between(now(), monday().minusSeconds(60)));
            }
            LocalDate week = LocalDate.ofInstant(monday(), ZoneOffset.UTC);
            // As a process leaves it that died between its claim and the message.
            try (Database database = Database.open(bot.data())) {
                database.weekly().claim(bot.people().guild(), week, bot.people().help(), monday());
            }
            try (App app = bot.start()) {
                bot.server().clock().forward(Duration.ofMinutes(3));
                Eventually.holds("it is sent after all", SOON, () -> weekly(ada) == 1);
            }
            try (Database database = Database.open(bot.data())) {
                assertSent(database, week);
                // As one leaves it that died between the message and the note of it.
                database.weekly().settle(bot.people().guild(), week, State.CLAIMED);
            }
            int before = looks.get();
            try (App app = bot.start()) {
                bot.server().clock().forward(Duration.ofMinutes(3));
                Eventually.holds("the bot looks into the channel", SOON, () -> looks.get() > before);
            }
            try (Database database = Database.open(bot.data())) {
                assertSent(database, week);
            }
            assertEquals(1, weekly(ada));
        }
    }

    private void assertSent(Database database, LocalDate week) {
        assertEquals(
                State.SENT,
                database.weekly().find(bot.people().guild(), week).orElseThrow().state());
    }

    private Instant now() {
        return bot.server().clock().instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** The next Monday at the time of the daily task. */
    private Instant monday() {
        LocalDate first = LocalDate.ofInstant(PracticeBot.tomorrowNoon(), ZoneOffset.UTC);
        return first.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(13, 0)
                .toInstant(ZoneOffset.UTC);
    }

    private long weekly(Learner reader) {
        return StreamSupport.stream(reader.messages(bot.people().help()).spliterator(), false)
                .filter(message -> words(message).contains(STOP))
                .count();
    }

    private static String table(JsonNode reply) throws Exception {
        String url = reply.path("attachments")
                .valueStream()
                .filter(file -> file.path("filename").asText().endsWith(".csv"))
                .map(file -> file.path("url").asText())
                .findFirst()
                .orElseThrow();
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).timeout(SOON).build(), BodyHandlers.ofString())
                .body();
    }
}
