package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.PracticeServer;
import waymark.practice.world.Json;

/** Who may use a command whatever its defaults say, as those who manage the server set it. */
final class CommandOverride {
    private static final int USER = 2;

    private final PracticeServer server;
    private final String path;

    private CommandOverride(PracticeServer server, String path) {
        this.server = server;
        this.path = path;
    }

    static CommandOverride of(PracticeServer server, JsonNode command) {
        return new CommandOverride(
                server,
                "/applications/" + server.cohort().bot().id() + "/guilds/"
                        + server.cohort().guild() + "/commands/"
                        + command.path("id").asText() + "/permissions");
    }

    void set(Cohort.Person person, boolean allowed) {
        MemberClient.Answer answer = MemberClient.send(
                server,
                server.cohort().mara().token(),
                "PUT",
                path,
                Json.object(
                        "permissions", List.of(Json.object("id", person.id(), "type", USER, "permission", allowed))));
        assertEquals(200, answer.status(), answer::toString);
    }
}
