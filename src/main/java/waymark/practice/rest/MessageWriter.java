package waymark.practice.rest;

import static waymark.practice.world.Message.COMPONENTS_V2;
import static waymark.practice.world.Message.EPHEMERAL;
import static waymark.practice.world.Message.LOADING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import waymark.practice.gateway.Events;
import waymark.practice.world.Account;
import waymark.practice.world.Channel;
import waymark.practice.world.Json;
import waymark.practice.world.Message;
import waymark.practice.world.Permission;
import waymark.practice.world.Permissions;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** Makes, changes and deletes messages, and tells everyone who may know. */
final class MessageWriter {
    private static final int SUPPRESS_EMBEDS = 1 << 2;
    private static final int HAS_THREAD = 1 << 5;
    private static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
    private static final int SETTABLE = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | EPHEMERAL | COMPONENTS_V2;

    private final World world;
    private final Shapes shapes;
    private final Events events;
    private final Attachments attachments;

    MessageWriter(World world, Shapes shapes, Events events, Attachments attachments) {
        this.world = world;
        this.shapes = shapes;
        this.events = events;
        this.attachments = attachments;
    }

    /**
     * What makes a message besides its body.
     *
     * @param answered the message that it replies to
     * @param onlyFor the one reader of an ephemeral message
     * @param extra further fields, such as {@code webhook_id}
     */
    record Origin(
            Channel channel,
            Account author,
            int type,
            Optional<Message> answered,
            OptionalLong onlyFor,
            ObjectNode extra) {}

    Message create(Call call, JsonNode body, Origin origin) {
        return create(call, body, origin, world.snowflakes.next());
    }

    /** With an id that was given out already: a forum's post has its thread's. */
    Message create(Call call, JsonNode body, Origin origin, long id) {
        ObjectNode draft = draft(body);
        int flags = body.path("flags").asInt() & SETTABLE & ~EPHEMERAL;
        addFiles(call, body, draft, origin.channel(), Json.MAPPER.createArrayNode());
        MessageRules.check(draft, flags);
        return write(draft, flags, origin, id);
    }

    /** The placeholder of a deferred reply: "thinking". */
    Message createLoading(Origin origin) {
        return write(Json.object(), LOADING, origin, world.snowflakes.next());
    }

    private Message write(ObjectNode draft, int flags, Origin origin, long id) {
        ObjectNode json = Json.object(
                "id",
                id,
                "channel_id",
                origin.channel().id(),
                "type",
                origin.type(),
                "author",
                shapes.user(origin.author()),
                "timestamp",
                Shapes.time(world.clock.instant()),
                "edited_timestamp",
                null,
                "tts",
                false,
                "pinned",
                false,
                "flags",
                flags | (origin.onlyFor().isPresent() ? EPHEMERAL : 0),
                "nonce",
                Optional.ofNullable(draft.get("nonce")));
        json.setAll(origin.extra());
        origin.answered().ifPresent(answered -> {
            json.set(
                    "message_reference",
                    Json.object(
                            "type", 0,
                            "channel_id", origin.channel().id(),
                            "message_id", answered.id(),
                            "guild_id",
                                    Events.guildOf(origin.channel()).stream()
                                            .boxed()
                                            .findFirst()));
            json.set("referenced_message", answered.json());
        });
        fill(json, draft, origin.channel(), origin.author(), origin.answered());
        Message message = new Message(id, origin.channel(), origin.author(), origin.onlyFor(), json);
        world.put(message);
        events.messageCreated(message);
        return message;
    }

    /** Replaces what the body names; the rest stays. A deferred reply stops loading. */
    Message edit(Call call, JsonNode body, Message message) {
        ObjectNode draft = draft(message.json());
        Stream.of("content", "embeds", "components", "allowed_mentions")
                .filter(body::has)
                .forEach(field -> draft.set(field, body.get(field)));
        int old = message.json().path("flags").asInt();
        int flags = old & ~LOADING | body.path("flags").asInt() & (COMPONENTS_V2 | SUPPRESS_EMBEDS);
        draft.remove("nonce");
        ArrayNode kept = Json.MAPPER.createArrayNode();
        message.json().path("attachments").forEach(file -> {
            boolean named = Json.elements(body, "attachments")
                    .anyMatch(one ->
                            one.path("id").asText().equals(file.path("id").asText()));
            if (!body.has("attachments") || named) {
                kept.add(file);
            }
        });
        addFiles(call, body, draft, message.channel(), kept);
        MessageRules.check(draft, flags);
        ObjectNode json = message.json().deepCopy();
        json.put("flags", flags);
        // The first edit of a deferred reply is its birth, not a change.
        if ((old & LOADING) == 0) {
            json.put("edited_timestamp", Shapes.time(world.clock.instant()));
        }
        fill(json, draft, message.channel(), message.author(), Optional.empty());
        Message edited = message.with(json);
        world.put(edited);
        events.messageUpdated(edited);
        return edited;
    }

    void pin(Message message, boolean pinned) {
        ObjectNode json = message.json().deepCopy();
        json.put("pinned", pinned);
        Message changed = message.with(json);
        world.put(changed);
        events.messageUpdated(changed);
    }

    /** A thread was begun from it. */
    void began(Message message, ObjectNode thread) {
        ObjectNode json = message.json().deepCopy();
        json.put("flags", json.path("flags").asInt() | HAS_THREAD).set("thread", thread);
        Message changed = message.with(json);
        world.put(changed);
        events.messageUpdated(changed);
    }

    void delete(Message message) {
        world.remove(message);
        events.messageDeleted(message);
    }

    private static ObjectNode draft(JsonNode from) {
        ObjectNode draft = Json.object();
        Stream.of("content", "embeds", "components", "allowed_mentions", "nonce", "poll", "sticker_ids")
                .filter(field -> Json.has(from, field))
                .forEach(field -> draft.set(field, from.get(field)));
        return draft;
    }

    /** Adds the uploads, each with the description that the body gives for its number. */
    private void addFiles(Call call, JsonNode body, ObjectNode draft, Channel channel, ArrayNode kept) {
        for (int i = 0; i < call.files().size(); i++) {
            String number = Integer.toString(i);
            ObjectNode file = attachments.keep(call.files().get(i), channel, call.origin());
            Json.elements(body, "attachments")
                    .filter(one -> one.path("id").asText().equals(number) && Json.has(one, "description"))
                    .forEach(one -> file.set("description", one.path("description")));
            kept.add(file);
        }
        draft.set("attachments", kept);
    }

    private void fill(ObjectNode json, ObjectNode draft, Channel channel, Account author, Optional<Message> answered) {
        boolean mayPingEveryone = Permission.MENTION_EVERYONE.in(Permissions.in(channel, author));
        Mentions mentions = Mentions.of(draft, channel, mayPingEveryone, answered);
        json.put("content", draft.path("content").asText(""));
        json.set("attachments", draft.withArray("attachments"));
        json.set("embeds", embeds(draft));
        json.set(
                "components",
                new ComponentShapes(world.snowflakes, draft.path("attachments")).complete(draft.path("components")));
        json.put("mention_everyone", mentions.everyone());
        json.set("mention_roles", Json.array(mentions.roles()));
        json.set(
                "mentions",
                Json.array(mentions.users().stream()
                        .flatMap(id -> world.account(id).stream())
                        .map(shapes::user)));
    }

    private static ArrayNode embeds(ObjectNode draft) {
        ArrayNode embeds = Json.MAPPER.createArrayNode();
        Json.elements(draft, "embeds")
                .map(embed -> (ObjectNode) embed.deepCopy())
                .forEach(embed -> {
                    embed.put("type", "rich");
                    List.copyOf(embed.propertyStream()
                                    .filter(field -> field.getValue().isNull())
                                    .toList())
                            .forEach(field -> embed.remove(field.getKey()));
                    embed.path("fields")
                            .forEach(field -> ((ObjectNode) field)
                                    .put("inline", field.path("inline").asBoolean()));
                    embeds.add(embed);
                });
        return embeds;
    }
}
