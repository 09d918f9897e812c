package waymark.practice.rest;

import static waymark.practice.world.Permission.CREATE_PUBLIC_THREADS;
import static waymark.practice.world.Permission.MANAGE_CHANNELS;
import static waymark.practice.world.Permission.MANAGE_THREADS;
import static waymark.practice.world.Permission.SEND_MESSAGES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import waymark.practice.gateway.Events;
import waymark.practice.rest.MessageWriter.Origin;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Channel;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.Message;
import waymark.practice.world.Permission;
import waymark.practice.world.Permissions;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** Channels and forums that come and go, threads from a message, a forum's posts and their tags. Source: Discord's reference, "Threads". */
final class ThreadRoutes {
    private static final int CREATED = 201;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_TAGS = 5;

    private final World world;
    private final Shapes shapes;
    private final MessageWriter writer;
    private final Events events;

    ThreadRoutes(World world, Shapes shapes, MessageWriter writer, Events events) {
        this.world = world;
        this.shapes = shapes;
        this.writer = writer;
        this.events = events;
    }

    void install(RestApi api) {
        api.post("/channels/{channel_id}/messages/{message_id}/threads", this::fromMessage)
                .post("/channels/{channel_id}/threads", this::inForum)
                .get("/guilds/{guild_id}/threads/active", this::active)
                .post("/guilds/{guild_id}/channels", this::createChannel)
                .patch("/channels/{channel_id}", this::changeThread)
                .delete("/channels/{channel_id}", this::deleteChannel);
    }

    /** The thread has the message's id, so a message begins one at most. */
    private Reply fromMessage(Call call) {
        Text channel = text(Access.channel(world, call, CREATE_PUBLIC_THREADS));
        if (channel.thread().isPresent()) {
            throw wrongKind();
        }
        Message message = world.message(channel, call.id("message_id"), call.account());
        if (message.json().has("thread")) {
            throw new ApiError(400, 160004, "A thread has already been created for this message");
        }
        Text thread = Text.thread(
                message.id(), channel, name(call.body()), call.account().id());
        ObjectNode json = begin(thread, call.account());
        writer.began(message, json);
        return new Reply(CREATED, json);
    }

    private Reply inForum(Call call) {
        Text forum = text(Access.channel(world, call, SEND_MESSAGES));
        if (forum.type() != Channel.FORUM) {
            throw new ApiError(501, 0, "The practice server begins threads from messages, and in forums.");
        }
        Account author = call.account();
        List<Long> tags = tags(call, forum);
        Text thread = Text.thread(
                world.snowflakes.next(), forum, name(call.body()), new Channel.Thread(forum.id(), author.id(), tags));
        begin(thread, author);
        Message first = writer.create(
                call,
                call.body().path("message"),
                new Origin(thread, author, 0, Optional.empty(), OptionalLong.empty(), Json.object()),
                thread.id());
        ObjectNode json = shapes.channel(thread, author);
        json.set("message", first.json());
        return new Reply(CREATED, json);
    }

    private ObjectNode begin(Text thread, Account owner) {
        world.add(thread);
        events.threadCreated(thread);
        return shapes.channel(thread, owner);
    }

    private Reply active(Call call) {
        Guild guild = Access.guild(world, call);
        List<ObjectNode> threads = world.threadsOf(guild)
                .filter(thread -> Permission.VIEW_CHANNEL.in(Permissions.in(thread, call.account())))
                .map(thread -> shapes.channel(thread, call.account()))
                .toList();
        return Reply.ok(Json.object("threads", threads, "members", List.of(), "has_more", false));
    }

    /** Its name or its tags, by whoever began it or manages threads. */
    private Reply changeThread(Call call) {
        Text thread = text(Access.channel(world, call));
        Channel.Thread before = thread.thread()
                .orElseThrow(() -> new ApiError(501, 0, "The practice server changes threads, no other channels."));
        call.body().fieldNames().forEachRemaining(ThreadRoutes::requireKnown);
        if (before.owner() != call.account().id()) {
            Access.require(thread, call.account(), MANAGE_THREADS);
        }
        List<Long> tags =
                call.body().has("applied_tags") ? tags(call, text(world.channel(before.parent()))) : before.applied();
        String name = call.body().has("name") ? name(call.body()) : thread.name();
        Text changed = thread.changed(name, new Channel.Thread(before.parent(), before.owner(), tags));
        world.add(changed);
        events.threadUpdated(changed);
        return Reply.ok(shapes.channel(changed, call.account()));
    }

    private static void requireKnown(String field) {
        if (!Set.of("name", "applied_tags").contains(field)) {
            throw new ApiError(501, 0, "The practice server changes a thread's name and tags, not its " + field + ".");
        }
    }

    /** The tags of a post: the forum's own, at most five; some are the moderators' to give. */
    private static List<Long> tags(Call call, Text forum) {
        List<Long> given = Json.elements(call.body(), "applied_tags")
                .map(tag -> Json.id(tag.asText()))
                .toList();
        if (given.size() > MOST_TAGS) {
            throw FieldErrors.one("applied_tags", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.");
        }
        for (long id : given) {
            Channel.Tag tag = forum.tags().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> ApiError.unknown("Tag"));
            if (tag.moderated()) {
                Access.require(forum, call.account(), MANAGE_THREADS);
            }
        }
        return given;
    }

    /** Those that a forum is made with; each takes an id. */
    private List<Channel.Tag> offered(Call call) {
        return Json.elements(call.body(), "available_tags")
                .map(tag -> new Channel.Tag(
                        world.snowflakes.next(),
                        tag.path("name").asText(""),
                        tag.path("moderated").asBoolean()))
                .toList();
    }

    private Reply createChannel(Call call) {
        Guild guild = Access.guild(world, call, MANAGE_CHANNELS);
        int type = call.body().path("type").asInt();
        if (type != Channel.TEXT && type != Channel.FORUM) {
            throw new ApiError(501, 0, "The practice server makes text channels and forums.");
        }
        for (String field : List.of("parent_id", "permission_overwrites")) {
            if (call.body().hasNonNull(field)) {
                throw new ApiError(501, 0, "The practice server makes channels without " + field + ".");
            }
        }
        int position = (int) world.channelsOf(guild).count();
        Text channel = new Text(
                world.snowflakes.next(),
                guild,
                name(call.body()),
                call.body().path("topic").asText(""),
                position,
                new HashMap<>(),
                type,
                Optional.empty(),
                offered(call));
        world.add(channel);
        events.channelCreated(channel);
        return new Reply(CREATED, shapes.channel(channel, call.account()));
    }

    private Reply deleteChannel(Call call) {
        Text channel = text(Access.channel(world, call, MANAGE_CHANNELS));
        if (channel.thread().isPresent()) {
            throw new ApiError(501, 0, "The practice server deletes text channels and forums.");
        }
        ObjectNode json = shapes.channel(channel, call.account());
        world.remove(channel);
        events.channelDeleted(channel);
        return Reply.ok(json);
    }

    private static String name(JsonNode body) {
        String name = body.path("name").asText("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw FieldErrors.one("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
        return name;
    }

    private static Text text(Channel channel) {
        if (channel instanceof Text text) {
            return text;
        }
        throw wrongKind();
    }

    private static ApiError wrongKind() {
        return new ApiError(400, 50024, "Cannot execute action on this channel type");
    }
}
