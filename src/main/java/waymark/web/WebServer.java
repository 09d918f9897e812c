package waymark.web;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The reader and {@code /health} on an address of their own.
 *
 * <pre>{@code
 * try (WebServer web = WebServer.start("127.0.0.1", 8091, reader, () -> checks)) {
 *     System.out.println(web.address()); // http://127.0.0.1:8091
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {
    private final Javalin http;
    private final String bind;

    private WebServer(Javalin http, String bind) {
        this.http = http;
        this.bind = bind;
    }

    /**
     * Starts to serve.
     *
     * @param bind the address to listen on: 127.0.0.1 for this machine only
     * @param port 0 for any free one
     * @param health asked at every {@code GET /health}
     * @throws WebServerException if the address cannot be listened on
     */
    public static WebServer start(String bind, int port, Reader reader, Supplier<List<HealthCheck>> health) {
        Javalin http = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            ReaderRoutes routes = new ReaderRoutes(reader);
            routes.accept(config);
            config.routes.get("/", routes::contents);
            new HealthRoute(health).accept(config);
        });
        try {
            http.start(bind, port);
        } catch (JavalinBindException busy) {
            throw new WebServerException(
                    "cannot listen on " + bind + ":" + port
                            + ": the port is in use or not allowed; set another as web.port",
                    busy);
        }
        return new WebServer(http, bind);
    }

    public int port() {
        return http.port();
    }

    /** Where a browser on this machine finds it, without a slash at the end. */
    public String address() {
        String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    @Override
    public void close() {
        http.stop();
    }
}
