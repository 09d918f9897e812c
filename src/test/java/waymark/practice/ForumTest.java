package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.practice.MemberClient.Answer;
import waymark.practice.world.Json;

/** Posts in a forum and their tags, as Discord's API has them. */
class ForumTest {
    private final OpenApiExchanges exchanges = new OpenApiExchanges();
    private PracticeServer server;
    private String questions;
    private String solved;

    @BeforeEach
    void start() throws Exception {
        server = PracticeServer.start(
                PracticeSettings.ephemeral(InstantSource.fixed(Instant.parse("2026-05-04T09:00:00Z"))));
        server.listen(exchanges);
        questions = "/channels/" + server.cohort().forum();
        JsonNode forum = as(server.cohort().ada(), "GET", questions, null).body();
        solved = forum.at("/available_tags/1/id").asText();
        assertEquals("Solved", forum.at("/available_tags/1/name").asText());
    }

    @AfterEach
    void stop() {
        server.close();
        exchanges.assertValid();
    }

    private Answer as(Cohort.Person who, String method, String path, @Nullable ObjectNode body) {
        return MemberClient.send(server, who.token(), method, path, body);
    }

    private Answer open(List<String> tags) {
        return as(
                server.cohort().ada(),
                "POST",
                questions + "/threads",
                Json.object("name", "Why?", "message", Json.object("content", "because"), "applied_tags", tags));
    }

    private static void assertRefused(int code, Answer answer) {
        assertEquals(code, answer.body().path("code").asInt(), answer::toString);
    }

    @Test
    void aPostHasTheTagsThatItIsOpenedWithAndGivenLater() {
        JsonNode plain = open(List.of()).body();
        assertEquals(0, plain.path("applied_tags").size());
        assertEquals(solved, open(List.of(solved)).body().at("/applied_tags/0").asText());
        String post = "/channels/" + plain.path("id").asText();
        Answer changed = as(
                server.cohort().ada(), "PATCH", post, Json.object("name", "Why not?", "applied_tags", List.of(solved)));
        assertEquals("Why not?", changed.body().path("name").asText());
        JsonNode kept = as(server.cohort().mara(), "PATCH", post, Json.object("name", "Why, then?"))
                .body();
        assertEquals(solved, kept.at("/applied_tags/0").asText(), "what is not named stays");
    }

    @Test
    void whatDiscordRefusesIsRefused() {
        String post = "/channels/" + open(List.of()).body().path("id").asText();
        ObjectNode tagged = Json.object("applied_tags", List.of(solved));
        assertRefused(50013, as(server.cohort().ben(), "PATCH", post, tagged));
        assertRefused(10087, as(server.cohort().ada(), "PATCH", post, Json.object("applied_tags", List.of("5"))));
        assertRefused(
                50035,
                as(
                        server.cohort().ada(),
                        "PATCH",
                        post,
                        Json.object("applied_tags", List.of(solved, solved, solved, solved, solved, solved))));
        assertRefused(50035, as(server.cohort().ada(), "PATCH", post, Json.object("name", "")));
        String general = "/channels/" + server.cohort().general();
        assertEquals(
                501,
                as(server.cohort().mara(), "PATCH", general, Json.object("name", "x"))
                        .status());
        assertEquals(
                501,
                as(server.cohort().ada(), "PATCH", post, Json.object("locked", true))
                        .status());
    }

    @Test
    void someTagsAreTheModeratorsToGive() {
        JsonNode forum = as(
                        server.cohort().mara(),
                        "POST",
                        "/guilds/" + server.cohort().guild() + "/channels",
                        Json.object(
                                "name",
                                "ideas",
                                "type",
                                15,
                                "available_tags",
                                List.of(Json.object("name", "Accepted", "moderated", true))))
                .body();
        String tag = forum.at("/available_tags/0/id").asText();
        String path = "/channels/" + forum.path("id").asText() + "/threads";
        ObjectNode body =
                Json.object("name", "Idea", "message", Json.object("content", "x"), "applied_tags", List.of(tag));
        assertRefused(50013, as(server.cohort().ada(), "POST", path, body));
        assertEquals(201, as(server.cohort().mara(), "POST", path, body).status());
    }
}
