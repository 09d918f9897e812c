package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import waymark.practice.Cohort;
import waymark.practice.MemberClient;
import waymark.practice.MemberClient.Answer;
import waymark.practice.PracticeServer;
import waymark.practice.world.Json;

/** A member who uses {@code /ask} and watches for the reply. What is timed is what their client sees; nothing is validated meanwhile. */
final class Asker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int COMMAND = 2;
    private static final int TEXT_OPTION = 3;
    private static final int LOADING = 128;
    private static final int TOO_MANY_REQUESTS = 429;

    private final PracticeServer server;
    private final MemberClient client;
    private int asked;

    Asker(PracticeServer server, Cohort.Person person) {
        this.server = server;
        client = new MemberClient(server, person);
    }

    /**
     * Asks, and waits for the complete reply.
     *
     * @param ask the command as {@link #command} found it
     * @return from {@code POST /interactions} to the reply; a pause that the server's rate limit asked for comes before and is not in it
     */
    Duration ask(JsonNode ask, String question) {
        String nonce = Integer.toString(++asked);
        JsonNode body = interaction(ask, question, nonce);
        long start = System.nanoTime();
        Answer answer = client.send("POST", "/interactions", body);
        while (answer.status() == TOO_MANY_REQUESTS) {
            double seconds = answer.body().path("retry_after").asDouble();
            LockSupport.parkNanos((long) (seconds * Duration.ofSeconds(1).toNanos()));
            start = System.nanoTime();
            answer = client.send("POST", "/interactions", body);
        }
        if (answer.status() >= 300) {
            throw new IllegalStateException("'" + question + "' was refused: " + answer);
        }
        JsonNode interaction = next(
                question, "INTERACTION_CREATE", e -> e.path("nonce").asText().equals(nonce));
        next(
                question,
                "MESSAGE_",
                message -> (message.path("flags").asInt() & LOADING) == 0
                        && message.path("interaction_metadata").path("id").equals(interaction.path("id")));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The command as this member is offered it. */
    JsonNode command() {
        return client.command("ask");
    }

    private JsonNode interaction(JsonNode ask, String question, String nonce) {
        JsonNode option = Json.object("type", TEXT_OPTION, "name", "question", "value", question);
        return Json.object(
                "type",
                COMMAND,
                "application_id",
                server.cohort().bot().id(),
                "guild_id",
                server.cohort().guild(),
                "channel_id",
                server.cohort().help(),
                "nonce",
                nonce,
                "data",
                Json.object(
                        "id", ask.path("id"),
                        "name", ask.path("name"),
                        "type", 1,
                        "version", ask.path("version"),
                        "options", List.of(option)));
    }

    /** The data of the next event whose name begins so and that fits. */
    private JsonNode next(String question, String event, Predicate<JsonNode> which) {
        while (true) {
            JsonNode payload = client.poll(PATIENCE)
                    .orElseThrow(
                            () -> new IllegalStateException("'" + question + "': no " + event + " in " + PATIENCE));
            String name = payload.path("t").asText();
            if (name.equals("INTERACTION_FAILURE")) {
                throw new IllegalStateException("'" + question + "': the bot did not respond in time");
            }
            if (name.startsWith(event) && which.test(payload.path("d"))) {
                return payload.path("d");
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
