package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.option;
import static waymark.Learner.sub;
import static waymark.Learner.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.config.Config;
import waymark.config.Token;
import waymark.practice.Cohort;
import waymark.practice.OpenApiExchanges;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.store.Database;
import waymark.study.milestone.Announcement.State;

/** Reports as moderators ask for them, and as they come each week. It is noon. */
class ReportsOverTheWireTest {
    private static final int CHANNEL = 7;
    private static final int MENTIONABLE = 9;
    private static final int EPHEMERAL = 64;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String STOP = "Stop the weekly report";

    @TempDir
    private Path folder;

    private final OpenApiExchanges exchanges = new OpenApiExchanges();
    private final AtomicInteger looks = new AtomicInteger();
    private PracticeServer server;
    private Cohort practice;
    private Path corpus;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())));
        server.listen(exchanges);
        server.listen(exchange -> {
            if (exchange.byBot()
                    && exchange.method().equals("GET")
                    && exchange.template().endsWith("/messages")) {
                looks.incrementAndGet();
            }
        });
        practice = server.cohort();
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    @AfterEach
    void stop() {
        server.close();
        exchanges.assertValid();
    }

    @Test
    void saysWhoStudiesWhatIsOverdueSkippedAndAskedInVainWithATable() throws Exception {
        try (App app = App.run(config());
                Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general());
                Learner ben = Learner.in(server, practice.ben(), practice.general())) {
            assertTrue(words(mara.use("report")).contains("not set up yet"));
            setUp(mara);
            mara.use(
                    "milestone",
                    sub(
                            "assign",
                            option(MENTIONABLE, "to", id(practice.ada())),
                            option("milestone", "roadmap/1-basics"),
                            option("due", today().toString())));
            ada.use("checkin");
            ben.press(ben.use("today"), "Skip");
            ben.use("ask", option("question", "=how do I tune a carburettor"));

            JsonNode reply = mara.use("report");
            assertEquals(EPHEMERAL, reply.path("flags").asInt() & EPHEMERAL);
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

            server.clock().forward(Duration.ofDays(16));
            ada.use("checkin");
            String later = words(mara.use("report"));
            assertTrue(later.contains("**Stuck:** one has marked no step for 14 study days"), later);
            assertTrue(later.contains("<@" + practice.ada().id() + ">"), later);
            assertTrue(later.contains("- 1. Basics: one member"), later);
            ada.use("settings", sub("visibility", option(5, "boards", false)));
            String hidden = words(mara.use("report"));
            assertTrue(
                    hidden.contains("one has marked")
                            && !hidden.contains("<@" + practice.ada().id()),
                    hidden);

            assertFalse(ada.offered().contains("report"), "Discord offers it to moderators");
            assertEquals(403, ada.send(mara.command("report")).status());
        }
    }

    @Test
    void aWeeksReportIsPostedOnceInTheModeratorsChannelUntilSomebodyStopsIt() {
        try (Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner reader = Learner.in(server, practice.mara(), practice.help());
                Learner ada = Learner.in(server, practice.ada(), practice.help())) {
            try (App app = App.run(config())) {
                setUp(mara);
                JsonNode report = mara.use("report");
                assertTrue(words(mara.press(report, "Post it every week")).contains("there is no channel for it yet"));
                mara.use("streak-admin", sub("audit", option(CHANNEL, "channel", String.valueOf(practice.help()))));
                assertTrue(words(mara.press(report, "Post it every week")).contains("<#" + practice.help() + ">"));
                server.clock().forward(Duration.between(now(), monday().minusSeconds(60)));
            }
            assertEquals(0, weekly(ada));
            try (App app = App.run(config())) {
                server.clock().forward(Duration.ofMinutes(2));
                JsonNode post = ada.awaitMessage(message -> words(message).contains(STOP));
                assertEquals(
                        String.valueOf(practice.help()), post.path("channel_id").asText());
                assertTrue(words(ada.press(post, STOP)).contains("Only those who may use `/report`"));
            }
            try (App app = App.run(config())) {
                server.clock().forward(Duration.ofDays(7));
                Eventually.holds("the next week's", SOON, () -> weekly(ada) == 2);
                JsonNode post = ada.newest(practice.help());
                assertTrue(words(reader.press(post, STOP)).contains("is stopped"));
                server.clock().forward(Duration.ofDays(7));
                // A task is posted at that time each day: the report would have come before or with it.
                ada.awaitMessage(message -> words(message).contains("Today’s task"));
                assertEquals(2, weekly(ada));
            }
        }
    }

    @Test
    void aReportThatACrashLeftClaimedIsLookedForBeforeItIsSentAgain() {
        try (Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general())) {
            try (App app = App.run(config())) {
                setUp(mara);
                mara.use("streak-admin", sub("audit", option(CHANNEL, "channel", String.valueOf(practice.help()))));
                mara.press(mara.use("report"), "Post it every week");
                server.clock().forward(Duration.between(now(), monday().minusSeconds(60)));
            }
            LocalDate week = LocalDate.ofInstant(monday(), ZoneOffset.UTC);
            // As a process leaves it that died between its claim and the message.
            try (Database database = Database.open(folder.resolve("data"))) {
                database.weekly().claim(practice.guild(), week, practice.help(), monday());
            }
            try (App app = App.run(config())) {
                server.clock().forward(Duration.ofMinutes(3));
                Eventually.holds("it is sent after all", SOON, () -> weekly(ada) == 1);
            }
            try (Database database = Database.open(folder.resolve("data"))) {
                assertEquals(
                        State.SENT,
                        database.weekly()
                                .find(practice.guild(), week)
                                .orElseThrow()
                                .state());
                // As one leaves it that died between the message and the note of it.
                database.weekly().settle(practice.guild(), week, State.CLAIMED);
            }
            int before = looks.get();
            try (App app = App.run(config())) {
                server.clock().forward(Duration.ofMinutes(3));
                Eventually.holds("the bot looks into the channel", SOON, () -> looks.get() > before);
            }
            try (Database database = Database.open(folder.resolve("data"))) {
                assertEquals(
                        State.SENT,
                        database.weekly()
                                .find(practice.guild(), week)
                                .orElseThrow()
                                .state());
            }
            assertEquals(1, weekly(ada));
        }
    }

    private static String id(Cohort.Person person) {
        return String.valueOf(person.id());
    }

    private Instant now() {
        return server.clock().instant();
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
        return StreamSupport.stream(reader.messages(practice.help()).spliterator(), false)
                .filter(message -> words(message).contains(STOP))
                .count();
    }

    private static String table(JsonNode reply) throws Exception {
        String url = reply.path("attachments").path(0).path("url").asText();
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).timeout(SOON).build(), BodyHandlers.ofString())
                .body();
    }

    private void setUp(Learner moderator) {
        JsonNode card = moderator.use("setup", option("time", "13:00"), option("zone", "UTC"));
        moderator.chooseInPlace(card, String.valueOf(practice.daily()));
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
