package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.practice.rest.Faults;
import waymark.practice.world.Json;

/** The gateway's protocol, spoken by hand. */
class GatewayTest {
    private static final int GUILD_MESSAGES = 1 | 1 << 9;

    private static PracticeServer server;
    private static Cohort cohort;

    @BeforeAll
    static void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()));
        cohort = server.cohort();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static GatewayClient ready() {
        GatewayClient client = GatewayClient.connect(server, "?v=10&encoding=json");
        client.identify(server.botToken(), GUILD_MESSAGES);
        return client;
    }

    private static void say(Cohort.Person person, String content) {
        MemberClient.Answer said = MemberClient.send(
                server,
                person.token(),
                "POST",
                "/channels/" + cohort.general() + "/messages",
                Json.object("content", content));
        assertEquals(200, said.status(), () -> said.body().toString());
    }

    @Test
    void helloComesFirstAndHeartbeatsAreAcknowledged() {
        try (GatewayClient client = GatewayClient.connect(server, "")) {
            assertEquals(
                    41_250, client.next().path("d").path("heartbeat_interval").asInt());
            client.send(1, null);
            assertEquals(11, client.next().path("op").asInt());
        }
    }

    @Test
    void aBotIsReadyAndThenToldOfItsGuild() {
        try (GatewayClient client = ready()) {
            JsonNode ready = client.await("READY");
            assertTrue(ready.path("guilds").path(0).path("unavailable").asBoolean());
            assertEquals(cohort.bot().id(), Json.id(ready.path("application"), "id"));
            JsonNode guild = client.await("GUILD_CREATE");
            assertEquals(
                    guild.path("members").size(), guild.path("member_count").asInt());
            assertEquals(4, guild.path("channels").size());
        }
    }

    @ParameterizedTest
    @CsvSource({"wrong, 0, 4004", "right, 67108864, 4013", "right, 32768, 4014"})
    void whoMayNotComeInIsTurnedAwayWithDiscordsCode(String token, int intents, int code) {
        GatewayClient client = GatewayClient.connect(server, "");
        client.identify(token.equals("right") ? server.botToken() : "nobody's", intents);
        assertEquals(code, client.closeCode());
    }

    @Test
    void nothingButHeartbeatsPassesBeforeIdentifying() {
        GatewayClient client = GatewayClient.connect(server, "");
        client.send(3, Json.object());
        assertEquals(4003, client.closeCode());
    }

    @Test
    void aResumeReplaysWhatWasMissedAndNothingElse() {
        String session;
        int seen;
        try (GatewayClient before = ready()) {
            session = before.await("READY").path("session_id").asText();
            say(cohort.ada(), "before");
            before.await("MESSAGE_CREATE");
            seen = before.sequence();
            before.abort();
        }
        say(cohort.ada(), "meanwhile");
        try (GatewayClient after = GatewayClient.connect(server, "")) {
            after.resume(server.botToken(), session, seen);
            after.nextOf(10);
            JsonNode first = after.next();
            assertEquals("MESSAGE_CREATE", first.path("t").asText());
            assertEquals(seen + 1, first.path("s").asInt());
            assertEquals("RESUMED", after.next().path("t").asText());
        }
    }

    @Test
    void anUnknownSessionIsInvalidAndMayIdentifyAnew() {
        try (GatewayClient client = GatewayClient.connect(server, "")) {
            client.resume(server.botToken(), "no-such-session", 7);
            assertFalse(client.nextOf(9).path("d").asBoolean(true));
            client.identify(server.botToken(), 0);
            client.await("READY");
        }
    }

    @Test
    void zlibStreamIsOneStreamOverAllPayloads() {
        try (GatewayClient client = GatewayClient.connect(server, "?v=10&encoding=json&compress=zlib-stream")) {
            client.identify(server.botToken(), GUILD_MESSAGES);
            client.await("GUILD_CREATE");
            say(cohort.ben(), "<@" + cohort.bot().id() + "> é✓");
            assertEquals(
                    "<@" + cohort.bot().id() + "> é✓",
                    client.await("MESSAGE_CREATE").path("content").asText());
        }
    }

    @Test
    void contentIsForBotsThatAreMentionedAndForMembers() {
        try (GatewayClient bot = ready();
                MemberClient ben = new MemberClient(server, cohort.ben())) {
            bot.await("GUILD_CREATE");
            say(cohort.ada(), "between us");
            assertEquals("", bot.await("MESSAGE_CREATE").path("content").asText());
            assertEquals(
                    "between us", ben.await("MESSAGE_CREATE").path("content").asText());
        }
    }

    @Test
    void aGuildsEventsGoToItsShardAlone() {
        long shard = (cohort.guild() >> 22) % 2;
        for (long one = 0; one < 2; one++) {
            try (GatewayClient client = GatewayClient.connect(server, "")) {
                client.send(
                        2,
                        Json.object(
                                "token",
                                server.botToken(),
                                "intents",
                                1,
                                "shard",
                                Json.object("a", List.of((int) one, 2)).get("a")));
                assertEquals(
                        one == shard ? 1 : 0,
                        client.await("READY").path("guilds").size());
            }
        }
    }

    @Test
    void faultsDropTheConnectionOrInvalidateTheSession() {
        try (GatewayClient client = ready()) {
            client.await("GUILD_CREATE");
            practice("{\"kind\":\"invalid session\"}");
            assertFalse(client.nextOf(9).path("d").asBoolean(true));
        }
        try (GatewayClient client = ready()) {
            client.await("GUILD_CREATE");
            practice("{\"kind\":\"dropped gateway\"}");
            assertEquals(1006, client.closeCode());
        }
    }

    private static void practice(String fault) {
        assertEquals(
                200,
                PracticeHttp.send(server, "POST", "/practice/faults", fault).statusCode());
    }

    @Test
    void aSilentKindOfFaultIsUnknown() {
        assertTrue(Faults.Kind.named("earthquake").isEmpty());
    }
}
