package waymark.practice.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.practice.world.Account;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/**
 * The gateway's protocol, version 10 in JSON: hello, identify, heartbeat, resume, invalid session.
 *
 * <p>Bots send their token and intents; members send their token alone and get what a client gets. Guarded by the world's
 * lock. Source: Discord's reference, "Gateway" and "Gateway Opcodes and Close Codes".
 */
public final class Gateway {
    private static final Duration HEARTBEAT = Duration.ofMillis(41_250);
    private static final long RESUMABLE_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int KNOWN_INTENTS = (1 << 26) - 1;
    private static final int PRIVILEGED_INTENTS = 1 << 1 | 1 << 8 | 1 << 15;

    private final World world;
    private final Shapes shapes;
    private final Map<String, GatewaySession> sessions = new LinkedHashMap<>();
    private final Map<String, GatewayConnection> connections = new LinkedHashMap<>();
    private final Map<GatewayConnection, GatewaySession> bySocket = new LinkedHashMap<>();

    /** On the clock that nobody sets. */
    private volatile long awayUntil = System.nanoTime();

    public Gateway(World world, Shapes shapes) {
        this.world = world;
        this.shapes = shapes;
    }

    /** Answers on a WebSocket route. */
    public void install(WsConfig ws) {
        ws.onConnect(socket -> locked(() -> connected(socket)));
        ws.onMessage(socket -> locked(() -> received(socket, socket.message())));
        ws.onClose(socket -> locked(() -> closed(socket, socket.status())));
        ws.onError(socket -> locked(() -> closed(socket, 1006)));
    }

    /** All sessions, those that wait for a resume included. */
    Stream<GatewaySession> sessions() {
        return List.copyOf(sessions.values()).stream();
    }

    /**
     * Breaks every bot's connection; what happens meanwhile is replayed when it resumes.
     *
     * @param away for how long no new connection is taken, in real time
     */
    public void dropBots(Duration away) {
        awayUntil = System.nanoTime() + away.toNanos();
        sessions()
                .filter(session -> session.account.bot())
                .forEach(session -> session.connection().ifPresent(GatewayConnection::drop));
    }

    /** Tells every bot that its session is gone: it must identify anew. */
    public void invalidateBots() {
        sessions().filter(session -> session.account.bot()).forEach(session -> {
            sessions.remove(session.id);
            session.connection().ifPresent(connection -> {
                bySocket.remove(connection);
                connection.send(invalidSession());
            });
        });
    }

    private void locked(Runnable action) {
        world.lock.lock();
        try {
            action.run();
        } finally {
            world.lock.unlock();
        }
    }

    /** New connections are taken again. */
    public void back() {
        awayUntil = System.nanoTime();
    }

    private void connected(WsContext socket) {
        if (System.nanoTime() - awayUntil < 0) {
            socket.session.disconnect();
            return;
        }
        socket.session.setIdleTimeout(HEARTBEAT.plus(HEARTBEAT));
        GatewayConnection connection = new GatewayConnection(socket);
        connections.put(socket.sessionId(), connection);
        if (!"json".equals(Optional.ofNullable(socket.queryParam("encoding")).orElse("json"))) {
            connection.close(4002, "Only the encoding json is spoken here.");
            return;
        }
        connection.send(Json.object(
                "op", 10, "s", null, "t", null, "d", Json.object("heartbeat_interval", (int) HEARTBEAT.toMillis())));
    }

    private void closed(WsContext socket, int code) {
        GatewayConnection connection = connections.remove(socket.sessionId());
        if (connection == null) {
            return;
        }
        Optional.ofNullable(bySocket.remove(connection)).ifPresent(session -> {
            if (session.connection().filter(connection::equals).isPresent()) {
                session.detach();
            }
            // A client that says goodbye with one of these ends its session; any other close can be resumed.
            if (code == 1000 || code == 1001) {
                sessions.remove(session.id);
            }
        });
    }

    private void received(WsContext socket, String text) {
        GatewayConnection connection = connections.get(socket.sessionId());
        if (connection == null) {
            return;
        }
        JsonNode payload;
        try {
            payload = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException unreadable) {
            connection.close(4002, "Error while decoding payload.");
            return;
        }
        JsonNode data = payload.path("d");
        switch (payload.path("op").asInt(-1)) {
            case 1 -> connection.send(Json.object("op", 11, "s", null, "t", null, "d", null));
            case 2 -> identify(connection, data, "ws://" + socket.host() + "/gateway");
            case 6 -> resume(connection, data);
            // Presence and voice state: taken, and nobody is told.
            case 3, 4 -> requireSession(connection);
            default -> connection.close(4001, "Unknown opcode.");
        }
    }

    private void requireSession(GatewayConnection connection) {
        if (!bySocket.containsKey(connection)) {
            connection.close(4003, "Not authenticated.");
        }
    }

    private void identify(GatewayConnection connection, JsonNode data, String resumeUrl) {
        if (bySocket.containsKey(connection)) {
            connection.close(4005, "Already authenticated.");
            return;
        }
        Optional<Account> found = world.signedIn(data.path("token").asText().replaceFirst("^Bot ", ""));
        int shard = data.path("shard").path(0).asInt(0);
        int shards = data.path("shard").path(1).asInt(1);
        int intents = data.path("intents").asInt(0);
        if (found.isEmpty()) {
            connection.close(4004, "Authentication failed.");
        } else if (shard < 0 || shards < 1 || shard >= shards) {
            connection.close(4010, "Invalid shard.");
        } else if ((intents & ~KNOWN_INTENTS) != 0) {
            connection.close(4013, "Invalid intent(s).");
        } else if (found.get().bot() && !found.get().privileged() && (intents & PRIVILEGED_INTENTS) != 0) {
            connection.close(4014, "Disallowed intent(s).");
        } else {
            forgetAbandoned();
            String id = UUID.randomUUID().toString().replace("-", "");
            GatewaySession session = new GatewaySession(id, found.get(), intents, shard, shards);
            sessions.put(id, session);
            attach(session, connection);
            ready(session, resumeUrl);
        }
    }

    private void forgetAbandoned() {
        sessions.values().removeIf(session -> session.abandonedFor(RESUMABLE_NANOS));
    }

    private void attach(GatewaySession session, GatewayConnection connection) {
        session.attach(connection);
        bySocket.put(connection, session);
    }

    /** Bots are told of their guilds one by one after READY; a client gets them with it. */
    private void ready(GatewaySession session, String resumeUrl) {
        Account account = session.account;
        List<Guild> guilds = world.guildsOf(account)
                .filter(guild -> session.covers(guild.id()))
                .toList();
        ObjectNode ready = Json.object(
                "v",
                10,
                "user",
                shapes.self(account),
                "session_id",
                session.id,
                "resume_gateway_url",
                resumeUrl,
                "private_channels",
                account.bot()
                        ? List.of()
                        : world.directChannelsOf(account)
                                .map(channel -> shapes.channel(channel, account))
                                .toList(),
                "guilds",
                guilds.stream()
                        .map(guild -> account.bot()
                                ? Json.object("id", guild.id(), "unavailable", true)
                                : shapes.guildCreated(guild, account))
                        .toList());
        if (account.bot()) {
            ready.set(
                    "application",
                    Json.object(
                            "id",
                            account.id(),
                            "flags",
                            shapes.application(account).path("flags").asInt()));
            session.dispatch("READY", session.shardJson(ready));
            if (session.wants(Events.GUILDS)) {
                guilds.forEach(guild -> session.dispatch("GUILD_CREATE", shapes.guildCreated(guild, account)));
            }
        } else {
            session.dispatch("READY", ready);
        }
    }

    private void resume(GatewayConnection connection, JsonNode data) {
        GatewaySession session = sessions.get(data.path("session_id").asText());
        int seen = data.path("seq").asInt();
        String token = data.path("token").asText().replaceFirst("^Bot ", "");
        if (session == null || !session.account.token().equals(token)) {
            connection.send(invalidSession());
        } else if (seen > session.sequence()) {
            connection.close(4007, "Invalid seq.");
        } else if (!session.canReplayAfter(seen)) {
            sessions.remove(session.id);
            connection.send(invalidSession());
        } else {
            session.connection().ifPresent(old -> {
                bySocket.remove(old);
                old.close(4000, "Resumed elsewhere.");
            });
            attach(session, connection);
            session.replayAfter(seen);
            session.dispatch("RESUMED", Json.object());
        }
    }

    private static ObjectNode invalidSession() {
        return Json.object("op", 9, "s", null, "t", null, "d", false);
    }
}
