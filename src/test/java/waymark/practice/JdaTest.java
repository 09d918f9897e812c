package waymark.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.components.thumbnail.Thumbnail;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.practice.world.Json;

/** JDA, as our bot uses it, against the practice server. */
class JdaTest {
    private static final OpenApiExchanges EXCHANGES = new OpenApiExchanges();
    private static PracticeServer server;
    private static JDA jda;

    /** Answers {@code /echo} by a deferred reply, buttons by an edit, by a modal, or by deletion. */
    private static final class Echo extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            boolean quiet = event.getOption("quiet", false, o -> o.getAsBoolean());
            event.deferReply(quiet).queue();
            event.getHook()
                    .editOriginal(event.getOption("text", "", o -> o.getAsString()) + " from "
                            + event.getMember().getEffectiveName())
                    .setComponents(ActionRow.of(
                            Button.primary("again", "Again"),
                            Button.secondary("form", "Form"),
                            Button.danger("gone", "Delete")))
                    .queue();
        }

        @Override
        public void onButtonInteraction(ButtonInteractionEvent event) {
            switch (event.getComponentId()) {
                case "again" ->
                    event.editMessage(event.getMessage().getContentRaw() + " again")
                            .queue();
                case "form" ->
                    event.replyModal(Modal.create("form", "A form")
                                    .addComponents(Label.of(
                                            "Text",
                                            TextInput.create("text", TextInputStyle.SHORT)
                                                    .build()))
                                    .build())
                            .queue();
                default -> {
                    event.deferEdit().queue();
                    event.getHook().deleteOriginal().queue();
                }
            }
        }

        @Override
        public void onModalInteraction(ModalInteractionEvent event) {
            event.reply("You wrote " + event.getValue("text").getAsString())
                    .setEphemeral(true)
                    .flatMap(hook -> hook.sendMessage("and a follow-up"))
                    .queue();
        }

        @Override
        public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
            event.replyChoiceStrings(event.getFocusedOption().getValue() + "!").queue();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        server = PracticeServer.start(PracticeSettings.ephemeral(InstantSource.system()));
        server.listen(EXCHANGES);
        jda = Jda.connect(server, server.botToken(), new Echo());
        jda.getGuildById(server.cohort().guild())
                .updateCommands()
                .addCommands(Commands.slash("echo", "Says it again")
                        .addOption(OptionType.STRING, "text", "What to say", true, true)
                        .addOption(OptionType.BOOLEAN, "quiet", "For you alone"))
                .complete();
    }

    @AfterAll
    static void stop() throws Exception {
        jda.shutdownNow();
        jda.awaitShutdown();
        server.close();
        EXCHANGES.assertValid();
    }

    @Test
    void aBotPostsEditsAndDeletesInAChannel() {
        TextChannel general = jda.getTextChannelById(server.cohort().general());
        long id = general.sendMessage("one").setNonce("n1").complete().getIdLong();

        assertEquals(id, general.sendMessage("one").setNonce("n1").complete().getIdLong());
        assertEquals("two", general.editMessageById(id, "two").complete().getContentRaw());
        assertEquals(
                List.of("two"),
                general.getHistory().retrievePast(1).complete().stream()
                        .map(message -> message.getContentRaw())
                        .toList());
        general.deleteMessageById(id).complete();
    }

    @Test
    void componentsV2WithAFileAreDrawnFromItAndTheFileIsServed() {
        Container container = Container.of(
                TextDisplay.of("### A picture"),
                MediaGallery.of(
                        MediaGalleryItem.fromUrl("attachment://heat.png").withDescription("heat map")),
                Separator.createDivider(Separator.Spacing.LARGE),
                Section.of(Thumbnail.fromUrl("attachment://heat.png"), TextDisplay.of("beside it")),
                ActionRow.of(EntitySelectMenu.create("who", EntitySelectMenu.SelectTarget.USER)
                        .build()));
        Message message = jda.getTextChannelById(server.cohort().help())
                .sendMessageComponents(container)
                .useComponentsV2()
                .addFiles(FileUpload.fromData(new byte[] {1, 2, 3}, "heat.png"))
                .complete();
        String path = URI.create(message.getAttachments().getFirst().getUrl()).getRawPath();
        HttpResponse<String> file = PracticeHttp.send(server, "GET", path, "");
        assertEquals("\u0001\u0002\u0003", file.body());
        try (MemberClient ada = new MemberClient(server, server.cohort().ada())) {
            JsonNode seen = ada.get("/channels/" + message.getChannelId() + "/messages/" + message.getId())
                    .body();
            assertTrue(seen.at("/components/0/components/1/items/0/media/url")
                    .asText()
                    .endsWith(path));
        }
    }

    @Test
    void aCommandIsDeferredAndEditedAndItsButtonsAnswered() {
        try (MemberClient ada = new MemberClient(server, server.cohort().ada())) {
            assertEquals(204, ada.use("echo", option("text", 3, "hello")).status());
            ada.await("INTERACTION_SUCCESS");
            JsonNode message = ada.await(
                    "MESSAGE_UPDATE",
                    updated -> updated.path("content").asText().equals("hello from Ada"));

            ada.press(message, "again");
            ada.await(
                    "MESSAGE_UPDATE",
                    updated -> updated.path("content").asText().equals("hello from Ada again"));
            ada.press(message, "gone");
            assertEquals(message.path("id"), ada.await("MESSAGE_DELETE").path("id"));
        }
    }

    @Test
    void anEphemeralReplyIsSeenByItsInvokerAlone() {
        try (MemberClient ada = new MemberClient(server, server.cohort().ada());
                MemberClient ben = new MemberClient(server, server.cohort().ben())) {
            ada.use("echo", option("text", 3, "psst"), option("quiet", 5, true));
            JsonNode message = ada.await("MESSAGE_UPDATE");
            ada.say(server.cohort().help(), "all can read this");

            assertEquals(64, message.path("flags").asInt());
            assertEquals(
                    "all can read this",
                    ben.await("MESSAGE_CREATE").path("content").asText());
            assertEquals(404, ben.press(message, "again").status());
        }
    }

    @Test
    void aModalOpensForTheMemberAndItsAnswerReachesTheBot() {
        try (MemberClient ada = new MemberClient(server, server.cohort().ada())) {
            ada.use("echo", option("text", 3, "hello"));
            JsonNode message = ada.await("MESSAGE_UPDATE");
            ada.press(message, "form");
            JsonNode modal = ada.await("INTERACTION_MODAL_CREATE");
            assertEquals("A form", modal.path("title").asText());

            ada.interact(
                    5,
                    server.cohort().bot().id(),
                    Json.object(
                            "id", modal.path("id"),
                            "custom_id", "form",
                            "components",
                                    List.of(Json.object(
                                            "type",
                                            18,
                                            "component",
                                            Json.object("type", 4, "custom_id", "text", "value", "mine")))));
            JsonNode reply = ada.await("MESSAGE_CREATE");
            assertEquals("You wrote mine", reply.path("content").asText());
            assertEquals(
                    "and a follow-up",
                    ada.await("MESSAGE_CREATE").path("content").asText());
        }
    }

    @Test
    void autocompleteIsAnsweredToTheMember() {
        try (MemberClient ada = new MemberClient(server, server.cohort().ada())) {
            JsonNode echo = ada.command("echo");
            ada.interact(
                    4,
                    server.cohort().bot().id(),
                    Json.object(
                            "id", echo.path("id"),
                            "options", List.of(option("text", 3, "spa").put("focused", true))));
            JsonNode choices =
                    ada.await("APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE").path("choices");
            assertEquals("spa!", choices.path(0).path("value").asText());
        }
    }

    @Test
    void typingAndDirectMessagesReachTheMember() {
        try (MemberClient ada = new MemberClient(server, server.cohort().ada())) {
            jda.openPrivateChannelById(server.cohort().ada().id())
                    .flatMap(channel -> channel.sendMessage("in private"))
                    .complete();
            JsonNode message = ada.await("MESSAGE_CREATE");
            assertEquals("in private", message.path("content").asText());
            assertTrue(message.path("guild_id").isMissingNode());
            jda.getTextChannelById(server.cohort().daily()).sendTyping().complete();
            ada.await("TYPING_START");
        }
    }

    private static ObjectNode option(String name, int type, Object value) {
        return Json.object("type", type, "name", name, "value", value);
    }
}
