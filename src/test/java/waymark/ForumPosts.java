package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.MessageParts.button;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.PracticeServer;
import waymark.practice.world.Json;

/** The practice server's forum, and what people do there. */
final class ForumPosts {
    private final PracticeServer server;

    ForumPosts(PracticeServer server) {
        this.server = server;
    }

    /** Opens a post, and gives its thread. */
    JsonNode open(Cohort.Person author, String title) {
        return open(author, title, "Can anybody help?");
    }

    JsonNode open(Cohort.Person author, String title, String words) {
        return send(
                author,
                "POST",
                "/channels/" + server.cohort().forum() + "/threads",
                Json.object("name", title, "message", Json.object("content", words)));
    }

    /** The thread of the only post. */
    JsonNode newest() {
        return send(server.cohort().mara(), "GET", "/guilds/" + server.cohort().guild() + "/threads/active", null)
                .path("threads")
                .path(0);
    }

    void rename(Cohort.Person author, JsonNode post, String title) {
        send(author, "PATCH", "/channels/" + post.path("id").asText(), Json.object("name", title));
    }

    void say(Cohort.Person author, JsonNode post, String words) {
        send(author, "POST", "/channels/" + post.path("id").asText() + "/messages", Json.object("content", words));
    }

    /** The bot's messages in a post. */
    List<JsonNode> answers(JsonNode post) {
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode message : send(
                server.cohort().mara(), "GET", "/channels/" + post.path("id").asText() + "/messages?limit=50", null)) {
            if (Json.id(message.path("author"), "id") == server.cohort().bot().id()) {
                answers.add(message);
            }
        }
        return answers;
    }

    /** The names of a post's tags. */
    List<String> tags(JsonNode post) {
        JsonNode forum = send(
                server.cohort().mara(), "GET", "/channels/" + server.cohort().forum(), null);
        JsonNode thread = send(
                server.cohort().mara(), "GET", "/channels/" + post.path("id").asText(), null);
        List<String> names = new ArrayList<>();
        forum.path("available_tags")
                .forEach(tag -> thread.path("applied_tags").forEach(applied -> {
                    if (applied.asText().equals(tag.path("id").asText())) {
                        names.add(tag.path("name").asText());
                    }
                }));
        return names;
    }

    static boolean hasSolved(JsonNode answer) {
        return !button(answer, "Solved").isMissingNode();
    }

    private JsonNode send(Cohort.Person as, String method, String path, @Nullable JsonNode body) {
        MemberClient.Answer answer = MemberClient.send(server, as.token(), method, path, body);
        assertTrue(answer.status() < 300, answer::toString);
        return answer.body();
    }
}
