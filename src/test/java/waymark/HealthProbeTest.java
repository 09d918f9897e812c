package waymark;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import waymark.web.HealthCheck;
import waymark.web.HealthRoute;

class HealthProbeTest {
    @Test
    void healthPassesOnlyWhileEveryCheckDoes() throws IOException {
        Health health = new Health();
        AtomicReference<Boolean> connected = new AtomicReference<>(true);
        Javalin http = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    new HealthRoute(health).accept(config);
                })
                .start("127.0.0.1", 0);
        try {
            URI address = URI.create("http://127.0.0.1:" + http.port() + "/health");
            assertFalse(HealthProbe.healthy(address), "nothing is connected yet");

            health.ask(() -> List.of(new HealthCheck("discord", connected.get(), "1 servers")));
            assertTrue(HealthProbe.healthy(address));

            connected.set(false);
            assertFalse(HealthProbe.healthy(address));
            assertFalse(HealthProbe.healthy(address.resolve("/no-such-page")));
        } finally {
            http.stop();
        }
    }

    @Test
    void whereNothingListensNothingIsHealthy() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertFalse(HealthProbe.healthy(URI.create("http://127.0.0.1:" + free + "/health")));
    }
}
