package waymark.practice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Serves the page from {@code /practice/} on the class path, and the WebJars it uses under {@code /lib/NAME/...}.
 *
 * <p>The Content-Security-Policy lets the browser load from this server only, and run no inline script.
 */
final class PracticePage {
    private static final Pattern SAFE = Pattern.compile("(?!.*\\.\\.)[\\w][\\w./@-]*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "json", "application/json");

    /** The page's own address; before others that might want it. */
    void installIndex(RoutesConfig routes) {
        routes.get("/", http -> page(http, "index.html"));
    }

    /** Its files, below any address that nothing else answers. */
    void install(RoutesConfig routes) {
        routes.get("/lib/{jar}/<path>", http -> library(http, http.pathParam("jar"), http.pathParam("path")));
        routes.get("/<path>", http -> page(http, http.pathParam("path")));
    }

    private static void page(Context http, String path) throws IOException {
        Optional<byte[]> file = SAFE.matcher(path).matches() ? resource("/practice/" + path) : Optional.empty();
        send(http, path, file);
    }

    /** A WebJar's files lie below its version, which its own descriptor tells. */
    private static void library(Context http, String jar, String path) throws IOException {
        Optional<byte[]> file = Optional.empty();
        if (SAFE.matcher(jar + "/" + path).matches()) {
            Optional<byte[]> descriptor = resource("/META-INF/maven/org.webjars.npm/" + jar + "/pom.properties");
            if (descriptor.isPresent()) {
                Properties properties = new Properties();
                properties.load(new ByteArrayInputStream(descriptor.get()));
                file = resource(
                        "/META-INF/resources/webjars/" + jar + "/" + properties.getProperty("version") + "/" + path);
            }
        }
        send(http, path, file);
    }

    private static void send(Context http, String path, Optional<byte[]> file) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (file.isEmpty() || type == null) {
            http.status(404).contentType("text/plain; charset=utf-8").result("There is no " + http.path() + " here.");
            return;
        }
        http.header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'"
                                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
                                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .contentType(type)
                .result(file.get());
    }

    private static Optional<byte[]> resource(String name) throws IOException {
        try (InputStream in = PracticePage.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
