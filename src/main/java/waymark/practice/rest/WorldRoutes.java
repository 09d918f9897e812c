package waymark.practice.rest;

import static waymark.practice.world.Permission.MANAGE_GUILD;
import static waymark.practice.world.Permission.MANAGE_ROLES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import waymark.practice.gateway.Events;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Channel.Overwrite;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.Locales;
import waymark.practice.world.Member;
import waymark.practice.world.Permissions;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** Who and what there is: gateway, users, applications, guilds, members, channels and their overwrites. */
final class WorldRoutes {
    private static final String OVERWRITE = "/channels/{channel_id}/permissions/{overwrite_id}";

    private final World world;
    private final Shapes shapes;
    private final Events events;

    WorldRoutes(World world, Shapes shapes, Events events) {
        this.world = world;
        this.shapes = shapes;
        this.events = events;
    }

    void install(RestApi api) {
        api.get("/gateway", call -> Reply.ok(Json.object("url", gatewayUrl(call))))
                .get("/gateway/bot", WorldRoutes::gatewayForBot)
                .get("/users/@me", call -> Reply.ok(shapes.self(call.account())))
                .get("/users/@me/guilds", this::guildsOfAsker)
                .get("/users/@me/channels", this::directChannels)
                .post("/users/@me/channels", this::openDirect)
                .get("/users/{user_id}", call -> Reply.ok(shapes.user(user(call.id("user_id")))))
                .get("/applications/@me", this::application)
                .get("/oauth2/applications/@me", this::application)
                .get("/guilds/{guild_id}", call -> Reply.ok(shapes.guild(Access.guild(world, call))))
                .patch("/guilds/{guild_id}", this::change)
                .get("/guilds/{guild_id}/channels", this::channels)
                .get("/guilds/{guild_id}/roles", call -> {
                    Guild guild = Access.guild(world, call);
                    return Reply.ok(Json.array(guild.roles().values().stream().map(shapes::role)));
                })
                .get("/guilds/{guild_id}/members/{user_id}", this::member)
                .get(
                        "/channels/{channel_id}",
                        call -> Reply.ok(shapes.channel(Access.channel(world, call), call.account())))
                .put(OVERWRITE, this::putOverwrite)
                .delete(OVERWRITE, this::deleteOverwrite);
    }

    private static String gatewayUrl(Call call) {
        return call.origin().replaceFirst("^http", "ws") + "/gateway";
    }

    private static Reply gatewayForBot(Call call) {
        return Reply.ok(Json.object(
                "url", gatewayUrl(call),
                "shards", 1,
                "session_start_limit",
                        Json.object("total", 1_000, "remaining", 1_000, "reset_after", 0, "max_concurrency", 1)));
    }

    private Reply guildsOfAsker(Call call) {
        return Reply.ok(Json.array(world.guildsOf(call.account()).map(guild -> {
            Member member = guild.members().get(call.account().id());
            return Json.object(
                    "id", guild.id(),
                    "name", guild.name(),
                    "icon", null,
                    "banner", null,
                    "owner", guild.owner() == call.account().id(),
                    "permissions", Permissions.in(guild, member),
                    "features", List.of());
        })));
    }

    private Reply directChannels(Call call) {
        return Reply.ok(Json.array(
                world.directChannelsOf(call.account()).map(direct -> shapes.channel(direct, call.account()))));
    }

    private Reply openDirect(Call call) {
        Account asker = call.account();
        Account recipient = user(Json.id(call.body(), "recipient_id"));
        if (recipient.id() == asker.id() || recipient.bot() && asker.bot()) {
            throw new ApiError(400, 50007, "Cannot send messages to this user");
        }
        long before = world.directChannelsOf(asker).count();
        Direct direct = world.direct(asker, recipient);
        if (world.directChannelsOf(asker).count() > before) {
            events.directCreated(direct);
        }
        return Reply.ok(shapes.channel(direct, asker));
    }

    private Account user(long id) {
        return world.account(id).orElseThrow(() -> ApiError.unknown("User"));
    }

    private Reply application(Call call) {
        if (!call.account().bot()) {
            throw new ApiError(403, 20002, "Only bots can use this endpoint");
        }
        return Reply.ok(shapes.application(call.account()));
    }

    /** Of a server's settings its language alone can be changed. */
    private Reply change(Call call) {
        Guild guild = Access.guild(world, call, MANAGE_GUILD);
        if (Json.has(call.body(), "preferred_locale")) {
            guild.speaks(Locales.known(call.body().path("preferred_locale").asText())
                    .orElseThrow(() -> FieldErrors.one(
                            "preferred_locale", "BASE_TYPE_CHOICES", "Value must be one of Discord's locales.")));
            events.guildUpdated(guild);
        }
        return Reply.ok(shapes.guild(guild));
    }

    private Reply channels(Call call) {
        Guild guild = Access.guild(world, call);
        return Reply.ok(Json.array(world.channelsOf(guild).map(channel -> shapes.channel(channel, call.account()))));
    }

    private Reply member(Call call) {
        return Reply.ok(shapes.member(
                Access.guild(world, call).member(call.id("user_id")).orElseThrow(() -> ApiError.unknown("Member"))));
    }

    private Reply putOverwrite(Call call) {
        Text channel = textChannel(call);
        long id = call.id("overwrite_id");
        Optional<Overwrite> old = Optional.ofNullable(channel.overwrites().get(id));
        ObjectNode given = call.body().isObject() ? (ObjectNode) call.body() : Json.object();
        channel.overwrites()
                .put(
                        id,
                        new Overwrite(
                                id,
                                given.path("type").asInt() == 1,
                                Json.has(given, "allow")
                                        ? Json.id(given, "allow")
                                        : old.map(Overwrite::allow).orElse(0L),
                                Json.has(given, "deny")
                                        ? Json.id(given, "deny")
                                        : old.map(Overwrite::deny).orElse(0L)));
        events.channelUpdated(channel);
        return Reply.NO_CONTENT;
    }

    private Reply deleteOverwrite(Call call) {
        Text channel = textChannel(call);
        channel.overwrites().remove(call.id("overwrite_id"));
        events.channelUpdated(channel);
        return Reply.NO_CONTENT;
    }

    private Text textChannel(Call call) {
        return switch (Access.channel(world, call, MANAGE_ROLES)) {
            case Text text -> text;
            case Direct direct -> throw new ApiError(400, 50024, "Cannot execute action on this channel type");
        };
    }
}
