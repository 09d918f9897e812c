package waymark.discord.view;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.discord.ChannelAccess;

/**
 * Why something is not posted, and which permission that takes, in the reader's language. Reasons are stored and logged in English; what
 * Discord itself said stands as it is.
 */
final class Hindrance {
    /** As Discord's settings name them, in English and in the bundle. */
    private static final Map<String, String> PERMISSIONS = Map.of(
            "View Channel", "permission.view-channel",
            "Send Messages", "permission.send-messages",
            "Read Message History", "permission.read-message-history",
            "Create Posts", "permission.create-posts",
            "Send Messages in Posts", "permission.send-messages-in-posts",
            "Create Public Threads", "permission.create-public-threads",
            "Send Messages in Threads", "permission.send-messages-in-threads");

    private Hindrance() {}

    /** @param reason as it is stored */
    static String of(String reason) {
        if (reason.equals(ChannelAccess.GONE)) {
            return Texts.of("hindrance.channel-gone");
        } else if (reason.startsWith(ChannelAccess.MISSING)) {
            String names = Arrays.stream(
                            reason.substring(ChannelAccess.MISSING.length()).split(", "))
                    .map(Hindrance::permission)
                    .collect(Collectors.joining(", "));
            return Texts.of("hindrance.missing", names);
        }
        return reason.equals(ChannelAccess.LATE) ? Texts.of("hindrance.late") : reason;
    }

    /** @param name of a permission, in English */
    static String permission(String name) {
        return PERMISSIONS.containsKey(name) ? Texts.of(PERMISSIONS.get(name)) : name;
    }
}
