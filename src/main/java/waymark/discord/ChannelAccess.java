package waymark.discord;

import java.util.LinkedHashMap;
import java.util.List;
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
    private static final List<Permission> NEEDED =
            List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_HISTORY);

    /** Empty when there is no such channel, or the bot cannot see it. */
    public static Optional<ChannelAccess> of(Guild guild, long channelId) {
        return Optional.ofNullable(guild.getGuildChannelById(channelId)).map(ChannelAccess::of);
    }

    private static ChannelAccess of(GuildChannel channel) {
        Map<String, Boolean> granted = new LinkedHashMap<>();
        NEEDED.forEach(permission -> granted.put(
                permission.getName(), channel.getGuild().getSelfMember().hasPermission(channel, permission)));
        return new ChannelAccess(channel.getIdLong(), granted);
    }

    /** Whether nothing is missing. */
    public boolean complete() {
        return !granted.containsValue(false);
    }
}
