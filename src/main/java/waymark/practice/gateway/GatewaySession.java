package waymark.practice.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import waymark.practice.world.Account;
import waymark.practice.world.Channel;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.Json;

/** A signed-in session of a bot's shard or a member's client; it numbers its events and keeps the last ones for a resume. */
final class GatewaySession {
    private static final int EVENTS_KEPT = 1_000;

    private record Sent(int sequence, ObjectNode payload) {}

    final String id;
    final Account account;
    final int intents;
    private final int shard;
    private final int shards;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private Optional<GatewayConnection> connection = Optional.empty();
    private int sequence;
    private long detachedNanos;

    GatewaySession(String id, Account account, int intents, int shard, int shards) {
        this.id = id;
        this.account = account;
        this.intents = intents;
        this.shard = shard;
        this.shards = shards;
    }

    void attach(GatewayConnection to) {
        connection = Optional.of(to);
    }

    void detach() {
        connection = Optional.empty();
        detachedNanos = System.nanoTime();
    }

    Optional<GatewayConnection> connection() {
        return connection;
    }

    boolean abandonedFor(long nanos) {
        return connection.isEmpty() && System.nanoTime() - detachedNanos > nanos;
    }

    int sequence() {
        return sequence;
    }

    /** Sends an event now, or keeps it for the resume. */
    void dispatch(String event, JsonNode data) {
        sequence++;
        ObjectNode payload = Json.object("op", 0, "s", sequence, "t", event, "d", data);
        sent.addLast(new Sent(sequence, payload));
        if (sent.size() > EVENTS_KEPT) {
            sent.removeFirst();
        }
        connection.ifPresent(open -> open.send(payload));
    }

    /** Whether all that followed a sequence number is still at hand. */
    boolean canReplayAfter(int seen) {
        return seen <= sequence && (seen == sequence || sent.getFirst().sequence() <= seen + 1);
    }

    void replayAfter(int seen) {
        connection.ifPresent(open ->
                sent.stream().filter(event -> event.sequence() > seen).forEach(event -> open.send(event.payload())));
    }

    /** Whether a guild's events go to this shard; conversations go to shard 0. Source: Discord's reference, "Sharding". */
    boolean covers(Channel channel) {
        return switch (channel) {
            case Direct direct -> shard == 0;
            case Text text -> covers(text.guild().id());
        };
    }

    boolean covers(long guild) {
        return (guild >> 22) % shards == shard;
    }

    ObjectNode shardJson(ObjectNode ready) {
        return ready.set("shard", Json.array(List.of(shard, shards)));
    }

    boolean wants(int intent) {
        return !account.bot() || (intents & intent) != 0;
    }
}
