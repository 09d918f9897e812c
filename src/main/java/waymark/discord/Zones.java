package waymark.discord;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Time zones as people choose or type them, in every option and select alike: by a place, {@code Europe/Berlin}, {@code america/new york},
 * or UTC. Fixed offsets are none: they know no summer time, so a study day would end at another hour half of the year.
 *
 * <p>Source of the names: the IANA time zone database, as Java has it.
 */
public final class Zones {
    /** Names of that database that are offsets in disguise. */
    private static final Pattern FIXED = Pattern.compile("Etc/.*[0-9].*|EST|MST|HST|GMT0", Pattern.CASE_INSENSITIVE);

    private Zones() {}

    /** The zone that was meant; empty where there is none, see {@link #whyNot}. */
    public static Optional<ZoneId> read(String typed) {
        String wanted = typed.strip().replaceAll("\\s+", "_");
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.equalsIgnoreCase(wanted) && !isFixed(name))
                .findFirst()
                .map(ZoneId::of);
    }

    /** Whether a zone is one that can be chosen. */
    public static boolean isChoosable(ZoneId zone) {
        return read(zone.getId()).isPresent();
    }

    /** The key of what whoever typed that is told, with what they typed. */
    public static String whyNot(String typed) {
        try {
            ZoneId.of(typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", ""));
            return "zone.fixed";
        } catch (DateTimeException e) {
            return isFixed(typed.strip()) ? "zone.fixed" : "zone.unknown";
        }
    }

    /** The names of all places, in order. */
    public static Stream<String> names() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.contains("/") && !isFixed(name))
                .sorted();
    }

    private static boolean isFixed(String name) {
        return FIXED.matcher(name).matches();
    }
}
