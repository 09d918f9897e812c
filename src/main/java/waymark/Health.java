package waymark;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import waymark.web.HealthCheck;

/**
 * The checks of a program that answers {@code /health} before it has connected: failing as "starting" until there is something to ask.
 *
 * <pre>{@code
 * Health health = new Health();
 * serve(new HealthRoute(health)); // 503
 * health.ask(() -> app.checks(bot)); // 200 while these pass
 * }</pre>
 */
final class Health implements Supplier<List<HealthCheck>> {
    private static final List<HealthCheck> STARTING = List.of(new HealthCheck("discord", false, "starting"));

    private final AtomicReference<Supplier<List<HealthCheck>>> checks = new AtomicReference<>(() -> STARTING);

    /** From now on these count. */
    void ask(Supplier<List<HealthCheck>> checks) {
        this.checks.set(checks);
    }

    @Override
    public List<HealthCheck> get() {
        return checks.get().get();
    }
}
