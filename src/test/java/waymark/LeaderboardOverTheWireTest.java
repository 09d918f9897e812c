package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Learner.option;
import static waymark.Learner.sub;
import static waymark.Learner.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
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
import waymark.practice.OpenApiExchanges;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;

/** The list of those who chose to be on it, as members read and join it. It is noon. */
class LeaderboardOverTheWireTest {
    private static final int BOOLEAN = 5;
    private static final int EPHEMERAL = 64;

    @TempDir
    private Path folder;

    private final OpenApiExchanges exchanges = new OpenApiExchanges();
    private PracticeServer server;
    private Cohort practice;
    private Path corpus;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(PracticeBot.tomorrowNoon())));
        server.listen(exchanges);
        practice = server.cohort();
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    @AfterEach
    void stop() {
        server.close();
        exchanges.assertValid();
    }

    @Test
    void onlyThoseAreListedWhoChoseToBeByButtonOrSetting() {
        try (Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general());
                Learner ben = Learner.in(server, practice.ben(), practice.general())) {
            JsonNode empty;
            try (App app = App.run(config())) {
                setUp(mara);
                ada.use("checkin", option("day", "YESTERDAY"));
                ada.use("checkin");
                ben.use("checkin");
                empty = ada.use("leaderboard");
                assertEquals(0, empty.path("flags").asInt() & EPHEMERAL, "for all to read");
                assertTrue(words(empty).contains("Nobody is listed here yet"), words(empty));
            }
            try (App app = App.run(config())) {
                JsonNode joined = ada.press(empty, "List me");
                assertTrue(words(joined).contains("You are on this server’s leaderboard"), words(joined));
                assertEquals(EPHEMERAL, joined.path("flags").asInt() & EPHEMERAL, "for her alone");
                String one = words(ben.use("leaderboard"));
                assertTrue(one.contains("🥇 <@" + practice.ada().id() + "> · 2 days"), one);
                assertFalse(one.contains("<@" + practice.ben().id()), one);

                String chosen = words(ben.use("settings", sub("visibility", option(BOOLEAN, "leaderboard", true))));
                assertTrue(chosen.contains("**The leaderboard** lists you"), chosen);
                String both = words(mara.use("leaderboard", option("period", "MONTH")));
                assertTrue(
                        both.contains("days this month")
                                && both.contains("<@" + practice.ben().id()),
                        both);
                mara.use("cohort", sub("create", option("name", "Autumn")));
                mara.use("cohort", sub("add", option("cohort", "Autumn"), option(6, "member", id(practice.ben()))));
                String autumn = words(mara.use("leaderboard", option("cohort", "Autumn")));
                assertTrue(autumn.contains("Leaderboard of Autumn: streak"), autumn);
                assertTrue(autumn.contains("🥇 <@" + practice.ben().id() + "> · 1 day"), autumn);
                assertFalse(autumn.contains("<@" + practice.ada().id()), autumn);
                assertTrue(words(mara.use("leaderboard", option("cohort", "Spring")))
                        .contains("There is no cohort"));

                ada.press(empty, "Do not list me");
                assertFalse(words(ada.use("leaderboard"))
                        .contains("<@" + practice.ada().id()));
                assertTrue(words(ada.use("settings", sub("show"))).contains("does not list you"));
            }
        }
    }

    @Test
    void aLongListTurnsItsPagesAndWhoLeftIsNotOnIt() {
        try (Learner mara = Learner.in(server, practice.mara(), practice.general());
                Learner ada = Learner.in(server, practice.ada(), practice.general())) {
            try (App app = App.run(config())) {
                setUp(mara);
            }
            JsonNode first;
            try (Database database = Database.open(folder.resolve("data"))) {
                // Two who are here, and a dozen who are not.
                listed(database, practice.ada().id(), 1);
                listed(database, practice.ben().id(), 20);
                for (int i = 0; i < 12; i++) {
                    listed(database, 9_000_000L + i, 19);
                }
            }
            try (App app = App.run(config())) {
                first = ada.use("leaderboard", option("period", "ALL"));
                assertTrue(words(first).contains("🥇 <@" + practice.ben().id() + "> · 20 days"), words(first));
                assertFalse(words(first).contains("<@9000000"), words(first));
                assertFalse(words(first).contains("<@" + practice.ada().id()), words(first));
            }
            try (App app = App.run(config())) {
                JsonNode second = ada.pressInPlace(first, "Next");
                assertTrue(words(second).contains("<@" + practice.ada().id() + "> · 1 day"), words(second));
                assertTrue(words(ada.pressInPlace(second, "Previous")).contains("🥇"));
            }
        }
    }

    private void listed(Database database, long user, int days) {
        MemberId member = new MemberId(practice.guild(), user);
        Instant now = server.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (int back = 0; back < days; back++) {
            Instant at = now.minusSeconds(back * 86_400L);
            database.streaks()
                    .append(
                            member,
                            new Entry(
                                    1_000 + back,
                                    at,
                                    EntryKind.CREDIT,
                                    today.minusDays(back),
                                    "checkin",
                                    user,
                                    Optional.empty()));
        }
        database.standings().list(member, new Act(1, user, now.minusSeconds(1)), true);
    }

    private static String id(Cohort.Person person) {
        return String.valueOf(person.id());
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
