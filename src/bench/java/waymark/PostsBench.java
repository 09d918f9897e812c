package waymark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import waymark.practice.PracticeServer;
import waymark.practice.rest.Exchange;
import waymark.practice.world.Json;

/**
 * How fast the posts of very many guilds leave that are due in the same minute, on a clock that is ticked: the real bot over the practice
 * server, whose limit of 50 requests a second goes by the same clock. The clock goes on only when what has left is there, so that the
 * machine's own speed is not what is measured.
 *
 * <p>{@code java -cp ... waymark.PostsBench [GUILDS]}
 */
public final class PostsBench {
    private static final int GUILDS = 2_500;
    private static final int DISCORDS_LIMIT = 50;
    private static final Duration TICK = Duration.ofMillis(20);

    /** In real time: the bot looks every 20 ms whether something may leave. */
    private static final Duration PAUSE = Duration.ofMillis(45);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final PrintStream OUT = System.out;

    private final List<Instant> left = new CopyOnWriteArrayList<>();
    private final Map<Long, AtomicInteger> byChannel = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    private PostsBench() {}

    public static void main(String[] args) throws Exception {
        int guilds = args.length == 0 ? GUILDS : Integer.parseInt(args[0]);
        new PostsBench().run(Math.max(guilds, DISCORDS_LIMIT + 1));
    }

    private void run(int guilds) throws Exception {
        Path folder = Files.createTempDirectory("waymark-posts");
        try (PracticeServer server = Crowd.server(guilds);
                Crowd crowd = Crowd.start(server, folder, channel -> channel)) {
            server.listen(exchange -> see(exchange, server.clock().instant()));
            crowd.forward(Duration.ofMinutes(1));
            Instant end = server.clock().instant().plus(PATIENCE);
            while (left.size() < guilds && server.clock().instant().isBefore(end)) {
                do {
                    LockSupport.parkNanos(PAUSE.toNanos());
                } while (crowd.claimed() > left.size());
                crowd.forward(TICK);
            }
            report(guilds, crowd.sent());
        }
    }

    private void see(Exchange exchange, Instant now) {
        boolean message =
                exchange.method().equals("POST") && exchange.template().equals("/channels/{channel_id}/messages");
        if (exchange.status() == 429) {
            refused.incrementAndGet();
        } else if (message && exchange.status() == 200) {
            byChannel
                    .computeIfAbsent(Json.id(exchange.response(), "channel_id"), id -> new AtomicInteger())
                    .incrementAndGet();
            left.add(now);
        }
    }

    private void report(int guilds, int sent) {
        Instant first = left.stream().min(Instant::compareTo).orElseThrow();
        Instant last = left.stream().max(Instant::compareTo).orElseThrow();
        double seconds = Duration.between(first, last).toMillis() / 1e3;
        double rate = (left.size() - 1) / seconds;
        long twice =
                byChannel.values().stream().filter(posts -> posts.get() > 1).count();
        OUT.println(
                "| guilds | posts | known as sent | twice | refused as too fast | ticked seconds | posts a second | of 50 |");
        OUT.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
        OUT.printf(
                Locale.ROOT,
                "| %,d | %,d | %,d | %d | %d | %.1f | %.1f | %.1f %% |%n",
                guilds,
                left.size(),
                sent,
                twice,
                refused.get(),
                seconds,
                rate,
                100 * rate / DISCORDS_LIMIT);
    }
}
