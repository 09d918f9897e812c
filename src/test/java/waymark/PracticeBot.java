package waymark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import waymark.practice.Cohort;
import waymark.practice.OpenApiExchanges;
import waymark.practice.PracticeServer;

/**
 * The real bot with the real JDA over a practice server of its own, and members to use it. Closing it fails when an exchange was not as
 * Discord describes it.
 *
 * <pre>{@code
 * try (PracticeBot bot = PracticeBot.start(Path.of("corpus"), data); Learner ada = bot.ada()) {
 *     ada.use("today");
 * }
 * }</pre>
 */
final class PracticeBot implements AutoCloseable {
    /** Read once: a test that runs over midnight keeps its day. */
    private static final Instant TOMORROW_NOON =
            Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));

    private final OpenApiExchanges exchanges = new OpenApiExchanges();
    private final PracticeApp app;

    private PracticeBot(Path corpus, Path data) throws Exception {
        app = PracticeApp.start(new PracticeApp.Options(
                "127.0.0.1", 0, corpus, Optional.of(data), InstantSource.fixed(tomorrowNoon()), ZoneId.of("UTC")));
        server().listen(exchanges);
    }

    static PracticeBot start(Path corpus, Path data) throws Exception {
        return new PracticeBot(corpus, data);
    }

    /** The same hour whenever the test runs, and not so long ago that JDA takes an interaction for expired. */
    static Instant tomorrowNoon() {
        return TOMORROW_NOON;
    }

    URI address() {
        return app.address();
    }

    PracticeServer server() {
        return app.server();
    }

    Cohort cohort() {
        return server().cohort();
    }

    /** A learner. */
    Learner ada() {
        return in(cohort().ada(), cohort().general());
    }

    /** Another learner. */
    Learner ben() {
        return in(cohort().ben(), cohort().general());
    }

    /** A moderator. */
    Learner mara() {
        return in(cohort().mara(), cohort().general());
    }

    Learner in(Cohort.Person person, long channel) {
        return Learner.in(server(), person, channel);
    }

    @Override
    public void close() {
        app.close();
        exchanges.assertValid();
    }
}
