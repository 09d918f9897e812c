package waymark.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import waymark.study.plan.GuildSettings;

/**
 * What the bot may do in the channel of the daily post, permission by permission.
 *
 * @param granted by the permission's key, {@code send-messages}, in the order of the checklist
 */
public record ChannelAccess(long channel, Map<String, Boolean> granted) {
    /** The channel that a server chose; empty when it chose none, or there is no such channel, or the bot cannot see it. */
    public static Optional<ChannelAccess> of(Guild guild, GuildSettings settings) {
        return settings.channel().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                                guild.getGuildChannelById(settings.channel().getAsLong()))
                        .map(channel -> of(channel, settings.customs().thread()));
    }

    /** To a channel in which notices are written; empty when there is no such channel, or the bot cannot see it. */
    public static Optional<ChannelAccess> toWrite(Guild guild, long channel) {
        return Optional.ofNullable(guild.getGuildChannelById(channel))
                .map(found -> new ChannelAccess(
                        channel,
                        granted(
                                found,
                                Map.of(
                                        "view-channel",
                                        Permission.VIEW_CHANNEL,
                                        "send-messages",
                                        Permission.MESSAGE_SEND))));
    }

    /** To a forum whose posts are answered; where it has a tag that says solved, setting it takes a permission too. */
    public static ChannelAccess toAnswer(ForumChannel forum) {
        Map<String, Permission> needed = new LinkedHashMap<>();
        needed.put("view-channel", Permission.VIEW_CHANNEL);
        needed.put("send-messages-in-posts", Permission.MESSAGE_SEND_IN_THREADS);
        if (SolvedTag.of(forum).isPresent()) {
            needed.put("manage-threads", Permission.MANAGE_THREADS);
        }
        return new ChannelAccess(forum.getIdLong(), granted(forum, needed));
    }

    /** Which of those are missing without which no answer can be given, for the store; empty where one can. */
    Optional<String> keepsFromAnswering() {
        List<String> missing =
                lacking().stream().filter(key -> !key.equals("manage-threads")).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unsent(Unsent.Why.MISSING, String.join(", ", missing)).kept());
    }

    private static ChannelAccess of(GuildChannel channel, boolean thread) {
        return new ChannelAccess(
                channel.getIdLong(), granted(channel, needed(channel instanceof ForumChannel, thread)));
    }

    private static Map<String, Boolean> granted(GuildChannel channel, Map<String, Permission> needed) {
        Map<String, Boolean> granted = new LinkedHashMap<>();
        needed.forEach((name, permission) ->
                granted.put(name, channel.getGuild().getSelfMember().hasPermission(channel, permission)));
        return granted;
    }

    /** Told apart as Discord's settings do, which JDA does not quite do. */
    private static Map<String, Permission> needed(boolean forum, boolean thread) {
        Map<String, Permission> needed = new LinkedHashMap<>();
        needed.put("view-channel", Permission.VIEW_CHANNEL);
        needed.put(forum ? "create-posts" : "send-messages", Permission.MESSAGE_SEND);
        needed.put("read-message-history", Permission.MESSAGE_HISTORY);
        if (forum) {
            needed.put("send-messages-in-posts", Permission.MESSAGE_SEND_IN_THREADS);
        } else if (thread) {
            needed.put("create-public-threads", Permission.CREATE_PUBLIC_THREADS);
            needed.put("send-messages-in-threads", Permission.MESSAGE_SEND_IN_THREADS);
        }
        return needed;
    }

    /** Whether nothing is missing. */
    public boolean complete() {
        return !granted.containsValue(false);
    }

    /** Why a server's posts cannot be made now, for the store; empty when they can, as far as permissions go. */
    static Optional<String> trouble(Guild guild, GuildSettings settings) {
        Optional<ChannelAccess> access = of(guild, settings);
        return access.isEmpty()
                ? Optional.of(Unsent.of(Unsent.Why.GONE).kept())
                : access.filter(a -> !a.complete()).map(a -> new Unsent(Unsent.Why.MISSING, a.missing()).kept());
    }

    /** Whether a reason is one of those that {@link #trouble} gives, so that its end can be seen. */
    public static boolean isTrouble(String reason) {
        return Unsent.read(reason).isAccess();
    }

    /** What is missing, by key. */
    public List<String> lacking() {
        return granted.entrySet().stream()
                .filter(permission -> !permission.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String missing() {
        return String.join(", ", lacking());
    }
}
