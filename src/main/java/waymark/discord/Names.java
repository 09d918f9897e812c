package waymark.discord;

import net.dv8tion.jda.api.Permission;

/** What Discord's settings call a permission, where JDA calls it something else. */
final class Names {
    private Names() {}

    static String of(Permission permission) {
        return switch (permission) {
            case VIEW_CHANNEL -> "View Channel";
            case MESSAGE_SEND -> "Send Messages";
            case MESSAGE_HISTORY -> "Read Message History";
            case MESSAGE_ATTACH_FILES -> "Attach Files";
            default -> permission.getName();
        };
    }
}
