package waymark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The image's health check, which has no curl: {@code java -cp waymark.jar waymark.HealthProbe ADDRESS...} exits 0 when the first
 * address that answers at all answers with 200.
 */
public final class HealthProbe {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private HealthProbe() {}

    public static void main(String[] addresses) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            for (String address : addresses) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                        .timeout(TIMEOUT)
                        .build();
                try {
                    int status = client.send(request, BodyHandlers.discarding()).statusCode();
                    System.out.println(address + " answered " + status);
                    System.exit(status == OK ? 0 : 1);
                } catch (IOException e) {
                    System.out.println(address + " does not answer");
                }
            }
        }
        System.exit(1);
    }
}
