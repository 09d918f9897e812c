package waymark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of a practice server, {@code GET /practice/clock -> {"now": INSTANT}}: asked each time, so that a jump is seen at once. While
 * the server does not answer, the last known difference to the system's clock holds.
 */
final class RemoteClock implements InstantSource {
    private static final Logger log = LoggerFactory.getLogger(RemoteClock.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final HttpRequest request;
    private final InstantSource system;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    RemoteClock(URI address, InstantSource system) {
        this.request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        this.system = system;
    }

    @Override
    public Instant instant() {
        try {
            String body = client.send(request, BodyHandlers.ofString()).body();
            Instant now = Instant.parse(json.readTree(body).path("now").asText());
            ahead.set(Duration.between(system.instant(), now));
            return now;
        } catch (IOException e) {
            log.warn("{} did not answer; its last known time goes on", request.uri());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return system.instant().plus(ahead.get());
    }
}
