package waymark.practice;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import waymark.practice.gateway.Events;
import waymark.practice.gateway.Gateway;
import waymark.practice.rest.Exchange;
import waymark.practice.rest.Faults;
import waymark.practice.rest.PracticeApi;
import waymark.practice.world.Seed;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/**
 * A running practice Discord.
 *
 * <pre>{@code
 * try (PracticeServer server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()))) {
 *     connect(server.apiUrl(), server.botToken());
 * }
 * }</pre>
 */
public final class PracticeServer implements AutoCloseable {
    private static final int LARGEST_REQUEST_BYTES = 32 * 1024 * 1024;

    private final PracticeSettings settings;
    private final PracticeClock clock;
    private final World world;
    private final ScheduledExecutorService timer;
    private final PracticeApi api;
    private final Javalin http;

    private PracticeServer(
            PracticeSettings settings,
            PracticeClock clock,
            World world,
            ScheduledExecutorService timer,
            PracticeApi api,
            Javalin http) {
        this.settings = settings;
        this.clock = clock;
        this.world = world;
        this.timer = timer;
        this.api = api;
        this.http = http;
    }

    /**
     * Starts a server with a fresh world.
     *
     * @throws PortBusyException if another program has the port
     */
    public static PracticeServer start(PracticeSettings settings) throws PortBusyException {
        return start(settings, List.of());
    }

    /**
     * Starts a server with a fresh world, and other routes beside its own at the same address.
     *
     * @param beside what installs them, for example a reader of the curriculum
     * @throws PortBusyException if another program has the port
     */
    public static PracticeServer start(PracticeSettings settings, List<Consumer<JavalinConfig>> beside)
            throws PortBusyException {
        PracticeClock clock = new PracticeClock(settings.base());
        World world = new World(clock);
        Seed.plant(world, settings.botToken().orElseGet(() -> Seed.token(Seed.WAYMARK)));
        Seed.crowd(world, settings.crowd());
        Shapes shapes = new Shapes(world);
        Gateway gateway = new Gateway(world, shapes);
        Events events = new Events(world, shapes, gateway);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("practice-timer").factory());
        AtomicReference<PracticeApi> api = new AtomicReference<>();
        Javalin http = Javalin.create(config -> {
            tune(config);
            new LocalOnly(settings.bind()).install(config.routes);
            config.routes.ws("/gateway", gateway::install);
            api.set(new PracticeApi(
                    config.routes, world, shapes, events, timer, limits(settings, clock), settings.base()));
            new PracticeRoutes(world, clock, gateway, events, api.get().faults()).install(config.routes);
            PracticePage page = new PracticePage();
            page.installIndex(config.routes);
            beside.forEach(routes -> routes.accept(config));
            page.install(config.routes);
        });
        try {
            http.start(settings.bind(), settings.port());
        } catch (JavalinBindException busy) {
            timer.shutdownNow();
            throw new PortBusyException(settings.bind(), settings.port(), busy);
        }
        return new PracticeServer(settings, clock, world, timer, api.get(), http);
    }

    private static LongSupplier limits(PracticeSettings settings, PracticeClock clock) {
        return settings.limitsTick()
                ? () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos()
                : System::nanoTime;
    }

    private static void tune(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
        config.http.generateEtags = false;
    }

    /** The port that it listens on. */
    public int port() {
        return http.port();
    }

    /** Where a browser on this machine finds the page, for example {@code http://127.0.0.1:8090}. */
    public URI address() {
        String bind = settings.bind();
        String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** What stands for {@code https://discord.com/api/v10}. */
    public URI apiUrl() {
        return URI.create(address() + "/api/v10");
    }

    public PracticeClock clock() {
        return clock;
    }

    /** The guild, its channels and its people. */
    public Cohort cohort() {
        return Cohort.of(world);
    }

    /** The channels of the further guilds, by guild. */
    public Map<Long, Long> crowd() {
        return Seed.crowd(settings.crowd());
    }

    public String botToken() {
        return cohort().bot().token();
    }

    public Faults faults() {
        return api.faults();
    }

    /** Shows every exchange over REST from now on; the listener must be quick and must not throw. */
    public void listen(Consumer<Exchange> listener) {
        api.listen(listener);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.stop();
    }
}
