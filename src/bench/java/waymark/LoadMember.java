package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import waymark.practice.world.Json;

/**
 * A member's client that sends interactions without waiting for what comes of them, and notes when the server told that each was handed to
 * the bot, that the bot acknowledged it, that it did not, and that there is an answer to read.
 */
final class LoadMember implements WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LOADING = 128;
    private static final int COMMAND = 2;

    /** What became of an interaction, by the clock of this process; 0 where it has not come. */
    static final class Fate {
        volatile long begun;
        volatile long acknowledged;
        volatile long answered;
        volatile boolean failed;
    }

    private final HttpClient http;
    private final String api;
    private final String token;
    private final Map<String, Fate> byNonce = new ConcurrentHashMap<>();
    private final Map<String, Fate> byId = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    LoadMember(HttpClient http, String api, String gateway, String token) throws InterruptedException {
        this.http = http;
        this.api = api;
        this.token = token;
        socket = http.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create(gateway), this)
                .join();
        ObjectNode identify = Json.object("token", token, "intents", 0, "properties", Json.object());
        socket.sendText(Json.object("op", 2, "d", identify).toString(), true).join();
        if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("not signed in within " + PATIENCE);
        }
    }

    /** The commands that this member is offered, by name. */
    Map<String, JsonNode> commands(String guild) throws Exception {
        HttpResponse<String> found = http.send(
                request("/guilds/" + guild + "/application-command-index").GET().build(), BodyHandlers.ofString());
        Map<String, JsonNode> byName = new ConcurrentHashMap<>();
        Json.MAPPER
                .readTree(found.body())
                .path("application_commands")
                .forEach(command -> byName.put(command.path("name").asText(), command));
        return byName;
    }

    /** Uses a slash command; the future holds the status with which the server took it. */
    CompletableFuture<Integer> use(
            JsonNode command, List<ObjectNode> options, String guild, String channel, String nonce) {
        byNonce.put(nonce, new Fate());
        ObjectNode body = Json.object(
                "type", COMMAND,
                "application_id", command.path("application_id"),
                "guild_id", guild,
                "channel_id", channel,
                "nonce", nonce,
                "data",
                        Json.object(
                                "id", command.path("id"),
                                "name", command.path("name"),
                                "type", 1,
                                "version", command.path("version"),
                                "options", options));
        return http.sendAsync(
                        request("/interactions")
                                .POST(BodyPublishers.ofString(body.toString()))
                                .build(),
                        BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE);
    }

    Map<String, Fate> fates() {
        return byNonce;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            long now = System.nanoTime();
            String payload = text.toString();
            text.setLength(0);
            try {
                see(Json.MAPPER.readTree(payload), now);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void see(JsonNode payload, long now) {
        JsonNode data = payload.path("d");
        switch (payload.path("t").asText()) {
            case "READY" -> ready.countDown();
            case "INTERACTION_CREATE" -> {
                Fate fate = byNonce.computeIfAbsent(data.path("nonce").asText(), nonce -> new Fate());
                fate.begun = now;
                byId.put(data.path("id").asText(), fate);
            }
            case "INTERACTION_SUCCESS" -> byNonce.get(data.path("nonce").asText()).acknowledged = now;
            case "INTERACTION_FAILURE" -> byNonce.get(data.path("nonce").asText()).failed = true;
            case "MESSAGE_CREATE", "MESSAGE_UPDATE" -> {
                Fate fate =
                        byId.get(data.path("interaction_metadata").path("id").asText());
                if (fate != null && (data.path("flags").asInt() & LOADING) == 0) {
                    fate.answered = now;
                }
            }
            default -> {
                // What others do is nothing to this member.
            }
        }
    }

    void close() {
        socket.abort();
    }
}
