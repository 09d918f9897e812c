package waymark.practice;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.NullMarked;

/** Answers with every kind of message, component and form that the page draws. */
@NullMarked
final class DemoBot extends ListenerAdapter {
    static final Button DONE = Button.success("done", "Done").withEmoji(Emoji.fromUnicode("✅"));

    private static final List<String> TOPICS =
            List.of("Spark architecture", "Shuffle", "Partitioning", "Window functions", "Indexes", "Delta Lake");

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        switch (event.getName()) {
            case "slow" -> event.reply("too late").queueAfter(5, TimeUnit.SECONDS, done -> {}, late -> {});
            case "staff" ->
                event.reply("Staff: " + event.getFullCommandName())
                        .setEphemeral(true)
                        .queue();
            default -> demo(event);
        }
    }

    private static void demo(SlashCommandInteractionEvent event) {
        String topic = event.getOption("topic", "", OptionMapping::getAsString);
        boolean share = event.getOption("share", false, OptionMapping::getAsBoolean);
        int count = event.getOption("count", 2, OptionMapping::getAsInt);
        event.deferReply(!share).complete();
        switch (event.getOption("as", "components", OptionMapping::getAsString)) {
            case "plain" ->
                event.getHook()
                        .editOriginal("**" + topic + "**\n"
                                + String.join(
                                        "\n",
                                        IntStream.rangeClosed(1, count)
                                                .mapToObj(i -> "- line " + i)
                                                .toList()))
                        .queue();
            case "embed" ->
                event.getHook()
                        .editOriginalEmbeds(new EmbedBuilder()
                                .setTitle(topic, "https://example.com/" + topic.replace(' ', '-'))
                                .setDescription(
                                        "An embed with `code`, ||a spoiler|| and a [link](https://example.com).")
                                .addField("Minutes", "20", true)
                                .addField("Level", "beginner", true)
                                .setColor(new Color(0x3BA55D))
                                .setFooter("Waymark")
                                .build())
                        .setComponents(ActionRow.of(DONE, Button.link("https://example.com", "Open")))
                        .queue();
            default ->
                event.getHook()
                        .editOriginalComponents(container(topic, count))
                        .useComponentsV2()
                        .queue();
        }
    }

    private static MessageTopLevelComponent container(String topic, int count) {
        return Container.of(
                        TextDisplay.of(
                                "### " + topic
                                        + "\n> Spark → Architecture\nThe **driver** plans, the executors work.\n```python\nprint(1)\n```"),
                        Section.of(Button.secondary("open", "Open"), TextDisplay.of("Read the whole section here.")),
                        Separator.createDivider(Separator.Spacing.SMALL),
                        TextDisplay.of("-# " + count + " results, <t:1790000000:R>"),
                        ActionRow.of(
                                DONE,
                                Button.primary("form", "Ask a follow-up"),
                                Button.danger("delete", "Delete"),
                                Button.secondary("off", "Not now").asDisabled()),
                        ActionRow.of(StringSelectMenu.create("also")
                                .setPlaceholder("See also")
                                .addOptions(TOPICS.stream()
                                        .map(one -> net.dv8tion.jda.api.components.selections.SelectOption.of(one, one)
                                                .withDescription("A topic"))
                                        .toList())
                                .setRequiredRange(1, 2)
                                .build()),
                        ActionRow.of(EntitySelectMenu.create("who", EntitySelectMenu.SelectTarget.USER)
                                .setPlaceholder("Whom to tell")
                                .build()))
                .withAccentColor(0x5865F2);
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue().toLowerCase(java.util.Locale.ROOT);
        Stream<String> fitting = TOPICS.stream()
                .filter(topic -> topic.toLowerCase(java.util.Locale.ROOT).contains(typed));
        event.replyChoiceStrings(fitting.toList()).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        switch (event.getComponentId()) {
            case "form" ->
                event.replyModal(Modal.create("follow-up", "Ask a follow-up")
                                .addComponents(
                                        Label.of(
                                                "Your question",
                                                "One or two sentences",
                                                TextInput.create("text", TextInputStyle.PARAGRAPH)
                                                        .setRequiredRange(3, 300)
                                                        .setPlaceholder("and in Spark?")
                                                        .build()),
                                        Label.of(
                                                "Track",
                                                StringSelectMenu.create("track")
                                                        .addOption("Spark", "spark")
                                                        .addOption("PostgreSQL", "postgres")
                                                        .build()))
                                .build())
                        .queue();
            case "delete" ->
                event.deferEdit().flatMap(hook -> hook.deleteOriginal()).queue();
            case "done" ->
                event.reply("Credited, " + event.getUser().getAsMention() + ". Streak: **2** days.")
                        .setEphemeral(true)
                        .queue();
            default ->
                event.reply("`" + event.getComponentId() + "`")
                        .setEphemeral(true)
                        .queue();
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.reply("Chosen: " + String.join(", ", event.getValues()))
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        event.reply("Chosen: " + event.getMentions().getUsers())
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        event.reply("You asked: " + event.getValue("text").getAsString())
                .setEphemeral(true)
                .queue();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        event.reply("> " + event.getTarget().getContentRaw()).queue();
    }

    @Override
    public void onUserContextInteraction(UserContextInteractionEvent event) {
        event.reply("Hello " + event.getTarget().getAsMention()).queue();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        boolean meant =
                event.getMessage().getMentions().isMentioned(event.getJDA().getSelfUser()) || !event.isFromGuild();
        if (meant && !event.getAuthor().isBot()) {
            event.getChannel().sendTyping().queue();
            event.getMessage()
                    .reply("You said: " + event.getMessage().getContentRaw())
                    .delay(Duration.ofMillis(200))
                    .queue();
        }
    }
}
