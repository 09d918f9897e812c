package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.practice.MemberClient.Answer;
import waymark.practice.world.Json;
import waymark.practice.world.Permission;
import waymark.practice.world.Snowflakes;

/** Messages over REST: what is taken, what is refused with which code, who may read and change them. */
class MessagesTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final int V2 = 1 << 15;

    private final OpenApiExchanges exchanges = new OpenApiExchanges();
    private PracticeServer server;
    private Cohort cohort;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.fixed(MORNING)));
        server.listen(exchanges);
        cohort = server.cohort();
    }

    @AfterEach
    void stop() {
        server.close();
        exchanges.assertValid();
    }

    private Answer bot(String method, String path, JsonNode body) {
        return MemberClient.send(server, "Bot " + server.botToken(), method, path, body);
    }

    private Answer post(JsonNode body) {
        return bot("POST", "/channels/" + cohort.general() + "/messages", body);
    }

    static Stream<Arguments> refused() {
        ObjectNode button = button("a");
        return Stream.of(
                Arguments.of("empty", Json.object("content", " "), 50006, ""),
                Arguments.of("too long", Json.object("content", "x".repeat(2_001)), 50035, "content"),
                Arguments.of(
                        "content beside components V2",
                        Json.object("content", "x", "flags", V2, "components", List.of(text("y"))),
                        50035,
                        "content"),
                Arguments.of(
                        "V2 component without its flag",
                        Json.object("components", List.of(text("y"))),
                        50035,
                        "components.0.type"),
                Arguments.of(
                        "V2 text over 4000",
                        Json.object(
                                "flags", V2, "components", List.of(text("x".repeat(2_001)), text("x".repeat(2_000)))),
                        50035,
                        "components"),
                Arguments.of(
                        "41 components",
                        Json.object(
                                "flags",
                                V2,
                                "components",
                                IntStream.range(0, 41).mapToObj(i -> text("y")).toList()),
                        50035,
                        "components"),
                Arguments.of(
                        "six buttons in a row",
                        row(IntStream.range(0, 6).mapToObj(i -> button("b" + i)).toList()),
                        50035,
                        "components.0.components"),
                Arguments.of(
                        "the same custom id twice",
                        row(List.of(button, button)),
                        50035,
                        "components.0.components.1.custom_id"),
                Arguments.of(
                        "a custom id of 101",
                        row(List.of(button("x".repeat(101)))),
                        50035,
                        "components.0.components.0.custom_id"),
                Arguments.of("26 options", row(List.of(select(26))), 50035, "components.0.components.0.options"),
                Arguments.of("a nonce of 26", Json.object("content", "x", "nonce", "n".repeat(26)), 50035, "nonce"),
                Arguments.of(
                        "a title of 257",
                        Json.object("embeds", List.of(Json.object("title", "x".repeat(257)))),
                        50035,
                        "embeds.0.title"));
    }

    private static ObjectNode button(String id) {
        return Json.object("type", 2, "style", 1, "label", "Press", "custom_id", id);
    }

    private static ObjectNode text(String content) {
        return Json.object("type", 10, "content", content);
    }

    private static ObjectNode select(int options) {
        List<ObjectNode> all = IntStream.range(0, options)
                .mapToObj(i -> Json.object("label", "l" + i, "value", "v" + i))
                .toList();
        return Json.object("type", 3, "custom_id", "s", "options", all);
    }

    private static ObjectNode row(List<ObjectNode> components) {
        return Json.object("content", "x", "components", List.of(Json.object("type", 1, "components", components)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatDiscordWouldRefuseIsRefusedWithItsCodeAndTheField(String what, ObjectNode body, int code, String field) {
        Answer answer = post(body);
        assertEquals(400, answer.status(), what);
        assertEquals(
                code, answer.body().path("code").asInt(), () -> answer.body().toString());
        if (!field.isEmpty()) {
            JsonNode errors = answer.body().path("errors").at("/" + field.replace('.', '/') + "/_errors");
            assertTrue(errors.size() > 0, () -> field + " in " + answer.body());
        }
    }

    @Test
    void componentsV2ComeBackNumberedAndWithTheirDefaults() {
        ObjectNode container = Json.object(
                "type",
                17,
                "components",
                List.of(
                        text("hello"),
                        Json.object("type", 14),
                        Json.object("type", 9, "components", List.of(text("side")), "accessory", button("a")),
                        Json.object("type", 1, "components", List.of(select(25)))));
        Answer answer = post(Json.object("flags", V2, "components", List.of(container)));
        assertEquals(200, answer.status(), () -> answer.body().toString());
        JsonNode back = answer.body().path("components").path(0);
        assertTrue(back.path("accent_color").isNull());
        assertEquals(1, back.at("/components/3/components/0/max_values").asInt());
        assertEquals(8, back.findValues("id").stream().distinct().count());
    }

    @Test
    void anEnforcedNoncePostsOnce() {
        ObjectNode body = Json.object("content", "daily", "nonce", "2026-03-02", "enforce_nonce", true);
        JsonNode first = post(body).body();
        assertEquals(first.path("id"), post(body).body().path("id"));
        assertNotEquals(
                first.path("id"), post(Json.object("content", "daily")).body().path("id"));
        assertEquals("2026-03-02", first.path("nonce").asText());
    }

    @Test
    void idsAndTimestampsFollowThePracticeClock() {
        server.clock().forward(Duration.ofHours(24));
        JsonNode message = post(Json.object("content", "tomorrow")).body();
        assertEquals(MORNING.plus(Duration.ofHours(24)), Snowflakes.instant(Json.id(message, "id")));
        assertEquals(
                "2026-03-03T08:00:00.000000+00:00", message.path("timestamp").asText());
    }

    @Test
    void historyIsReadNewestFirstBeforeAfterAndAround() {
        String channel = "/channels/" + cohort.daily() + "/messages";
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> bot("POST", channel, Json.object("content", "m" + i))
                        .body()
                        .path("id")
                        .asText())
                .toList();
        assertEquals(List.of("m4", "m3"), contents(bot("GET", channel + "?limit=2", null)));
        assertEquals(List.of("m1", "m0"), contents(bot("GET", channel + "?before=" + ids.get(2), null)));
        assertEquals(List.of("m2", "m1"), contents(bot("GET", channel + "?limit=2&after=" + ids.get(0), null)));
        assertEquals(List.of("m3", "m2", "m1"), contents(bot("GET", channel + "?limit=3&around=" + ids.get(2), null)));
        assertEquals(400, bot("GET", channel + "?limit=101", null).status());
    }

    private static List<String> contents(Answer list) {
        return list.body()
                .valueStream()
                .map(message -> message.path("content").asText())
                .toList();
    }

    @Test
    void permissionsComeFromRolesAndOverwrites() {
        String general = "/channels/" + cohort.general();
        try (MemberClient mara = new MemberClient(server, cohort.mara());
                MemberClient ada = new MemberClient(server, cohort.ada())) {
            assertEquals(
                    50013,
                    deny(ada, Permission.SEND_MESSAGES).body().path("code").asInt());
            assertEquals(204, deny(mara, Permission.SEND_MESSAGES).status());
            assertEquals(
                    50013, post(Json.object("content", "x")).body().path("code").asInt());
            assertEquals(204, deny(mara, Permission.VIEW_CHANNEL).status());
            assertEquals(50001, bot("GET", general, null).body().path("code").asInt());
            assertEquals(200, ada.get(general).status());
            assertEquals(
                    204,
                    mara.send("DELETE", general + "/permissions/" + cohort.bot().id(), null)
                            .status());
            assertEquals(200, post(Json.object("content", "x")).status());
        }
    }

    private Answer deny(MemberClient by, Permission permission) {
        return by.send(
                "PUT",
                "/channels/" + cohort.general() + "/permissions/" + cohort.bot().id(),
                Json.object("type", 1, "allow", "0", "deny", Long.toString(Permission.set(permission))));
    }

    @Test
    void onlyAuthorsEditAndOnlyAuthorsAndModeratorsDelete() {
        try (MemberClient mara = new MemberClient(server, cohort.mara());
                MemberClient ada = new MemberClient(server, cohort.ada())) {
            String message = "/channels/" + cohort.general() + "/messages/"
                    + ada.say(cohort.general(), "mine").body().path("id").asText();
            assertEquals(
                    50005,
                    bot("PATCH", message, Json.object("content", "x"))
                            .body()
                            .path("code")
                            .asInt());
            assertEquals(50013, bot("DELETE", message, null).body().path("code").asInt());
            assertEquals(204, mara.send("DELETE", message, null).status());
            assertEquals(10008, bot("GET", message, null).body().path("code").asInt());
        }
    }

    @Test
    void unknownThingsAndStrangersGetDiscordsCodes() {
        assertEquals(10003, bot("GET", "/channels/1", null).body().path("code").asInt());
        assertEquals(10004, bot("GET", "/guilds/1", null).body().path("code").asInt());
        assertEquals(10013, bot("GET", "/users/1", null).body().path("code").asInt());
        Answer stranger = MemberClient.send(server, "Bot nobody's", "GET", "/users/@me", null);
        assertEquals(401, stranger.status());
        assertEquals("401: Unauthorized", stranger.body().path("message").asText());
        assertEquals(
                401,
                MemberClient.send(server, server.botToken(), "GET", "/users/@me", null)
                        .status());
    }

    @Test
    void anUnknownRouteIsNamed() {
        Answer answer = bot("POST", "/channels/" + cohort.general() + "/invites", Json.object("max_age", 0));
        assertEquals(501, answer.status());
        assertTrue(answer.body()
                .path("message")
                .asText()
                .contains("POST /api/v10/channels/" + cohort.general() + "/invites"));
    }
}
