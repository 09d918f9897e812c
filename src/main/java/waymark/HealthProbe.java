package waymark;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * The image's health check, since the image has no curl: {@code java -cp waymark.jar waymark.HealthProbe http://127.0.0.1:8090/health}
 * exits 0 exactly when the address answers 200, and prints why otherwise.
 */
public final class HealthProbe {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private HealthProbe() {}

    /**
     * Asks once and ends the process.
     *
     * @param addresses one http address
     */
    public static void main(String[] addresses) throws IOException {
        System.exit(healthy(URI.create(addresses[0])) ? 0 : 1);
    }

    /** Whether the address answers 200; any other answer, and none, is printed with what it said. */
    static boolean healthy(URI address) throws IOException {
        // Not java.net.http: this runs in a process of its own every half minute, and that client's start costs as much
        // again.
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) TIMEOUT.toMillis());
        connection.setReadTimeout((int) TIMEOUT.toMillis());
        connection.setInstanceFollowRedirects(false);
        try {
            int status = connection.getResponseCode();
            System.out.println(address + " answered " + status);
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            System.out.println(address + " does not answer: " + e.getMessage());
            return false;
        } finally {
            connection.disconnect();
        }
    }
}
