package waymark.discord;

import java.time.Instant;
import java.util.Optional;

/** What the process knows of itself and Discord does not tell, for {@code /doctor}. It names no folder and no address. */
public interface Vitals {
    /** How it is with the store. */
    record Store(Fitness fitness, int schema, long freeMebibytes) {}

    /** Whether the store can be used. */
    enum Fitness {
        FINE,
        /** Its disk has little room left. */
        NEARLY_FULL,
        /** It takes no writes, or cannot be read. */
        UNWRITABLE
    }

    /**
     * How it is with the daily backups.
     *
     * @param last when the newest was made
     * @param ok whether nobody need look after them
     */
    record Backup(Optional<Instant> last, boolean ok) {}

    /** Tries to write, so it may take as long as a slow disk does. */
    Store store();

    /** Empty where no daily backup is configured. */
    Optional<Backup> backup();

    /** Whether the files of that curriculum changed and were refused: an older edition is in use. */
    boolean refusesChange(String curriculum);

    /** The program's version; empty for a build that was never packaged. */
    Optional<String> version();
}
