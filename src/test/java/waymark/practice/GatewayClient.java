package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import waymark.practice.world.Json;

/** A bare gateway client: payloads in order, nothing done by itself. */
@NullMarked
final class GatewayClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>(10_000);
    private final List<JsonNode> passed = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final Inflater inflater = new Inflater();
    private @Nullable WebSocket socket;
    private int sequence;

    private GatewayClient() {}

    /** Connects; {@code query} is for example {@code ?v=10&compress=zlib-stream}. */
    static GatewayClient connect(PracticeServer server, String query) {
        GatewayClient client = new GatewayClient();
        client.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/gateway" + query), client.new Listener())
                .join();
        return client;
    }

    void send(int op, @Nullable Object data) {
        open().sendText(Json.object("op", op, "d", data).toString(), true).join();
    }

    void identify(String token, int intents) {
        send(2, Json.object("token", token, "intents", intents, "properties", Json.object()));
    }

    void resume(String token, String session, int after) {
        send(6, Json.object("token", token, "session_id", session, "seq", after));
    }

    /** The last sequence number seen. */
    int sequence() {
        return sequence;
    }

    /** The next payload, whatever it is. */
    JsonNode next() {
        try {
            JsonNode payload = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertTrue(payload != null, () -> "nothing came; before: " + passed);
            passed.add(payload);
            return payload;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next payload if one comes within that time. */
    Optional<JsonNode> poll(Duration patience) {
        try {
            return Optional.ofNullable(received.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode nextOf(int op) {
        JsonNode payload = next();
        while (payload.path("op").asInt() != op) {
            payload = next();
        }
        return payload;
    }

    /** The data of the next event of a kind; those before it are passed over. */
    JsonNode await(String event) {
        return await(event, data -> true);
    }

    JsonNode await(String event, Predicate<JsonNode> which) {
        return awaitAny(List.of(event), which);
    }

    JsonNode awaitAny(List<String> events, Predicate<JsonNode> which) {
        JsonNode payload = next();
        while (!(events.contains(payload.path("t").asText()) && which.test(payload.path("d")))) {
            payload = next();
        }
        sequence = payload.path("s").asInt();
        return payload.path("d");
    }

    /** The code with which the server closed; 1006 for a broken connection. */
    int closeCode() {
        for (int i = 0; i < PATIENCE.toSeconds() && !closed.isDone(); i++) {
            try {
                return closed.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // Java's client now and then overlooks that a connection has ended, until it writes to it.
                open().sendPing(ByteBuffer.allocate(0)).exceptionally(broken -> {
                    closed.complete(1006);
                    return open();
                });
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return closed.orTimeout(1, TimeUnit.SECONDS).join();
    }

    /** Breaks off without closing, so that the session can be resumed. */
    void abort() {
        open().abort();
    }

    @Override
    public void close() {
        if (!open().isOutputClosed()) {
            // The server may have closed in between, which is as good.
            open().sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .exceptionally(closedBefore -> open())
                    .join();
        }
    }

    private WebSocket open() {
        assertTrue(socket != null);
        return socket;
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            binary.writeBytes(bytes);
            byte[] whole = binary.toByteArray();
            if (endsWithFlush(whole)) {
                add(inflate(whole));
                binary.reset();
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }

        private static boolean endsWithFlush(byte[] bytes) {
            int length = bytes.length;
            return length >= 4
                    && Arrays.equals(Arrays.copyOfRange(bytes, length - 4, length), new byte[] {0, 0, -1, -1});
        }

        private String inflate(byte[] bytes) {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8_192];
            try {
                for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                    out.write(buffer, 0, n);
                }
            } catch (DataFormatException e) {
                throw new IllegalStateException(e);
            }
            return out.toString(StandardCharsets.UTF_8);
        }

        private void add(String json) {
            try {
                received.add(Json.MAPPER.readTree(json));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(json, e);
            }
        }
    }
}
