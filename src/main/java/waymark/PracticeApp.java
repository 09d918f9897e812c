package waymark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import waymark.config.Config;
import waymark.config.ConfigException;
import waymark.config.Token;
import waymark.curriculum.AnchorStyle;
import waymark.curriculum.LinkTemplate;
import waymark.discord.Curricula.Shelf;
import waymark.practice.PortBusyException;
import waymark.practice.PracticeServer;
import waymark.practice.PracticeSettings;
import waymark.search.library.Library;
import waymark.study.GuildTime;
import waymark.study.plan.GuildSettings;
import waymark.web.HealthRoute;
import waymark.web.Reader;
import waymark.web.ReaderRoutes;

/**
 * Everything on one machine: a practice server with its page, the reader and {@code /health}, and the bot in a guild that is set up already.
 *
 * <pre>{@code
 * try (PracticeApp practice = PracticeApp.start(new PracticeApp.Options("127.0.0.1", 8090, Path.of("corpus"), Optional.empty()))) {
 *     System.out.println(practice.address());
 * }
 * }</pre>
 */
public final class PracticeApp implements AutoCloseable {
    /** How long before the start the first daily post was due, so that it is there when the page opens. */
    private static final Duration POST_BEFORE_START = Duration.ofHours(2);

    /**
     * @param data where to keep what members did; empty to forget it at the end
     * @param zone of the guild
     */
    public record Options(String bind, int port, Path corpus, Optional<Path> data, InstantSource base, ZoneId zone) {
        public Options(String bind, int port, Path corpus, Optional<Path> data) {
            this(bind, port, corpus, data, InstantSource.system(), ZoneId.systemDefault());
        }
    }

    private final Resources open;
    private final PracticeServer server;

    private PracticeApp(Resources open, PracticeServer server) {
        this.open = open;
        this.server = server;
    }

    /** @throws PortBusyException if another program has the port */
    public static PracticeApp start(Options options) throws PortBusyException {
        return Resources.guard(open -> {
            Library library = Library.open(App.CURRICULUM, options.corpus(), options.base());
            Reader reader = new Reader(options.corpus(), () -> library.current().curriculum());
            Health health = new Health();
            PracticeServer server = open.add(PracticeServer.start(
                    new PracticeSettings(options.bind(), options.port(), options.base(), Optional.empty()),
                    List.of(new ReaderRoutes(reader), new HealthRoute(health))));
            LinkTemplate links = new LinkTemplate(server.address() + "/read/{id}#{anchor}", AnchorStyle.READER);
            Path data = options.data()
                    .orElseGet(() -> open.add(new TemporaryFolder()).path());
            open.add(App.practice(
                    new Config.Discord(Token.of(server.botToken()), server.apiUrl(), Optional.empty()),
                    List.of(new Shelf(App.CURRICULUM, library, Optional.of(links))),
                    data,
                    server.clock(),
                    guild(server, options.zone()),
                    health));
            return new PracticeApp(open, server);
        });
    }

    private static GuildSettings guild(PracticeServer server, ZoneId zone) {
        Instant now = server.clock().instant();
        LocalTime postTime =
                now.minus(POST_BEFORE_START).atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return new GuildSettings(
                server.cohort().guild(),
                App.CURRICULUM,
                OptionalLong.of(server.cohort().daily()),
                OptionalLong.empty(),
                postTime,
                GuildTime.standard(zone),
                now.minus(POST_BEFORE_START).minus(Duration.ofMinutes(2)),
                Optional.empty());
    }

    /** The page's address. */
    public URI address() {
        return server.address();
    }

    public PracticeServer server() {
        return server;
    }

    @Override
    public void close() {
        open.close();
    }

    /** A folder that goes with the program. */
    private static final class TemporaryFolder implements AutoCloseable {
        private final Path path;

        TemporaryFolder() {
            try {
                path = Files.createTempDirectory("waymark-practice");
            } catch (IOException e) {
                throw new ConfigException("no temporary folder in " + System.getProperty("java.io.tmpdir") + " ("
                        + e.getMessage() + "): name a folder with --data DIR");
            }
        }

        Path path() {
            return path;
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
