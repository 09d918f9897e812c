package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.curriculum.Page;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Languages;
import waymark.discord.Reply;
import waymark.discord.view.Notices;
import waymark.discord.view.Texts;
import waymark.discord.view.TopicPages;
import waymark.discord.view.TopicView;

/**
 * {@code /topic name:"Broadcast joins" for-member:@Ben}: what a page is about, its headings and tasks, and what stands before and after
 * it, for the channel; a member whom it is for is notified. Whoever asked, and whoever may delete messages there, can delete it.
 */
public final class TopicCommand implements Command.Slash {
    private final Curricula curricula;

    public TopicCommand(Curricula curricula) {
        this.curricula = curricula;
    }

    @Override
    public CommandData data() {
        return Commands.slash("topic", Texts.of("topic.description"))
                .addOptions(new OptionData(OptionType.STRING, "name", Texts.of("topic.name"), true, true)
                        .setMaxLength(OptionData.MAX_CHOICE_VALUE_LENGTH))
                .addOption(OptionType.USER, "for-member", Texts.of("topic.for-member"))
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL);
    }

    /** For somebody else it is a message of its own, which can notify; then only whoever asked sees that it was sent. */
    @Override
    public boolean isPublic(SlashCommandInteractionEvent event) {
        return event.getOption("for-member") == null;
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        Curricula.Shelf shelf = curricula.of(Acts.guild(event));
        String typed = event.getOption("name", "", OptionMapping::getAsString);
        long asker = event.getUser().getIdLong();
        Optional<User> meant = Optional.ofNullable(event.getOption("for-member", OptionMapping::getAsUser));
        Optional<Page> page = TopicPages.find(shelf, typed);
        if (page.isEmpty()) {
            return TopicView.none(shelf, typed).refusing();
        }
        return meant.map(user -> TopicView.sent(user.getIdLong())
                        .followedBy(Texts.in(
                                Languages.readers(event),
                                () -> TopicView.forMember(shelf, page.get(), asker, user.getIdLong()))))
                .orElseGet(() -> TopicView.of(shelf, page.get(), asker));
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return TopicPages.choices(
                curricula.of(Acts.guild(event)), event.getFocusedOption().getValue());
    }

    @Override
    public List<Component> components() {
        return List.of(
                Component.inPlace(TopicView.DELETE, (id, event) -> Reply.none()).onlyFor(TopicCommand::notTheirs));
    }

    private static Optional<Reply> notTheirs(ComponentId id, GenericComponentInteractionCreateEvent event) {
        boolean asker = id.argument(0).equals(event.getUser().getId());
        return asker || mayDelete(event) ? Optional.empty() : Optional.of(Notices.of("topic.not-yours"));
    }

    private static boolean mayDelete(GenericComponentInteractionCreateEvent event) {
        Member member = event.getMember();
        return member != null
                && event.isFromAttachedGuild()
                && member.hasPermission(event.getGuildChannel(), Permission.MESSAGE_MANAGE);
    }
}
