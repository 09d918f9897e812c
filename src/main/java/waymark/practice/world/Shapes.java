package waymark.practice.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Channel.Text;

/** The world's things in Discord's JSON, with every field that the API promises. */
public final class Shapes {
    private static final int PRIVILEGED_INTENTS = 1 << 13 | 1 << 15 | 1 << 19;

    private final World world;

    public Shapes(World world) {
        this.world = world;
    }

    /** An instant as Discord writes it, with microseconds and an offset: {@code 2026-01-05T09:00:00.000000+00:00}. */
    public static String time(Instant instant) {
        String seconds = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        int micros = instant.getNano() / 1_000;
        return seconds.substring(0, seconds.length() - 1) + ".%06d+00:00".formatted(micros);
    }

    public ObjectNode user(Account account) {
        ObjectNode user = Json.object(
                "id",
                account.id(),
                "username",
                account.bot() ? account.name() : account.name().toLowerCase(Locale.ROOT),
                "discriminator",
                account.bot() ? "0001" : "0",
                "global_name",
                account.bot() ? null : account.name(),
                "avatar",
                null,
                "banner",
                null,
                "accent_color",
                null,
                "public_flags",
                0,
                "flags",
                0,
                "avatar_decoration_data",
                null,
                "collectibles",
                null,
                "primary_guild",
                null);
        return account.bot() ? user.put("bot", true) : user;
    }

    /** What only the account itself is told. */
    public ObjectNode self(Account account) {
        return user(account)
                .put("mfa_enabled", false)
                .put("locale", "en-US")
                .put("premium_type", 0)
                .put("verified", true)
                .putNull("email");
    }

    /** A member without the user, as it travels in events beside one. */
    public ObjectNode memberAlone(Member member) {
        return Json.object(
                "roles", member.roles(),
                "joined_at", time(member.joined()),
                "nick", null,
                "avatar", null,
                "banner", null,
                "avatar_decoration_data", null,
                "collectibles", null,
                "premium_since", null,
                "communication_disabled_until", null,
                "pending", false,
                "flags", 0,
                "mute", false,
                "deaf", false);
    }

    public ObjectNode member(Member member) {
        return memberAlone(member).set("user", user(member.account()));
    }

    public ObjectNode role(Role role) {
        return Json.object(
                "id", role.id(),
                "name", role.name(),
                "permissions", role.permissions(),
                "position", role.position(),
                "color", role.color(),
                "colors", Json.object("primary_color", role.color(), "secondary_color", null, "tertiary_color", null),
                "hoist", role.color() != 0,
                "managed", role.bot().isPresent(),
                "mentionable", false,
                "icon", null,
                "unicode_emoji", null,
                "flags", 0,
                "tags",
                        role.bot().isPresent()
                                ? Optional.of(Json.object("bot_id", role.bot().getAsLong()))
                                : Optional.empty());
    }

    /** A channel; the recipients of a conversation leave out the one who looks. */
    public ObjectNode channel(Channel channel, Account viewer) {
        Map.Entry<Long, Message> last = world.messages(channel).lastEntry();
        ObjectNode node =
                Json.object("id", channel.id(), "last_message_id", last == null ? null : last.getKey(), "flags", 0);
        return switch (channel) {
            case Direct direct ->
                node.put("type", 1)
                        .set(
                                "recipients",
                                Json.array(direct.members().stream()
                                        .filter(id -> id != viewer.id())
                                        .flatMap(id -> world.account(id).stream())
                                        .map(this::user)));
            case Text text ->
                text.thread()
                        .map(thread -> node.<ObjectNode>setAll(thread(text, thread)))
                        .orElseGet(() -> node.setAll(inGuild(text)));
        };
    }

    private static ObjectNode inGuild(Text text) {
        ObjectNode node = Json.object(
                "type", text.type(),
                "guild_id", text.guild().id(),
                "name", text.name(),
                "topic", text.topic(),
                "position", text.position(),
                "parent_id", null,
                "rate_limit_per_user", 0,
                "nsfw", false,
                "permission_overwrites",
                        text.overwrites().values().stream()
                                .map(Shapes::overwrite)
                                .toList());
        return text.type() == Channel.FORUM
                ? node.setAll(Json.object(
                        "available_tags",
                        text.tags().stream().map(Shapes::tag).toList(),
                        "default_reaction_emoji",
                        null,
                        "default_sort_order",
                        null,
                        "default_forum_layout",
                        0))
                : node;
    }

    private static ObjectNode tag(Channel.Tag tag) {
        return Json.object(
                "id", tag.id(),
                "name", tag.name(),
                "moderated", tag.moderated(),
                "emoji_id", null,
                "emoji_name", null);
    }

    private ObjectNode thread(Text text, Channel.Thread thread) {
        String begun = time(Snowflakes.instant(text.id()));
        int said = world.messages(text).size();
        return Json.object(
                "type",
                Channel.THREAD,
                "guild_id",
                text.guild().id(),
                "name",
                text.name(),
                "parent_id",
                thread.parent(),
                "owner_id",
                thread.owner(),
                "applied_tags",
                thread.applied().stream().map(String::valueOf).toList(),
                "rate_limit_per_user",
                0,
                "message_count",
                said,
                "member_count",
                1,
                "total_message_sent",
                said,
                "thread_metadata",
                Json.object(
                        "archived",
                        false,
                        "archive_timestamp",
                        begun,
                        "auto_archive_duration",
                        10_080,
                        "locked",
                        false,
                        "create_timestamp",
                        begun));
    }

    private static ObjectNode overwrite(Channel.Overwrite overwrite) {
        return Json.object(
                "id", overwrite.id(),
                "type", overwrite.member() ? 1 : 0,
                "allow", overwrite.allow(),
                "deny", overwrite.deny());
    }

    public ObjectNode guild(Guild guild) {
        ObjectNode node = Json.object(
                "id", guild.id(),
                "name", guild.name(),
                "owner_id", guild.owner(),
                "roles", guild.roles().values().stream().map(this::role).toList());
        for (String absent : List.of(
                "icon description home_header splash discovery_splash banner application_id afk_channel_id",
                "system_channel_id widget_channel_id max_presences vanity_url_code rules_channel_id",
                "safety_alerts_channel_id public_updates_channel_id incidents_data")) {
            Set.of(absent.split(" ")).forEach(node::putNull);
        }
        guild.system().ifPresent(channel -> node.put("system_channel_id", Long.toString(channel)));
        return node.setAll(Json.object(
                "features", List.of(),
                "emojis", List.of(),
                "stickers", List.of(),
                "region", "deprecated",
                "preferred_locale", guild.locale(),
                "afk_timeout", 300,
                "system_channel_flags", 0,
                "widget_enabled", false,
                "verification_level", 0,
                "default_message_notifications", 1,
                "mfa_level", 0,
                "explicit_content_filter", 0,
                "max_members", 500_000,
                "max_stage_video_channel_users", 50,
                "max_video_channel_users", 25,
                "premium_tier", 0,
                "premium_subscription_count", 0,
                "premium_progress_bar_enabled", false,
                "nsfw", false,
                "nsfw_level", 0));
    }

    /** A guild as it comes over the gateway, with its channels and members; a member is shown only channels that they see. */
    public ObjectNode guildCreated(Guild guild, Account viewer) {
        return guild(guild)
                .setAll(Json.object(
                        "joined_at",
                                guild.member(viewer.id())
                                        .map(member -> time(member.joined()))
                                        .orElse(null),
                        "large", false,
                        "unavailable", false,
                        "member_count", guild.members().size(),
                        "members",
                                guild.members().values().stream()
                                        .map(this::member)
                                        .toList(),
                        "channels",
                                world.channelsOf(guild)
                                        .filter(channel -> viewer.bot()
                                                || Permission.VIEW_CHANNEL.in(Permissions.in(channel, viewer)))
                                        .map(channel -> channel(channel, viewer))
                                        .toList(),
                        "threads",
                                world.threadsOf(guild)
                                        .filter(thread -> Permission.VIEW_CHANNEL.in(Permissions.in(thread, viewer)))
                                        .map(thread -> channel(thread, viewer))
                                        .toList(),
                        "presences", List.of(),
                        "voice_states", List.of(),
                        "stage_instances", List.of(),
                        "guild_scheduled_events", List.of(),
                        "soundboard_sounds", List.of()));
    }

    /** A bot's application, whose id is the bot's. */
    public ObjectNode application(Account bot) {
        int flags = bot.privileged() ? PRIVILEGED_INTENTS : 0;
        return Json.object(
                "id",
                bot.id(),
                "name",
                bot.name(),
                "icon",
                null,
                "description",
                "",
                "summary",
                "",
                "type",
                null,
                "bot",
                user(bot),
                "verify_key",
                "0".repeat(64),
                "flags",
                flags,
                "flags_new",
                Long.valueOf(flags),
                "bot_public",
                true,
                "bot_require_code_grant",
                false,
                "redirect_uris",
                List.of(),
                "interactions_endpoint_url",
                null,
                "role_connections_verification_url",
                null,
                "approximate_guild_count",
                world.guilds().size(),
                "approximate_user_install_count",
                0,
                "approximate_user_authorization_count",
                0,
                "explicit_content_filter",
                0,
                "eligible_oauth2_scopes",
                List.of(),
                "owner",
                world.guilds().stream()
                        .flatMap(guild -> world.account(guild.owner()).stream())
                        .map(this::user)
                        .findFirst(),
                "team",
                null);
    }
}
