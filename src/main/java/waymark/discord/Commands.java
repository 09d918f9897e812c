package waymark.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IDeferrableCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.Component.Shows;
import waymark.discord.view.Notices;

/**
 * Routes interactions: defers at once, runs the command on a bounded pool, edits the deferred reply with what it returns. The one place
 * that answers errors: the member reads a kind sentence with a reference, the log gets the context.
 */
public final class Commands extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    private final Map<String, Command> commands = new HashMap<>();
    private final Map<String, Component> components = new HashMap<>();
    private final StaffRight staffRight;
    private final Executor pool;

    /** @param pool bounded: when it refuses work, the member is told to try again in a moment */
    public Commands(List<Command> all, StaffRight staffRight, Executor pool) {
        this.staffRight = staffRight;
        this.pool = pool;
        for (Command command : all) {
            commands.put(command.data().getName(), command);
            for (Component component : command.components()) {
                if (components.put(component.action(), component) != null) {
                    throw new IllegalArgumentException("two components answer to " + component.action());
                }
            }
        }
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (commands.get(event.getName()) instanceof Command.Slash command) {
            perform(
                    event,
                    event.deferReply(!command.isPublic(event)),
                    event.getFullCommandName(),
                    () -> command.run(event));
        } else {
            outdated(event);
        }
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        if (commands.get(event.getName()) instanceof Command.OnMessage command) {
            perform(event, event.deferReply(true), event.getName(), () -> command.run(event));
        } else {
            outdated(event);
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        if (commands.get(event.getName()) instanceof Command.Slash command) {
            event.replyChoices(command.complete(event)).queue(null, logged("autocomplete " + event.getName()));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        use(event);
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        use(event);
    }

    @Override
    public void onEntitySelectInteraction(EntitySelectInteractionEvent event) {
        use(event);
    }

    private void use(GenericComponentInteractionCreateEvent event) {
        Optional<ComponentId> id = ComponentId.parse(event.getComponentId());
        Optional<Component> found = id.map(ComponentId::action).map(components::get);
        if (found.isEmpty()) {
            outdated(event);
            return;
        }
        Component component = found.get();
        RestAction<InteractionHook> acknowledge = switch (component.shows()) {
            case PRIVATELY -> event.deferReply(true);
            case PUBLICLY -> event.deferReply(false);
            case IN_PLACE -> event.deferEdit();
        };
        submit(event, acknowledge, component.action(), () -> {
            Optional<String> missing = component.right().filter(right -> !staffRight.holds(event, right));
            if (missing.isEmpty()) {
                show(event, component.use(id.get(), event));
            } else if (component.shows() == Shows.IN_PLACE) {
                // The message in the channel stays as it is; only whoever pressed is told.
                event.getHook()
                        .sendMessage(Notices.staffOnly(missing.get()).toMessage())
                        .setEphemeral(true)
                        .queue(null, logged(component.action()));
            } else {
                show(event, Notices.staffOnly(missing.get()));
            }
        });
    }

    private void perform(
            IDeferrableCallback event, RestAction<InteractionHook> acknowledge, String what, Supplier<Reply> work) {
        submit(event, acknowledge, what, () -> show(event, work.get()));
    }

    private void submit(
            IDeferrableCallback event, RestAction<InteractionHook> acknowledge, String what, Runnable work) {
        acknowledge.queue(null, logged("acknowledging " + what));
        try {
            // Not after the acknowledgement: where that is lost, a check-in still counts for the instant of the click.
            pool.execute(() -> guarded(event, what, work));
        } catch (RejectedExecutionException e) {
            log.warn("too busy for {} (interaction {})", what, event.getId());
            show(event, Notices.busy());
        }
    }

    private static void guarded(IDeferrableCallback event, String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            String guild = event.getGuild() == null ? "none" : event.getGuild().getId();
            log.error(
                    "{} failed: interaction {}, guild {}, user {}",
                    what,
                    event.getId(),
                    guild,
                    event.getUser().getId(),
                    e);
            show(event, Notices.failed(event.getId()));
        }
    }

    private static void show(IDeferrableCallback event, Reply reply) {
        event.getHook().editOriginal(reply.toEdit()).queue(null, logged("showing the reply to " + event.getId()));
    }

    private static void outdated(IReplyCallback event) {
        event.reply(Notices.outdated().toMessage()).setEphemeral(true).queue(null, logged("an unknown interaction"));
    }

    private static Consumer<Throwable> logged(String what) {
        return failure -> log.warn("{}: {}", what, failure.toString());
    }
}
