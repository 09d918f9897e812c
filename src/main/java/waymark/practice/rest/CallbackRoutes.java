package waymark.practice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.practice.gateway.Events;
import waymark.practice.rest.Interaction.Subject;
import waymark.practice.rest.MessageWriter.Origin;
import waymark.practice.world.ApiError;
import waymark.practice.world.Json;
import waymark.practice.world.Message;
import waymark.practice.world.World;

/** How bots answer interactions: at once by the callback, later by the webhook that the token opens. */
final class CallbackRoutes {
    private static final int REPLY = 19;
    private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";
    private static final String MESSAGE = WEBHOOK + "/messages/{message_id}";
    private static final String ORIGINAL = "@original";

    private final World world;
    private final Events events;
    private final Interactions interactions;
    private final MessageWriter writer;

    CallbackRoutes(World world, Events events, Interactions interactions, MessageWriter writer) {
        this.world = world;
        this.events = events;
        this.interactions = interactions;
        this.writer = writer;
    }

    void install(RestApi api) {
        api.post("/interactions/{interaction_id}/{interaction_token}/callback", this::callback)
                .post(WEBHOOK, this::followUp);
        api.get(MESSAGE, call -> Reply.ok(message(call).json()))
                .patch(
                        MESSAGE,
                        call -> Reply.ok(
                                writer.edit(call, call.body(), message(call)).json()))
                .delete(MESSAGE, call -> {
                    writer.delete(message(call));
                    return Reply.NO_CONTENT;
                });
    }

    private Reply callback(Call call) {
        Interaction interaction = interactions.toAnswer(call.id("interaction_id"), call.path("interaction_token"));
        int type = call.body().path("type").asInt();
        JsonNode data = call.body().path("data");
        requireFitting(interaction.subject, type);
        Optional<Message> message = switch (type) {
            case 4 -> Optional.of(writer.create(call, data, origin(interaction, data, Optional.empty())));
            case 5 -> Optional.of(writer.createLoading(origin(interaction, data, Optional.empty())));
            case 6 -> Optional.of(source(interaction));
            case 7 -> Optional.of(writer.edit(call, data, source(interaction)));
            case 8 -> suggest(interaction, data);
            default -> openModal(interaction, data);
        };
        message.ifPresent(made -> {
            interaction.original = Optional.of(made.id());
            interaction.messages.add(made.id());
        });
        interactions.answered(interaction);
        return call.flag("with_response") ? Reply.ok(receipt(interaction, type, message)) : Reply.NO_CONTENT;
    }

    /** Autocomplete takes choices only; updates need a message to update; a modal cannot answer a modal. */
    private static void requireFitting(Subject subject, int answer) {
        boolean fits = switch (answer) {
            case 4, 5 -> subject.type() != Interaction.AUTOCOMPLETE;
            case 6, 7 -> subject.source().isPresent();
            case 8 -> subject.type() == Interaction.AUTOCOMPLETE;
            case 9 -> subject.type() == Interaction.COMMAND || subject.type() == Interaction.COMPONENT;
            default -> false;
        };
        if (!fits) {
            throw FieldErrors.one("type", "BASE_TYPE_CHOICES", "This type cannot answer an interaction of this kind.");
        }
    }

    private Message source(Interaction interaction) {
        Message source = interaction.subject.source().orElseThrow(() -> ApiError.unknown("Message"));
        return world.message(interaction.subject.channel(), source.id(), interaction.subject.member());
    }

    private Optional<Message> suggest(Interaction interaction, JsonNode data) {
        FieldErrors errors = new FieldErrors();
        List<JsonNode> choices = Json.elements(data, "choices").toList();
        errors.count(choices.size(), "data.choices", 0, 25);
        for (int i = 0; i < choices.size(); i++) {
            errors.length(choices.get(i), "name", "data.choices." + i + ".", 1, 100);
            errors.length(choices.get(i), "value", "data.choices." + i + ".", 1, 100);
        }
        errors.refuse();
        tell(
                interaction,
                "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE",
                interaction.named().set("choices", Json.array(choices)));
        return Optional.empty();
    }

    private Optional<Message> openModal(Interaction interaction, JsonNode data) {
        FieldErrors errors = new FieldErrors();
        new ComponentRules(errors).checkModal(data, "data.");
        errors.refuse();
        ObjectNode modal = Json.object(
                "custom_id", data.path("custom_id"),
                "title", data.path("title"),
                "components", new ComponentShapes(world.snowflakes, Json.object()).complete(data.path("components")));
        interaction.modal = Optional.of(modal);
        ObjectNode shown = interaction
                .named()
                .put("channel_id", Long.toString(interaction.subject.channel().id()))
                .set(
                        "application",
                        Json.object(
                                "id", interaction.subject.bot().id(),
                                "name", interaction.subject.bot().name()));
        tell(interaction, "INTERACTION_MODAL_CREATE", shown.setAll(modal));
        return Optional.empty();
    }

    private void tell(Interaction interaction, String event, JsonNode data) {
        events.toMember(interaction.subject.member(), interaction.subject.session(), event, data);
    }

    private static ObjectNode receipt(Interaction interaction, int type, Optional<Message> message) {
        ObjectNode about = Json.object(
                "id", interaction.id,
                "type", interaction.subject.type(),
                "channel_id", interaction.subject.channel().id(),
                "guild_id",
                        Events.guildOf(interaction.subject.channel()).stream()
                                .boxed()
                                .findFirst(),
                "response_message_id", message.map(Message::id),
                "response_message_loading", message.map(made -> made.hasFlag(Message.LOADING)),
                "response_message_ephemeral", message.map(made -> made.hasFlag(Message.EPHEMERAL)));
        ObjectNode receipt = Json.object("interaction", about);
        message.filter(made -> type != 6)
                .ifPresent(made ->
                        receipt.set("resource", Json.object("type", type == 7 ? 7 : 4, "message", made.json())));
        return receipt;
    }

    /** Answers again; the first time after a defer this fills the reply that is still loading. */
    private Reply followUp(Call call) {
        Interaction interaction = interactions.behind(call.id("webhook_id"), call.path("webhook_token"));
        Optional<Message> original = interaction.original.flatMap(id -> Optional.ofNullable(
                world.messages(interaction.subject.channel()).get(id)));
        Optional<Message> loading = original.filter(message -> message.hasFlag(Message.LOADING));
        Message message = loading.map(waiting -> writer.edit(call, call.body(), waiting))
                .orElseGet(() -> writer.create(call, call.body(), origin(interaction, call.body(), original)));
        interaction.messages.add(message.id());
        return Reply.ok(message.json());
    }

    private static Origin origin(Interaction interaction, JsonNode body, Optional<Message> original) {
        Subject subject = interaction.subject;
        boolean ephemeral = (body.path("flags").asInt() & Message.EPHEMERAL) != 0;
        ObjectNode extra = Json.object(
                "webhook_id", subject.bot().id(),
                "application_id", subject.bot().id(),
                "interaction_metadata", subject.metadata());
        Optional<Message> answered = original.or(subject::source);
        return new Origin(
                subject.channel(),
                subject.bot(),
                original.isPresent() ? REPLY : subject.messageType(),
                answered,
                ephemeral ? OptionalLong.of(subject.member().id()) : OptionalLong.empty(),
                extra);
    }

    private Message message(Call call) {
        Interaction interaction = interactions.behind(call.id("webhook_id"), call.path("webhook_token"));
        Optional<Long> named =
                call.path("message_id").equals(ORIGINAL) ? interaction.original : Optional.of(call.id("message_id"));
        return named.filter(interaction.messages::contains)
                .map(id -> world.messages(interaction.subject.channel()).get(id))
                .orElseThrow(() -> ApiError.unknown("Message"));
    }
}
