package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import waymark.practice.gateway.Events;
import waymark.practice.rest.Interaction.Subject;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Channel;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.Command;
import waymark.practice.world.Json;
import waymark.practice.world.Member;
import waymark.practice.world.Message;
import waymark.practice.world.Permissions;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** What members' clients do with bots: use commands, press, choose, fill in forms. */
final class InteractionRoutes {
    private static final int CHAT_INPUT_MESSAGE = 20;
    private static final int CONTEXT_MESSAGE = 23;
    private static final int REPLY = 19;

    private final World world;
    private final Shapes shapes;
    private final Events events;
    private final Interactions interactions;
    private final Attachments attachments;
    private final OfferedCommands commands;

    InteractionRoutes(
            World world,
            Shapes shapes,
            Events events,
            Interactions interactions,
            Attachments attachments,
            OfferedCommands commands) {
        this.world = world;
        this.shapes = shapes;
        this.events = events;
        this.interactions = interactions;
        this.attachments = attachments;
        this.commands = commands;
    }

    void install(RestApi api) {
        api.post("/interactions", this::interact);
    }

    private Reply interact(Call call) {
        JsonNode body = call.body();
        Account member = call.account();
        if (member.bot()) {
            throw new ApiError(403, 20001, "Bots cannot use this endpoint");
        }
        Channel channel = world.channel(Json.id(body, "channel_id"));
        Access.require(channel, member);
        Account bot = world.account(Json.id(body, "application_id"))
                .filter(Account::bot)
                .orElseThrow(() -> ApiError.unknown("Application"));
        Resolved resolved = new Resolved(world, shapes, channel, member);
        Request request = new Request(call, body.path("data"), channel, bot, member, resolved);
        switch (body.path("type").asInt()) {
            case Interaction.COMMAND -> command(request, false);
            case Interaction.AUTOCOMPLETE -> command(request, true);
            case Interaction.COMPONENT -> component(request);
            case Interaction.MODAL -> modal(request);
            default -> throw FieldErrors.one("type", "BASE_TYPE_CHOICES", "Value must be one of {2, 3, 4, 5}.");
        }
        return Reply.NO_CONTENT;
    }

    private record Request(Call call, JsonNode data, Channel channel, Account bot, Account member, Resolved resolved) {}

    private void command(Request request, boolean autocomplete) {
        JsonNode given = request.data();
        Command command = commands.in(request.channel(), request.member())
                .filter(one -> one.id() == Json.id(given, "id")
                        && one.application() == request.bot().id())
                .findFirst()
                .orElseThrow(ApiError::missingPermissions);
        if (Json.has(given, "version")
                && !given.path("version").equals(command.json().path("version"))) {
            throw FieldErrors.one(
                    "data",
                    "INTERACTION_APPLICATION_COMMAND_INVALID_VERSION",
                    "This command is outdated, please try again in a few minutes");
        }
        FieldErrors errors = new FieldErrors();
        ObjectNode data = Json.object(
                "id",
                command.id(),
                "name",
                command.name(),
                "type",
                command.type(),
                "guild_id",
                command.guild().stream().boxed().findFirst());
        ObjectNode metadata = metadata(request, Interaction.COMMAND);
        long target = Json.id(given, "target_id");
        boolean found = switch (command.type()) {
            case Command.USER -> request.resolved().user(target);
            case Command.MESSAGE -> request.resolved().message(target);
            default -> true;
        };
        if (!found) {
            errors.add("data.target_id", "BASE_TYPE_REQUIRED", "There is no such target here");
        }
        if (command.type() == Command.CHAT_INPUT) {
            CommandOptions options =
                    new CommandOptions(errors, request.resolved(), number -> upload(request, number), autocomplete);
            data.set("options", options.read(command.json(), given, "data.options."));
        } else {
            data.put("target_id", Long.toString(target));
        }
        errors.refuse();
        int type = autocomplete ? Interaction.AUTOCOMPLETE : Interaction.COMMAND;
        int answer = command.type() == Command.CHAT_INPUT ? CHAT_INPUT_MESSAGE : CONTEXT_MESSAGE;
        deliver(request, type, data, Optional.empty(), metadata.put("name", command.name()), answer);
    }

    private Optional<ObjectNode> upload(Request request, String number) {
        int index = (int) Json.id(number);
        return index < request.call().files().size()
                ? Optional.of(attachments.keep(
                        request.call().files().get(index),
                        request.channel(),
                        request.call().origin()))
                : Optional.empty();
    }

    private void component(Request request) {
        long messageId = Json.id(request.call().body(), "message_id");
        Message message = world.message(request.channel(), messageId, request.member());
        String customId = request.data().path("custom_id").asText();
        JsonNode component = ComponentShapes.flat(message.json().path("components"))
                .filter(one -> one.path("custom_id").asText().equals(customId))
                .filter(one -> !one.path("disabled").asBoolean()
                        && message.author().id() == request.bot().id())
                .findFirst()
                .orElseThrow(Forms::invalid);
        int type = component.path("type").asInt();
        ObjectNode data = Json.object("custom_id", customId, "component_type", type, "id", component.path("id"));
        if (type != ComponentRules.BUTTON) {
            data.set("values", Forms.values(component, request.data(), request.resolved()));
        }
        ObjectNode metadata =
                metadata(request, Interaction.COMPONENT).put("interacted_message_id", Long.toString(messageId));
        deliver(request, Interaction.COMPONENT, data, Optional.of(message), metadata, REPLY);
    }

    private void modal(Request request) {
        Interaction opener = interactions
                .find(Json.id(request.data(), "id"))
                .filter(found -> found.subject.member().id() == request.member().id())
                .orElseThrow(() -> ApiError.unknown("interaction"));
        ObjectNode modal = opener.modal.orElseThrow(() -> ApiError.unknown("interaction"));
        ObjectNode data = Json.object(
                "custom_id", modal.path("custom_id"),
                "components", Forms.filled(modal, request.data(), request.resolved()));
        opener.modal = Optional.empty();
        ObjectNode metadata =
                metadata(request, Interaction.MODAL).set("triggering_interaction_metadata", opener.subject.metadata());
        Optional<Message> source = opener.subject
                .source()
                .flatMap(message ->
                        Optional.ofNullable(world.messages(request.channel()).get(message.id())));
        deliver(request, Interaction.MODAL, data, source, metadata, source.isPresent() ? REPLY : CHAT_INPUT_MESSAGE);
    }

    private ObjectNode metadata(Request request, int type) {
        return Json.object(
                "id", world.snowflakes.next(),
                "type", type,
                "user", shapes.user(request.member()),
                "authorizing_integration_owners", owners(request.channel()));
    }

    /** Installed in the guild; in a conversation with the bot there is none, which Discord writes as 0. */
    private static ObjectNode owners(Channel channel) {
        return Json.object("0", Events.guildOf(channel).orElse(0));
    }

    private void deliver(
            Request request, int type, ObjectNode data, Optional<Message> source, ObjectNode metadata, int answer) {
        request.resolved().json().ifPresent(resolved -> data.set("resolved", resolved));
        JsonNode body = request.call().body();
        Channel channel = request.channel();
        Account member = request.member();
        Interaction interaction = interactions.open(
                Json.id(metadata, "id"),
                new Subject(
                        type,
                        request.bot(),
                        member,
                        channel,
                        text(body, "nonce"),
                        text(body, "session_id"),
                        source,
                        metadata,
                        answer));
        ObjectNode payload = Json.object(
                "id",
                interaction.id,
                "application_id",
                request.bot().id(),
                "type",
                type,
                "token",
                interaction.token,
                "version",
                1,
                "data",
                data,
                "channel_id",
                channel.id(),
                "channel",
                shapes.channel(channel, request.bot())
                        .put("permissions", Long.toString(Permissions.in(channel, member))),
                "message",
                source.map(Message::json),
                "locale",
                request.call().locale(),
                "app_permissions",
                Permissions.in(channel, request.bot()),
                "authorizing_integration_owners",
                owners(channel),
                "entitlements",
                List.of(),
                "attachment_size_limit",
                Attachments.MOST_BYTES);
        switch (channel) {
            case Direct direct -> payload.put("context", 1).set("user", shapes.user(member));
            case Text text -> {
                Member inGuild = text.guild().members().get(member.id());
                payload.put("context", 0)
                        .put("guild_id", Long.toString(text.guild().id()))
                        .put("guild_locale", text.guild().locale())
                        .set(
                                "guild",
                                Json.object(
                                        "id", text.guild().id(),
                                        "locale", text.guild().locale(),
                                        "features", List.of()));
                payload.set(
                        "member",
                        shapes.member(inGuild).put("permissions", Long.toString(Permissions.in(channel, member))));
            }
        }
        events.interactionCreated(request.bot(), channel, payload);
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.of(body.path(field).asText("")).filter(text -> !text.isEmpty());
    }
}
