package waymark.practice.rest;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import waymark.practice.world.Json;

/**
 * Discord's limits in real time: a bucket for each route and its channel, guild or webhook, and 50 requests a second for a
 * bot overall, in which answers to interactions do not count. Source: Discord's reference, "Rate Limits".
 */
final class RateLimits {
    private static final int MOST_BUCKETS = 10_000;
    private static final Allowance GLOBAL = new Allowance(50, Duration.ofSeconds(1));
    private static final Allowance WRITING = new Allowance(5, Duration.ofSeconds(5));
    private static final Allowance OTHER = new Allowance(50, Duration.ofSeconds(1));

    private record Allowance(int limit, Duration window) {}

    private record Window(long startNanos, int used) {}

    /** What is left of an allowance after a request. */
    record Verdict(
            boolean allowed, boolean global, int limit, int remaining, double resetAfterSeconds, String bucket) {}

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_BUCKETS;
        }
    };
    private final LongSupplier nanos;
    private final InstantSource wallClock;

    RateLimits(LongSupplier nanos, InstantSource wallClock) {
        this.nanos = nanos;
        this.wallClock = wallClock;
    }

    /**
     * Counts a request.
     *
     * @param asker the bot, or the token in the path
     * @param route method and template, which name the bucket
     * @param major the channel, guild, interaction or webhook that has a bucket of its own
     */
    synchronized Verdict take(String asker, String route, String major) {
        boolean interaction = route.contains("/callback") || route.contains("/webhooks/");
        if (!interaction) {
            Verdict global = take("global " + asker, "global", GLOBAL, true);
            if (!global.allowed()) {
                return global;
            }
        }
        boolean writing = route.endsWith("/messages") && route.startsWith("POST");
        String bucket = "%08x".formatted(route.hashCode());
        return take(asker + " " + route + " " + major, bucket, writing ? WRITING : OTHER, false);
    }

    private Verdict take(String key, String bucket, Allowance allowance, boolean global) {
        long now = nanos.getAsLong();
        Window window = windows.get(key);
        if (window == null || now - window.startNanos() >= allowance.window().toNanos()) {
            window = new Window(now, 0);
        }
        boolean allowed = window.used() < allowance.limit();
        Window after = allowed ? new Window(window.startNanos(), window.used() + 1) : window;
        windows.put(key, after);
        double resetAfter = (allowance.window().toNanos() - (now - window.startNanos())) / 1e9;
        return new Verdict(allowed, global, allowance.limit(), allowance.limit() - after.used(), resetAfter, bucket);
    }

    /** Tells the bot how much it has left. */
    void describe(Verdict verdict, Context http) {
        double reset = wallClock.millis() / 1e3 + verdict.resetAfterSeconds();
        http.header("X-RateLimit-Limit", Integer.toString(verdict.limit()))
                .header("X-RateLimit-Remaining", Integer.toString(verdict.remaining()))
                .header("X-RateLimit-Reset", seconds(reset))
                .header("X-RateLimit-Reset-After", seconds(verdict.resetAfterSeconds()))
                .header("X-RateLimit-Bucket", verdict.bucket());
    }

    /** Refuses with 429. Libraries take one without {@code Via} for a ban by the network's edge. */
    Reply refuse(Verdict verdict, Context http) {
        http.header("Via", "1.1 practice")
                .header("Retry-After", Long.toString((long) Math.ceil(verdict.resetAfterSeconds())))
                .header("X-RateLimit-Scope", verdict.global() ? "global" : "user");
        if (verdict.global()) {
            http.header("X-RateLimit-Global", "true");
        }
        return new Reply(
                429,
                Json.object(
                        "message",
                        "You are being rate limited.",
                        "retry_after",
                        verdict.resetAfterSeconds(),
                        "global",
                        verdict.global(),
                        "code",
                        0));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
