package waymark.discord.view;

import waymark.discord.Reply;

/** Whether the daily post notifies a member, and what keeps the bot from changing that. */
public final class PingView {
    private PingView() {}

    /** @param role that the daily post mentions */
    public static Reply of(String key, long role) {
        return Notices.of(key, Look.role(role));
    }

    /** @param own the name of the bot's own role */
    public static Reply lacking(String key, long role, String own) {
        return Notices.of(key, Look.role(role), DiscordWords.literal(own));
    }
}
