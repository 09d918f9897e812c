package waymark.discord;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;

/**
 * Why a post was not made, as the store keeps it: {@code MISSING send-messages, create-posts}. Members read it in the words of the bundle.
 *
 * @param about the permissions that are missing, by the keys of {@link ChannelAccess}, or Discord's own words; else empty
 */
public record Unsent(Why why, String about) {
    /** What kept it. */
    public enum Why {
        /** Its channel is gone, or cannot be seen. */
        GONE,
        /** Permissions are missing. */
        MISSING,
        /** Its channel cannot be read, so nobody knows whether it is there. */
        UNREADABLE,
        /** Its time had passed. */
        LATE,
        /** Discord refused it for another reason. */
        REFUSED
    }

    // As earlier versions wrote it.
    private static final String WAS_GONE = "its channel is gone";
    private static final String WAS_MISSING = "missing permission ";

    static Unsent of(Why why) {
        return new Unsent(why, "");
    }

    static Unsent missing(Permission permission) {
        return new Unsent(Why.MISSING, key(permission));
    }

    /** By what Discord's settings call it, which JDA does not always. */
    public static String key(Permission permission) {
        return switch (permission) {
            case VIEW_CHANNEL -> "view-channel";
            case MESSAGE_SEND -> "send-messages";
            case MESSAGE_HISTORY -> "read-message-history";
            default -> keys(permission.getName());
        };
    }

    /** For the store. */
    String kept() {
        return (why + " " + about).strip();
    }

    /** Reads what {@link #kept} wrote; anything else was refused in those words. */
    public static Unsent read(String kept) {
        String first = kept.split(" ", 2)[0];
        Optional<Why> known =
                Arrays.stream(Why.values()).filter(w -> w.name().equals(first)).findFirst();
        if (known.isPresent()) {
            return new Unsent(known.get(), kept.substring(first.length()).strip());
        } else if (kept.equals(WAS_GONE)) {
            return of(Why.GONE);
        } else if (kept.startsWith(WAS_MISSING)) {
            return new Unsent(Why.MISSING, keys(kept.substring(WAS_MISSING.length())));
        }
        return new Unsent(Why.REFUSED, kept);
    }

    /** {@code Send Messages, Create Posts} by their keys. */
    private static String keys(String names) {
        return Arrays.stream(names.split(", "))
                .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.joining(", "));
    }

    /** Whether it is seen when that is mended: a channel that is gone, permissions that are missing. */
    public boolean isAccess() {
        return why == Why.GONE || why == Why.MISSING;
    }
}
