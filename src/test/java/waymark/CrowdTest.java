package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.practice.PracticeServer;
import waymark.practice.rest.Exchange;
import waymark.practice.rest.Faults.Fault;
import waymark.practice.rest.Faults.Kind;
import waymark.practice.world.Json;

/** As many guilds as a shard may hold, with the post of all due in the same minute. */
class CrowdTest {
    private static final int GUILDS = 2_500;
    private static final int WITHOUT_CHANNEL = 3;
    private static final long NO_CHANNEL = 5;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String MESSAGES = "POST /channels/*/messages";

    @TempDir
    private Path folder;

    /** The messages that Discord took, by channel. */
    private final Map<Long, Set<Long>> taken = new ConcurrentHashMap<>();

    @Test
    void eachPostIsMadeOnceThoughSomeFail() throws Exception {
        try (PracticeServer server = Crowd.server(GUILDS)) {
            Set<Long> gone =
                    server.crowd().values().stream().limit(WITHOUT_CHANNEL).collect(Collectors.toSet());
            server.listen(this::see);
            try (Crowd crowd = Crowd.start(server, folder, channel -> gone.contains(channel) ? NO_CHANNEL : channel)) {
                server.faults().add(new Fault(Kind.SERVER_ERROR, MESSAGES, 20, Duration.ZERO));
                server.faults().add(new Fault(Kind.LOST_RESPONSE, MESSAGES, 12, Duration.ZERO));
                server.faults().add(new Fault(Kind.RATE_LIMITED, MESSAGES, 5, Duration.ofMillis(100)));
                crowd.forward(Duration.ofMinutes(1));
                Eventually.holds("every post is known as sent", LIMIT, () -> {
                    crowd.forward(Duration.ofMillis(250));
                    return crowd.sent() == GUILDS - WITHOUT_CHANNEL;
                });
                assertEquals(WITHOUT_CHANNEL, crowd.held());
            }
            // The owner was written to about the guilds without a channel: that is no post.
            taken.keySet().retainAll(server.crowd().values());
            assertEquals(GUILDS - WITHOUT_CHANNEL, taken.size());
            assertEquals(Map.of(), several(), "channels with more than one post");
        }
    }

    private void see(Exchange exchange) {
        boolean message =
                exchange.method().equals("POST") && exchange.template().equals("/channels/{channel_id}/messages");
        if (message && exchange.status() == 200) {
            taken.computeIfAbsent(Json.id(exchange.response(), "channel_id"), id -> ConcurrentHashMap.newKeySet())
                    .add(Json.id(exchange.response(), "id"));
        }
    }

    private Map<Long, Set<Long>> several() {
        return taken.entrySet().stream()
                .filter(channel -> channel.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
