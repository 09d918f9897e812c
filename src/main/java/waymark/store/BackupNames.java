package waymark.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of daily backups, {@code daily-20260504T030000Z-schema5.db}: they sort by time, and tell it without being opened. */
final class BackupNames {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern DAILY = Pattern.compile("daily-(\\d{8}T\\d{6}Z)-schema\\d+\\.db");

    private static final Pattern UNFINISHED = Pattern.compile("(daily|before-upgrade)-[\\w-]+\\.db\\.partial(-\\w+)?");

    private BackupNames() {}

    static String stamp(Instant instant) {
        return STAMP.format(instant.atOffset(ZoneOffset.UTC));
    }

    static String daily(Instant instant, int schema) {
        return "daily-" + stamp(instant) + "-schema" + schema + ".db";
    }

    /** Whether a copy of our own was begun by that name and not finished. */
    static boolean unfinished(String name) {
        return UNFINISHED.matcher(name).matches();
    }

    /** When a daily backup was made; empty for any other file. */
    static Optional<Instant> made(String name) {
        Matcher daily = DAILY.matcher(name);
        if (!daily.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(daily.group(1), STAMP).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
