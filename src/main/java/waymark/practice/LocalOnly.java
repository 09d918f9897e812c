package waymark.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other websites out: the page's tokens are for whoever sits at this machine.
 *
 * <p>On loopback the Host must be a loopback name, or a site could point its own name here; everywhere a browser's Origin must
 * be this server.
 */
final class LocalOnly {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private final boolean loopback;

    LocalOnly(String bind) {
        this.loopback = LOOPBACK.contains(bind);
    }

    void install(RoutesConfig routes) {
        routes.before(this::check);
        routes.wsBeforeUpgrade(this::check);
    }

    private void check(Context http) {
        String host = Optional.ofNullable(http.header("Host")).orElse("");
        if (loopback && !LOOPBACK.contains(host.replaceFirst(":\\d+$", ""))) {
            throw new ForbiddenResponse("This server answers to 127.0.0.1 and localhost only.");
        }
        String origin = http.header("Origin");
        if (origin != null && !host.equals(authority(origin))) {
            throw new ForbiddenResponse("This server answers to its own page only.");
        }
    }

    private static String authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
