package waymark.practice.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import waymark.practice.world.Account;
import waymark.practice.world.Channel;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.Member;
import waymark.practice.world.Message;
import waymark.practice.world.Permission;
import waymark.practice.world.Permissions;
import waymark.practice.world.Role;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** Who is told what: by intent, shard and channel permission for bots, by sight for members. Call with the world's lock held. */
public final class Events {
    static final int GUILDS = 1;
    private static final int GUILD_MEMBERS = 1 << 1;
    private static final int GUILD_MESSAGES = 1 << 9;
    private static final int GUILD_MESSAGE_TYPING = 1 << 11;
    private static final int DIRECT_MESSAGES = 1 << 12;
    private static final int DIRECT_MESSAGE_TYPING = 1 << 14;
    private static final int MESSAGE_CONTENT = 1 << 15;

    private final World world;
    private final Shapes shapes;
    private final Gateway gateway;

    public Events(World world, Shapes shapes, Gateway gateway) {
        this.world = world;
        this.shapes = shapes;
        this.gateway = gateway;
    }

    public void messageCreated(Message message) {
        messageEvent("MESSAGE_CREATE", message);
    }

    public void messageUpdated(Message message) {
        messageEvent("MESSAGE_UPDATE", message);
    }

    public void messageDeleted(Message message) {
        JsonNode data = Json.object(
                "id", message.id(), "channel_id", message.channel().id(), "guild_id", guildId(message.channel()));
        audience(message).forEach(session -> session.dispatch("MESSAGE_DELETE", data));
    }

    private void messageEvent(String event, Message message) {
        audience(message).forEach(session -> session.dispatch(event, forSession(message, session)));
    }

    private ObjectNode forSession(Message message, GatewaySession session) {
        boolean reads = session.wants(MESSAGE_CONTENT);
        ObjectNode json = reads ? message.json().deepCopy() : redacted(message, session.account);
        if (message.channel() instanceof Text text) {
            json.put("guild_id", Long.toString(text.guild().id()));
            text.guild()
                    .member(message.author().id())
                    .ifPresent(member -> json.set("member", shapes.memberAlone(member)));
            json.path("mentions")
                    .forEach(user -> text.guild()
                            .member(Json.id(user, "id"))
                            .ifPresent(member -> ((ObjectNode) user).set("member", shapes.memberAlone(member))));
        }
        return json;
    }

    /**
     * The message as an account without the message content intent gets it: empty, unless it is its own, mentions it, or was
     * said to it in private. Source: Discord's reference, "Message Content Intent".
     */
    public static ObjectNode redacted(Message message, Account reader) {
        ObjectNode json = message.json().deepCopy();
        boolean meant = message.channel() instanceof Channel.Direct
                || message.author().id() == reader.id()
                || Json.elements(json, "mentions").anyMatch(user -> Json.id(user, "id") == reader.id());
        if (!meant) {
            json.put("content", "");
            List.of("embeds", "attachments", "components").forEach(json::putArray);
        }
        return json;
    }

    /** An ephemeral message exists for its one reader's clients alone. */
    private Stream<GatewaySession> audience(Message message) {
        return message.onlyFor().isPresent()
                ? gateway.sessions()
                        .filter(session ->
                                session.account.id() == message.onlyFor().getAsLong())
                : audience(message.channel(), GUILD_MESSAGES, DIRECT_MESSAGES);
    }

    private Stream<GatewaySession> audience(Channel channel, int guildIntent, int directIntent) {
        int intent = channel instanceof Text ? guildIntent : directIntent;
        return gateway.sessions()
                .filter(session -> session.wants(intent) && session.covers(channel))
                .filter(session -> Permission.VIEW_CHANNEL.in(Permissions.in(channel, session.account)));
    }

    private static Optional<Long> guildId(Channel channel) {
        return channel instanceof Text text ? Optional.of(text.guild().id()) : Optional.empty();
    }

    public void typing(Channel channel, Account account) {
        Optional<Member> member = channel instanceof Text text ? text.guild().member(account.id()) : Optional.empty();
        JsonNode data = Json.object(
                "channel_id", channel.id(),
                "guild_id", guildId(channel),
                "user_id", account.id(),
                "timestamp", (int) world.clock.instant().getEpochSecond(),
                "member", member.map(shapes::member));
        audience(channel, GUILD_MESSAGE_TYPING, DIRECT_MESSAGE_TYPING)
                .forEach(session -> session.dispatch("TYPING_START", data));
    }

    /** A conversation began: clients are told, bots learn of it by its first message. */
    public void directCreated(Channel.Direct channel) {
        gateway.sessions()
                .filter(session -> !session.account.bot() && channel.members().contains(session.account.id()))
                .forEach(session -> session.dispatch("CHANNEL_CREATE", shapes.channel(channel, session.account)));
    }

    public void channelCreated(Text channel) {
        inGuild(channel.guild(), GUILDS)
                .forEach(session -> session.dispatch("CHANNEL_CREATE", shapes.channel(channel, session.account)));
    }

    public void channelDeleted(Text channel) {
        inGuild(channel.guild(), GUILDS)
                .forEach(session -> session.dispatch("CHANNEL_DELETE", shapes.channel(channel, session.account)));
    }

    public void threadCreated(Text thread) {
        audience(thread, GUILDS, 0)
                .forEach(session -> session.dispatch(
                        "THREAD_CREATE", shapes.channel(thread, session.account).put("newly_created", true)));
    }

    public void threadUpdated(Text thread) {
        audience(thread, GUILDS, 0)
                .forEach(session -> session.dispatch("THREAD_UPDATE", shapes.channel(thread, session.account)));
    }

    public void guildUpdated(Guild guild) {
        inGuild(guild, GUILDS).forEach(session -> session.dispatch("GUILD_UPDATE", shapes.guild(guild)));
    }

    public void channelUpdated(Text channel) {
        inGuild(channel.guild(), GUILDS)
                .forEach(session -> session.dispatch("CHANNEL_UPDATE", shapes.channel(channel, session.account)));
    }

    /** A guild is there for an account from now on: its bot was added to it. */
    public void guildJoined(Guild guild, Account account) {
        gateway.sessions()
                .filter(session -> session.account.id() == account.id() && session.covers(guild.id()))
                .filter(session -> session.wants(GUILDS))
                .forEach(session -> session.dispatch("GUILD_CREATE", shapes.guildCreated(guild, account)));
    }

    /** A bot was removed from a guild. */
    public void guildLeft(Guild guild, Account account) {
        gateway.sessions()
                .filter(session -> session.account.id() == account.id() && session.covers(guild.id()))
                .filter(session -> session.wants(GUILDS))
                .forEach(session -> session.dispatch("GUILD_DELETE", Json.object("id", guild.id())));
    }

    /** A bot joined: the others learn of its role, and those who may know of members, of itself. */
    public void botJoined(Guild guild, Member bot) {
        bot.roles().stream()
                .map(guild.roles()::get)
                .forEach(role -> inGuild(guild, GUILDS)
                        .forEach(session -> session.dispatch(
                                "GUILD_ROLE_CREATE", Json.object("guild_id", guild.id(), "role", shapes.role(role)))));
        ObjectNode data = shapes.member(bot).put("guild_id", Long.toString(guild.id()));
        inGuild(guild, GUILD_MEMBERS).forEach(session -> session.dispatch("GUILD_MEMBER_ADD", data));
    }

    public void memberUpdated(Guild guild, Member member) {
        JsonNode data = shapes.member(member).put("guild_id", Long.toString(guild.id()));
        inGuild(guild, GUILD_MEMBERS).forEach(session -> session.dispatch("GUILD_MEMBER_UPDATE", data));
    }

    /** A bot without the members intent hears of it no more than of one who joins. */
    public void memberLeft(Guild guild, Member member) {
        JsonNode data = Json.object("guild_id", guild.id(), "user", shapes.user(member.account()));
        inGuild(guild, GUILD_MEMBERS).forEach(session -> session.dispatch("GUILD_MEMBER_REMOVE", data));
    }

    public void roleUpdated(Guild guild, Role role) {
        inGuild(guild, GUILDS)
                .forEach(session -> session.dispatch(
                        "GUILD_ROLE_UPDATE", Json.object("guild_id", guild.id(), "role", shapes.role(role))));
    }

    public void commandPermissionsUpdated(Guild guild, long application, JsonNode data) {
        inGuild(guild, 0)
                .filter(session -> session.account.id() == application)
                .forEach(session -> session.dispatch("APPLICATION_COMMAND_PERMISSIONS_UPDATE", data));
    }

    private Stream<GatewaySession> inGuild(Guild guild, int intent) {
        return gateway.sessions()
                .filter(session -> guild.members().containsKey(session.account.id()) && session.covers(guild.id()))
                .filter(session -> intent == 0 || session.wants(intent));
    }

    /** Delivers an interaction to its bot: to the shard of its guild, or shard 0 for a conversation. */
    public void interactionCreated(Account bot, Channel channel, JsonNode payload) {
        gateway.sessions()
                .filter(session -> session.account.id() == bot.id() && session.covers(channel))
                .forEach(session -> session.dispatch("INTERACTION_CREATE", payload));
    }

    /** Tells one member's clients, all of them or the one that asked. */
    public void toMember(Account member, Optional<String> sessionId, String event, JsonNode data) {
        toMembers(
                session -> session.account.id() == member.id()
                        && sessionId.map(session.id::equals).orElse(true),
                event,
                data);
    }

    /** Tells every member's clients. */
    public void toMembers(String event, JsonNode data) {
        toMembers(session -> true, event, data);
    }

    private void toMembers(Predicate<GatewaySession> which, String event, JsonNode data) {
        gateway.sessions()
                .filter(session -> !session.account.bot())
                .filter(which)
                .forEach(session -> session.dispatch(event, data));
    }

    /** The guild of a channel, for payloads that name it. */
    public static OptionalLong guildOf(Channel channel) {
        return channel instanceof Text text ? OptionalLong.of(text.guild().id()) : OptionalLong.empty();
    }
}
