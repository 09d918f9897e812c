package waymark.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /health}: 200 while every check passes, else 503, with {@code {"status":"ok","checks":[{"name","ok","detail"}]}}.
 */
public final class HealthRoute implements Consumer<JavalinConfig> {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoute.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<List<HealthCheck>> checks;

    public HealthRoute(Supplier<List<HealthCheck>> checks) {
        this.checks = checks;
    }

    private record Health(String status, List<HealthCheck> checks) {}

    /** Adds the route to a server that is being made. */
    @Override
    public void accept(JavalinConfig config) {
        config.routes.get("/health", this::answer);
    }

    private void answer(Context context) throws JsonProcessingException {
        List<HealthCheck> now = run();
        boolean ok = now.stream().allMatch(HealthCheck::ok);
        context.status(ok ? 200 : 503)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(JSON.writeValueAsString(new Health(ok ? "ok" : "failing", now)));
    }

    private List<HealthCheck> run() {
        try {
            return checks.get();
        } catch (RuntimeException broken) {
            LOG.error("a health check threw", broken);
            return List.of(new HealthCheck("checks", false, "a check itself failed; the log says how"));
        }
    }
}
