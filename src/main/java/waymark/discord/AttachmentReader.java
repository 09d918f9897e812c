package waymark.discord;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a file that a member attached: from Discord's content network alone, or from the server that stands in for Discord; bounded in
 * size and time, and following no redirection.
 */
public final class AttachmentReader {
    private static final Logger log = LoggerFactory.getLogger(AttachmentReader.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Set<String> CONTENT_HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");
    private static final String DISCORD = "discord.com";
    private static final int OK = 200;

    private final URI api;
    private final HttpClient http;

    /** @param api the address of Discord's interface that the bot uses */
    public AttachmentReader(URI api) {
        this.api = api;
        http = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** The file's bytes; empty where it cannot be had, is longer than that, or lies elsewhere. */
    public Optional<byte[]> read(String url, int most) {
        URI address = URI.create(url);
        if (!isDiscords(address)) {
            log.warn("an attachment at {} is not fetched", address.getHost());
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        Body body = new Body(most);
        CompletableFuture<HttpResponse<Void>> sent =
                http.sendAsync(request, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(body::add)));
        try {
            HttpResponse<Void> response = sent.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == OK ? body.whole() : Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("an attachment could not be fetched: {}", e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            sent.cancel(true);
        }
    }

    boolean isDiscords(URI address) {
        boolean standIn = !DISCORD.equals(api.getHost())
                && api.getScheme().equals(address.getScheme())
                && api.getAuthority().equals(address.getAuthority());
        boolean network = "https".equals(address.getScheme())
                && address.getHost() != null
                && CONTENT_HOSTS.contains(address.getHost())
                && address.getHost().equals(address.getAuthority());
        String path = String.valueOf(address.getPath());
        return (standIn || network) && (path.startsWith("/attachments/") || path.startsWith("/ephemeral-attachments/"));
    }

    /** What has come so far, never more than allowed. */
    private static final class Body {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;
        private boolean tooLong;

        Body(int most) {
            this.most = most;
        }

        synchronized void add(byte[] part) {
            tooLong = tooLong || bytes.size() + part.length > most;
            if (!tooLong) {
                bytes.writeBytes(part);
            }
        }

        synchronized Optional<byte[]> whole() {
            return tooLong ? Optional.empty() : Optional.of(bytes.toByteArray());
        }
    }
}
