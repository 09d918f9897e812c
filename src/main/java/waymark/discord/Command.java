package waymark.discord;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.modals.Modal;

/**
 * One command of the bot: one class, and one line in {@code Face}'s list. It parses what came, asks the domain and returns what to show;
 * {@link Commands} defers before and edits after, and answers for every error.
 */
public sealed interface Command {
    /** What Discord is told: names, options, contexts and who may use it. */
    CommandData data();

    /** The buttons and selects that its replies carry. */
    default List<Component> components() {
        return List.of();
    }

    /** The buttons of its replies that open a form. */
    default List<Form> forms() {
        return List.of();
    }

    /** Whether it may have {@link #news} for a user; asked after every act, so answered from memory. */
    default boolean hasNews(long user) {
        return false;
    }

    /** What it has to tell whoever acted just now, by whichever command or button; shown to them alone, below the reply. */
    default Optional<Reply> news(Interaction event) {
        return Optional.empty();
    }

    /** Typed as {@code /name}. */
    non-sealed interface Slash extends Command {
        /** Whether the channel sees the reply; fixed before the command runs. */
        default boolean isPublic(SlashCommandInteractionEvent event) {
            return false;
        }

        /** Whether to use it is to take part in the course: then the roles with which it comes may be noted. */
        default boolean takesPart() {
            return true;
        }

        /** Runs off the gateway's thread, after the interaction was deferred. */
        Reply run(SlashCommandInteractionEvent event);

        /** At most 25 choices for the focused option, from memory: Discord lets nobody defer this. */
        default List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
            return List.of();
        }
    }

    /** Chosen from a message's menu; the reply is private. */
    non-sealed interface OnMessage extends Command {
        Reply run(MessageContextInteractionEvent event);
    }

    /** Chosen from a member's menu; it opens one of its {@link #forms}. */
    non-sealed interface OnUser extends Command {
        /** Runs off the gateway's thread, and at once: Discord lets nobody defer a form. */
        Modal open(UserContextInteractionEvent event);
    }
}
