package waymark.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/**
 * Session control for a Discord that is not at its usual address: JDA falls back to its built-in gateway address whenever a session
 * cannot resume, so the one that the REST address names is asked for once and given each time.
 */
final class Gateway extends ConcurrentSessionController {
    private static final int OK = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final String address;

    private Gateway(String address) {
        this.address = address;
    }

    /** @throws ConnectException when nothing answers there */
    static Gateway behind(URI apiUrl) {
        URI route = URI.create(apiUrl + "/gateway");
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpRequest request = HttpRequest.newBuilder(route).timeout(TIMEOUT).build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            String address =
                    new ObjectMapper().readTree(response.body()).path("url").asText();
            if (response.statusCode() != OK || address.isEmpty()) {
                throw new ConnectException(
                        route + " answered " + response.statusCode() + ", not with a gateway: check discord.api_url",
                        null);
            }
            return new Gateway(address);
        } catch (IOException e) {
            throw new ConnectException(
                    "no Discord answers at " + apiUrl + ": check discord.api_url and the network", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectException("interrupted while connecting to " + apiUrl, e);
        }
    }

    @Override
    public String getGateway() {
        return address;
    }
}
