package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.practice.rest.Faults.Fault;
import waymark.practice.rest.Faults.Kind;
import waymark.practice.world.Json;

/** What only the practice server has: overview, bots, clock, faults, limits, page. */
class PracticeServerTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private PracticeServer server;
    private String authorization;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(MORNING)));
        authorization = "Bot " + server.botToken();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            return Json.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        return PracticeHttp.send(server, method, path, body, headers);
    }

    private HttpResponse<String> asBot(String method, String path, String body) {
        return send(method, "/api/v10" + path, body, "Authorization", authorization);
    }

    private String messages() {
        return "/channels/" + server.cohort().general() + "/messages";
    }

    @Test
    void theOverviewSaysWhoCanBePlayed() {
        JsonNode overview = json(send("GET", "/practice", ""));
        MemberSchema.check("GET /practice", overview);
        assertEquals(MORNING.toString(), overview.path("now").asText());
        assertEquals(
                List.of("Mara", "Ada", "Ben", "Chen"), overview.path("members").findValuesAsText("name"));
        assertEquals(server.botToken(), overview.at("/bots/0/token").asText());
        assertEquals(
                List.of("general", "daily", "help", "questions"),
                overview.at("/guilds/0/channels").findValuesAsText("name"));
        assertEquals(
                Long.toString(server.cohort().moderatorRole()),
                overview.at("/members/0/roles/0").asText());
    }

    @Test
    void idsAreTheSameAtEveryStartAndTokensAreNot() throws Exception {
        try (PracticeServer other = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()))) {
            assertEquals(server.cohort().ada().id(), other.cohort().ada().id());
            assertEquals(server.cohort().bot().id(), other.cohort().bot().id());
            assertFalse(server.botToken().equals(other.botToken()));
        }
    }

    @Test
    void theClockGoesForwardOnly() {
        assertEquals(
                "2026-03-03T08:00:00Z",
                json(send("POST", "/practice/clock", "{\"forward\":\"PT24H\"}"))
                        .path("now")
                        .asText());
        assertEquals(
                400,
                send("POST", "/practice/clock", "{\"now\":\"2026-03-02T08:00:00Z\"}")
                        .statusCode());
        assertEquals(
                400,
                send("POST", "/practice/clock", "{\"forward\":\"tomorrow\"}").statusCode());
        assertEquals(
                200,
                send("POST", "/practice/clock", "{\"now\":\"2026-03-04T08:00:00Z\"}")
                        .statusCode());
        assertEquals(Instant.parse("2026-03-04T08:00:00Z"), server.clock().instant());
        assertThrows(IllegalArgumentException.class, () -> server.clock().forward(Duration.ofMillis(-1)));
    }

    @Test
    void membersAreToldWhenTheClockJumps() {
        try (MemberClient ada = new MemberClient(server, server.cohort().ada())) {
            server.clock().forward(Duration.ofDays(1));
            assertEquals(
                    "2026-03-03T08:00:00Z",
                    ada.await("PRACTICE_CLOCK_UPDATE").path("now").asText());
        }
    }

    @Test
    void anotherBotJoinsWithItsOwnTokenAndRole() {
        JsonNode bot = json(send("POST", "/practice/bots", "{\"name\":\"Second\"}"));
        MemberSchema.check("POST /practice/bots", bot);
        JsonNode self = json(send(
                "GET",
                "/api/v10/users/@me",
                "",
                "Authorization",
                "Bot " + bot.path("token").asText()));
        assertEquals(bot.path("id"), self.path("id"));
        assertEquals(
                200,
                asBot(
                                "GET",
                                "/guilds/" + server.cohort().guild() + "/members/"
                                        + bot.path("id").asText(),
                                "")
                        .statusCode());
        assertEquals(400, send("POST", "/practice/bots", "{\"name\":\" \"}").statusCode());
    }

    @Test
    void aBucketRunsOutWithDiscordsHeaders() {
        HttpResponse<String> last = asBot("POST", messages(), "{\"content\":\"1\"}");
        assertEquals("4", last.headers().firstValue("X-RateLimit-Remaining").orElseThrow());
        assertTrue(last.headers().firstValue("X-RateLimit-Bucket").isPresent());
        for (int i = 0; i < 5; i++) {
            last = asBot("POST", messages(), "{\"content\":\"more\"}");
        }
        assertEquals(429, last.statusCode());
        assertTrue(last.headers().firstValue("Via").isPresent());
        assertTrue(last.headers().firstValue("Retry-After").isPresent());
        assertFalse(json(last).path("global").asBoolean(true));
        assertTrue(json(last).path("retry_after").asDouble() > 0);
        assertEquals(
                200,
                asBot("POST", "/channels/" + server.cohort().daily() + "/messages", "{\"content\":\"x\"}")
                        .statusCode());
    }

    @Test
    void faultsStrikeSoManyMatchingRequestsOfBots() {
        server.faults().add(new Fault(Kind.SERVER_ERROR, "POST /channels/*/messages", 2, Duration.ZERO));
        assertEquals(200, asBot("GET", messages(), "").statusCode());
        assertEquals(502, asBot("POST", messages(), "{\"content\":\"x\"}").statusCode());
        assertEquals(
                200,
                send(
                                "POST",
                                "/api/v10" + messages(),
                                "{\"content\":\"x\"}",
                                "Authorization",
                                server.cohort().ada().token())
                        .statusCode());
        assertEquals(502, asBot("POST", messages(), "{\"content\":\"x\"}").statusCode());
        assertEquals(200, asBot("POST", messages(), "{\"content\":\"x\"}").statusCode());
        assertEquals(1 + 1, json(asBot("GET", messages(), "")).size());
    }

    @Test
    void aLostResponseWasCarriedOut() {
        assertEquals(
                200,
                send("POST", "/practice/faults", "{\"kind\":\"lost response\",\"route\":\"POST /channels/*/messages\"}")
                        .statusCode());
        assertThrows(IllegalStateException.class, () -> asBot("POST", messages(), "{\"content\":\"lost\"}"));
        assertEquals("lost", json(asBot("GET", messages(), "")).at("/0/content").asText());
    }

    @Test
    void faultsAreClearedAndUnknownOnesRefused() {
        assertEquals(
                200,
                send("POST", "/practice/faults", "{\"kind\":\"429\",\"ms\":1500,\"count\":9}")
                        .statusCode());
        HttpResponse<String> limited = asBot("GET", "/users/@me", "");
        assertEquals(429, limited.statusCode());
        assertEquals(1.5, json(limited).path("retry_after").asDouble());
        assertEquals(200, send("DELETE", "/practice/faults", "").statusCode());
        assertEquals(200, asBot("GET", "/users/@me", "").statusCode());
        assertEquals(
                400,
                send("POST", "/practice/faults", "{\"kind\":\"earthquake\"}").statusCode());
    }

    @Test
    void aBusyPortIsNamed() {
        PracticeSettings same =
                new PracticeSettings("127.0.0.1", server.port(), InstantSource.system(), Optional.empty());
        PortBusyException busy = assertThrows(PortBusyException.class, () -> PracticeServer.start(same));
        assertEquals(server.port(), busy.port());
        assertTrue(busy.getMessage().contains(Integer.toString(server.port())), busy::getMessage);
    }

    @Test
    void librariesComeFromWebJarsAndNothingElseIsServed() {
        HttpResponse<String> lit = send("GET", "/lib/lit-html/lit-html.js", "");
        assertEquals(200, lit.statusCode());
        assertTrue(lit.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .startsWith("default-src 'none'"));
        for (String path : List.of(
                "/lib/lit-html/nothing.js",
                "/lib/jackson/x.js",
                "/logback.xml",
                "/..%2flogback.xml",
                "/js/../../x.js")) {
            int status = send("GET", path, "").statusCode();
            assertTrue(status == 404 || status == 400, () -> path + " gave " + status);
        }
    }

    @Test
    void otherRoutesAnswerBesideThePage() throws Exception {
        try (PracticeServer both = PracticeServer.start(
                PracticeSettings.ephemeral(InstantSource.system()),
                List.of(config ->
                        config.routes.get("/read/<id>", http -> http.result("read " + http.pathParam("id")))))) {
            assertEquals(
                    "read spark/index",
                    PracticeHttp.send(both, "GET", "/read/spark/index", "").body());
            assertEquals(
                    501, PracticeHttp.send(both, "GET", "/api/v9/users/@me", "").statusCode());
        }
    }

    @Test
    void otherWebsitesAreKeptOut() throws IOException {
        assertEquals(
                403,
                send("GET", "/practice", "", "Origin", "https://example.com").statusCode());
        assertEquals(
                200,
                send("GET", "/practice", "", "Origin", server.address().toString())
                        .statusCode());
        assertTrue(statusLineFor("rebound.example").contains("403"));
        assertTrue(statusLineFor("localhost:" + server.port()).contains("200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void onEveryAddressItNamesTheOneThatABrowserOpens(String every) throws PortBusyException {
        PracticeSettings open = new PracticeSettings(every, 0, InstantSource.system(), Optional.empty());
        try (PracticeServer everywhere = PracticeServer.start(open)) {
            assertEquals(
                    "http://127.0.0.1:" + everywhere.port(),
                    everywhere.address().toString());
            assertEquals(
                    200, PracticeHttp.send(everywhere, "GET", "/practice", "").statusCode());
        }
    }

    /** Sends a Host header of its own, which HttpClient does not let one do. */
    private String statusLineFor(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            String request = "GET /practice HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
