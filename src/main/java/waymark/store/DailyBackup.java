package waymark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup a day while the bot runs; the last 7 are kept.
 *
 * <pre>{@code
 * var daily = new DailyBackup(database, Path.of("data/backups"), LocalTime.of(3, 0));
 * daily.tick(clock.instant()); // often: makes one when the last is from before today's 03:00 UTC
 * }</pre>
 */
public final class DailyBackup {
    /** How many are kept. */
    public static final int KEPT = 7;

    private static final Logger log = LoggerFactory.getLogger(DailyBackup.class);
    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration OLD = Duration.ofHours(26);

    private final Database database;
    private final Path folder;
    private final LocalTime time;
    private volatile Optional<String> failure = Optional.empty();
    private Instant retryAt = Instant.MIN;

    /** @param time of day, in UTC */
    public DailyBackup(Database database, Path folder, LocalTime time) {
        this.database = database;
        this.folder = folder;
        this.time = time;
    }

    /** Makes the backup that is due, if one is; a failure is logged, kept for {@link #state}, and tried again after an hour. */
    public synchronized void tick(Instant now) {
        // A clock that was set back would else wait for the time that it came from.
        boolean waiting =
                now.isBefore(retryAt) && Duration.between(now, retryAt).compareTo(RETRY) <= 0;
        try {
            if (!waiting && due(now)) {
                Files.createDirectories(folder);
                database.backup(folder.resolve(BackupNames.daily(now, database.schema())));
                prune();
                failure = Optional.empty();
                retryAt = Instant.MIN;
            }
        } catch (IOException | StoreException e) {
            retryAt = now.plus(RETRY);
            failure = Optional.of("the daily backup to " + folder + " failed: " + e.getMessage());
            log.error("the daily backup to {} failed and is tried again in an hour: {}", folder, e.getMessage());
        }
    }

    private boolean due(Instant now) throws IOException {
        Instant today = now.atOffset(ZoneOffset.UTC).with(time).toInstant();
        Instant slot = today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today;
        return made(folder).stream().noneMatch(at -> !at.isBefore(slot) && !at.isAfter(now));
    }

    private void prune() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            // A process that died left them; no other works in this folder.
            for (Path file : all) {
                if (BackupNames.unfinished(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
            List<Path> old = all.stream()
                    .filter(file ->
                            BackupNames.made(file.getFileName().toString()).isPresent())
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    /** How it is now; not well after a failure, until one succeeds. */
    public StoreState state(Instant now) {
        return failure.map(said -> new StoreState(false, said)).orElseGet(() -> state(folder, now));
    }

    /** When the newest was made; empty where there is none, or the folder cannot be read. */
    public Optional<Instant> last() {
        try {
            return made(folder).stream().max(Comparator.naturalOrder());
        } catch (IOException e) {
            log.warn("{} cannot be read: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /** How old a folder's newest daily backup is; not well when that is over a day. */
    public static StoreState state(Path folder, Instant now) {
        try {
            return made(folder).stream()
                    .max(Comparator.naturalOrder())
                    .map(newest -> Duration.between(newest, now))
                    .map(age -> new StoreState(
                            age.compareTo(OLD) <= 0, "the last one is " + age.toHours() + " h old, in " + folder))
                    .orElseGet(
                            () -> new StoreState(true, "none yet in " + folder + ": the first is made by waymark run"));
        } catch (IOException e) {
            return new StoreState(false, folder + " cannot be read (" + e.getMessage() + ")");
        }
    }

    private static List<Instant> made(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> BackupNames.made(file.getFileName().toString()).stream())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
