package waymark.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import waymark.study.plan.GuildSettings;

/**
 * What the bot may do in the channel of the daily post, permission by permission.
 *
 * @param granted by the permission's name in Discord's settings, in the order of the checklist
 */
public record ChannelAccess(long channel, Map<String, Boolean> granted) {
    private static final String GONE = "its channel is gone";
    private static final String MISSING = "missing permission ";

    /** The channel that a server chose; empty when it chose none, or there is no such channel, or the bot cannot see it. */
    public static Optional<ChannelAccess> of(Guild guild, GuildSettings settings) {
        return settings.channel().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                                guild.getGuildChannelById(settings.channel().getAsLong()))
                        .map(channel -> of(channel, settings.customs().thread()));
    }

    private static ChannelAccess of(GuildChannel channel, boolean thread) {
        Map<String, Boolean> granted = new LinkedHashMap<>();
        needed(channel instanceof ForumChannel, thread)
                .forEach((name, permission) ->
                        granted.put(name, channel.getGuild().getSelfMember().hasPermission(channel, permission)));
        return new ChannelAccess(channel.getIdLong(), granted);
    }

    /** Named as Discord's settings name them, which JDA does not quite do. */
    private static Map<String, Permission> needed(boolean forum, boolean thread) {
        Map<String, Permission> needed = new LinkedHashMap<>();
        needed.put("View Channel", Permission.VIEW_CHANNEL);
        needed.put(forum ? "Create Posts" : "Send Messages", Permission.MESSAGE_SEND);
        needed.put("Read Message History", Permission.MESSAGE_HISTORY);
        if (forum) {
            needed.put("Send Messages in Posts", Permission.MESSAGE_SEND_IN_THREADS);
        } else if (thread) {
            needed.put("Create Public Threads", Permission.CREATE_PUBLIC_THREADS);
            needed.put("Send Messages in Threads", Permission.MESSAGE_SEND_IN_THREADS);
        }
        return needed;
    }

    /** Whether nothing is missing. */
    public boolean complete() {
        return !granted.containsValue(false);
    }

    /** Why a server's posts cannot be made now; empty when they can, as far as permissions go. */
    static Optional<String> trouble(Guild guild, GuildSettings settings) {
        Optional<ChannelAccess> access = of(guild, settings);
        return access.isEmpty()
                ? Optional.of(GONE)
                : access.filter(a -> !a.complete()).map(a -> MISSING + a.missing());
    }

    /** Whether a reason is one of those that {@link #trouble} gives, so that its end can be seen. */
    public static boolean isTrouble(String reason) {
        return reason.equals(GONE) || reason.startsWith(MISSING);
    }

    private String missing() {
        return granted.entrySet().stream()
                .filter(permission -> !permission.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
