package waymark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Times of the same thing, shortest first. Quantiles are by nearest rank: each is a time that was measured. */
record Sample(List<Duration> times) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** @throws IllegalArgumentException if there is none */
    Sample {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("no times");
        }
        times = times.stream().sorted().toList();
    }

    Duration median() {
        return quantile(0.5);
    }

    Duration p99() {
        return quantile(0.99);
    }

    private Duration quantile(double share) {
        return times.get((int) Math.ceil(share * times.size()) - 1);
    }

    /** {@code 12.3 ms}. */
    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / NANOS_PER_MILLI);
    }
}
