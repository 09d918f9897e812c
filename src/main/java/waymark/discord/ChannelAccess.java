package waymark.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * What the bot may do in the channel of the daily post, permission by permission.
 *
 * @param granted by the permission's name in Discord's settings, in the order of the checklist
 */
public record ChannelAccess(long channel, Map<String, Boolean> granted) {
    /** Named as Discord's settings name them, which JDA does not quite do. */
    private static final Map<String, Permission> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("View Channel", Permission.VIEW_CHANNEL);
        NEEDED.put("Send Messages", Permission.MESSAGE_SEND);
        NEEDED.put("Read Message History", Permission.MESSAGE_HISTORY);
    }

    /** Empty when there is no such channel, or the bot cannot see it. */
    public static Optional<ChannelAccess> of(Guild guild, long channelId) {
        return Optional.ofNullable(guild.getGuildChannelById(channelId)).map(ChannelAccess::of);
    }

    private static ChannelAccess of(GuildChannel channel) {
        Map<String, Boolean> granted = new LinkedHashMap<>();
        NEEDED.forEach((name, permission) ->
                granted.put(name, channel.getGuild().getSelfMember().hasPermission(channel, permission)));
        return new ChannelAccess(channel.getIdLong(), granted);
    }

    /** Whether nothing is missing. */
    public boolean complete() {
        return !granted.containsValue(false);
    }
}
