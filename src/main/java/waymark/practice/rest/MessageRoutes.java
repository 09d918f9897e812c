package waymark.practice.rest;

import static waymark.practice.world.Permission.ATTACH_FILES;
import static waymark.practice.world.Permission.EMBED_LINKS;
import static waymark.practice.world.Permission.MANAGE_MESSAGES;
import static waymark.practice.world.Permission.PIN_MESSAGES;
import static waymark.practice.world.Permission.READ_MESSAGE_HISTORY;
import static waymark.practice.world.Permission.SEND_MESSAGES;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import waymark.practice.gateway.Events;
import waymark.practice.rest.MessageWriter.Origin;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Channel;
import waymark.practice.world.Json;
import waymark.practice.world.Message;
import waymark.practice.world.Permissions;
import waymark.practice.world.World;

/** Messages in channels: say, read, change, delete, and the sign of typing. */
final class MessageRoutes {
    private static final int DEFAULT = 0;
    private static final int REPLY = 19;
    private static final int MOST_LISTED = 100;
    private static final String MESSAGES = "/channels/{channel_id}/messages";
    private static final String MESSAGE = MESSAGES + "/{message_id}";
    private static final String PIN = MESSAGES + "/pins/{message_id}";

    private final World world;
    private final MessageWriter writer;
    private final Events events;
    private final Nonces nonces;

    MessageRoutes(World world, MessageWriter writer, Events events, Nonces nonces) {
        this.world = world;
        this.writer = writer;
        this.events = events;
        this.nonces = nonces;
    }

    void install(RestApi api) {
        api.post(MESSAGES, this::create)
                .get(MESSAGES, this::list)
                .get(MESSAGE, call -> Reply.ok(view(readable(call), call.account())))
                .patch(MESSAGE, this::edit)
                .delete(MESSAGE, this::delete)
                .put(PIN, call -> pin(call, true))
                .delete(PIN, call -> pin(call, false))
                .post("/channels/{channel_id}/typing", call -> {
                    events.typing(Access.channel(world, call, SEND_MESSAGES), call.account());
                    return Reply.NO_CONTENT;
                });
    }

    private Reply create(Call call) {
        Channel channel = Access.channel(world, call, SEND_MESSAGES);
        if (channel instanceof Channel.Text text && text.type() == Channel.FORUM) {
            throw new ApiError(400, 50008, "Cannot send messages in a non-text channel");
        }
        JsonNode body = call.body();
        Account author = call.account();
        if (channel instanceof Channel.Direct direct
                && author.bot()
                && direct.members().stream().anyMatch(world.withoutDirectMessages::contains)) {
            throw new ApiError(403, 50007, "Cannot send messages to this user");
        }
        if (body.path("embeds").size() > 0) {
            Access.require(channel, author, EMBED_LINKS);
        }
        if (!call.files().isEmpty()) {
            Access.require(channel, author, ATTACH_FILES);
        }
        if (!author.bot()
                && (!body.path("embeds").isEmpty() || !body.path("components").isEmpty())) {
            throw FieldErrors.one("components", "BASE_TYPE_BAD", "Members cannot send embeds or components");
        }
        String nonce = body.path("nonce").asText("");
        boolean enforced = body.path("enforce_nonce").asBoolean() && !nonce.isEmpty();
        Optional<Message> before = enforced ? nonces.messageOf(author, nonce) : Optional.empty();
        if (before.isPresent()) {
            return Reply.ok(before.get().json());
        }
        Optional<Message> answered = answered(body, channel, author);
        int type = answered.isPresent() ? REPLY : DEFAULT;
        Message message = writer.create(
                call, body, new Origin(channel, author, type, answered, OptionalLong.empty(), Json.object()));
        if (enforced) {
            nonces.remember(author, nonce, message);
        }
        return Reply.ok(message.json());
    }

    private Optional<Message> answered(JsonNode body, Channel channel, Account author) {
        JsonNode reference = body.path("message_reference");
        if (!Json.has(reference, "message_id")) {
            return Optional.empty();
        }
        if (!READ_MESSAGE_HISTORY.in(Permissions.in(channel, author))) {
            throw new ApiError(403, 160002, "You cannot reply without permission to read message history");
        }
        Optional<Message> found = Optional.ofNullable(world.messages(channel).get(Json.id(reference, "message_id")))
                .filter(message -> message.onlyFor().isEmpty());
        if (found.isEmpty() && reference.path("fail_if_not_exists").asBoolean(true)) {
            throw FieldErrors.one("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }
        return found;
    }

    /** Newest first, {@code limit} of them (50), {@code before}, {@code after} or {@code around} an id. */
    private Reply list(Call call) {
        Channel channel = Access.channel(world, call);
        if (!READ_MESSAGE_HISTORY.in(Permissions.in(channel, call.account()))) {
            return Reply.ok(Json.array(List.of()));
        }
        int limit = call.query("limit").isEmpty() ? 50 : (int) Json.id(call.query("limit"));
        if (limit < 1 || limit > MOST_LISTED) {
            throw FieldErrors.one("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        }
        NavigableMap<Long, Message> all = world.messages(channel);
        Stream<Message> page;
        if (!call.query("after").isEmpty()) {
            page = oldest(all.tailMap(Json.id(call.query("after")), false), limit).reversed().stream();
        } else if (!call.query("around").isEmpty()) {
            long around = Json.id(call.query("around"));
            List<Message> later =
                    oldest(all.tailMap(around, true), limit / 2 + 1).reversed();
            page = Stream.concat(later.stream(), newest(all.headMap(around, false), limit - later.size()).stream());
        } else {
            long before = call.query("before").isEmpty() ? Long.MAX_VALUE : Json.id(call.query("before"));
            page = newest(all.headMap(before, false), limit).stream();
        }
        return Reply.ok(Json.array(page.map(message -> view(message, call.account()))));
    }

    private static List<Message> oldest(NavigableMap<Long, Message> messages, int limit) {
        return shared(messages.values(), limit);
    }

    private static List<Message> newest(NavigableMap<Long, Message> messages, int limit) {
        return shared(messages.descendingMap().values(), limit);
    }

    private static List<Message> shared(Collection<Message> messages, int limit) {
        return messages.stream()
                .filter(message -> message.onlyFor().isEmpty())
                .limit(limit)
                .toList();
    }

    private static JsonNode view(Message message, Account reader) {
        return reader.bot() && !reader.privileged() ? Events.redacted(message, reader) : message.json();
    }

    private Message readable(Call call) {
        Channel channel = Access.channel(world, call, READ_MESSAGE_HISTORY);
        return world.message(channel, call.id("message_id"), call.account());
    }

    private Reply edit(Call call) {
        Message message = world.message(Access.channel(world, call), call.id("message_id"), call.account());
        if (message.author().id() != call.account().id()) {
            throw new ApiError(403, 50005, "Cannot edit a message authored by another user");
        }
        return Reply.ok(writer.edit(call, call.body(), message).json());
    }

    /** Without the service message that Discord posts beside it. */
    private Reply pin(Call call, boolean pinned) {
        Channel channel = Access.channel(world, call, PIN_MESSAGES);
        writer.pin(world.message(channel, call.id("message_id"), call.account()), pinned);
        return Reply.NO_CONTENT;
    }

    private Reply delete(Call call) {
        Channel channel = Access.channel(world, call);
        Message message = world.message(channel, call.id("message_id"), call.account());
        if (message.author().id() != call.account().id()) {
            Access.require(channel, call.account(), MANAGE_MESSAGES);
        }
        writer.delete(message);
        return Reply.NO_CONTENT;
    }
}
