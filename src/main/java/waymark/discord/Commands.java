package waymark.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IDeferrableCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.Component.Shows;
import waymark.discord.view.Notices;
import waymark.discord.view.Texts;
import waymark.study.NotStored;

/**
 * Routes interactions: defers at once, runs the command on a bounded pool, edits the deferred reply with what it returns. The one place
 * that answers errors: the member reads a kind sentence with a reference, the log gets the context.
 */
public final class Commands extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    private final Map<String, Command> commands = new HashMap<>();
    private final Map<String, Component> components = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private final StaffRight staffRight;
    private final RoleWatch roles;
    private final Languages languages;
    private final Executor pool;
    private final Delivery delivery;

    /** @param pool bounded: when it refuses work, the member is told to try again in a moment */
    public Commands(List<Command> all, StaffRight staffRight, RoleWatch roles, Languages languages, Executor pool) {
        this.staffRight = staffRight;
        this.roles = roles;
        this.languages = languages;
        this.pool = pool;
        delivery = new Delivery(all, languages, pool);
        for (Command command : all) {
            commands.put(command.data().getName(), command);
            for (Component component : command.components()) {
                if (components.put(component.action(), component) != null) {
                    throw new IllegalArgumentException("two components answer to " + component.action());
                }
            }
            command.forms().forEach(form -> forms.put(form.action(), form));
        }
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (commands.get(event.getName()) instanceof Command.Slash command) {
            Supplier<Reply> work = () -> {
                if (command.takesPart()) {
                    roles.seen(event);
                }
                return command.run(event);
            };
            if (command.isPublic(event)) {
                performInPublic(event, work);
            } else {
                perform(event, languages.member(event), event.deferReply(true), event.getFullCommandName(), work);
            }
        } else {
            delivery.outdated(event);
        }
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        if (commands.get(event.getName()) instanceof Command.OnMessage command) {
            perform(event, languages.member(event), event.deferReply(true), event.getName(), () -> command.run(event));
        } else {
            delivery.outdated(event);
        }
    }

    @Override
    public void onUserContextInteraction(UserContextInteractionEvent event) {
        if (commands.get(event.getName()) instanceof Command.OnUser command) {
            open(event, command);
        } else {
            delivery.outdated(event);
        }
    }

    /** Off the gateway's thread, since a guild's curriculum stands in the store. */
    private void open(UserContextInteractionEvent event, Command.OnUser command) {
        String what = event.getName();
        Locale language = languages.member(event);
        Consumer<Supplier<Reply>> trouble =
                words -> event.reply(Texts.in(language, words).toMessage())
                        .setEphemeral(true)
                        .queue(null, Delivery.logged("telling the trouble with " + event.getId()));
        Runnable work = () -> event.replyModal(Texts.in(language, () -> command.open(event)))
                .queue(null, Delivery.logged("opening a form"));
        try {
            pool.execute(() -> guarded(event, what, trouble, work));
        } catch (RejectedExecutionException e) {
            log.warn("too busy for {} (interaction {})", what, event.getId());
            trouble.accept(Notices::busy);
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        if (commands.get(event.getName()) instanceof Command.Slash command) {
            complete(command, event);
        }
    }

    /** Off the gateway's thread, since a guild's curriculum stands in the store; too late or failed, no choices appear. */
    private void complete(Command.Slash command, CommandAutoCompleteInteractionEvent event) {
        String what = "autocomplete " + event.getName();
        try {
            pool.execute(() -> {
                try {
                    List<Choice> choices = Texts.in(languages.member(event), () -> command.complete(event));
                    event.replyChoices(choices).queue(null, Delivery.logged(what));
                } catch (RuntimeException e) {
                    log.error("{} failed: interaction {}", what, event.getId(), e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.warn("too busy for {} (interaction {})", what, event.getId());
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        Optional<ComponentId> id = ComponentId.parse(event.getComponentId());
        Optional<Form> form = id.map(ComponentId::action).map(forms::get);
        if (form.isPresent()) {
            Modal opened = Texts.in(languages.member(event), () -> form.get().open(id.get()));
            event.replyModal(opened).queue(null, Delivery.logged("opening a form"));
        } else {
            use(event);
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        Optional<ComponentId> id = ComponentId.parse(event.getModalId());
        Optional<Form> form = id.map(ComponentId::action).map(forms::get);
        if (form.isPresent()) {
            submit(event, id.get(), form.get());
        } else {
            delivery.outdated(event);
        }
    }

    private void submit(ModalInteractionEvent event, ComponentId id, Form form) {
        boolean inPlace = form.inPlace() && event.getMessage() != null;
        boolean open = inPlace && !event.getMessage().isEphemeral();
        Locale language = open ? languages.channel(event) : languages.member(event);
        Consumer<Supplier<Reply>> trouble = words -> {
            Reply notice = Texts.in(languages.member(event), words);
            if (inPlace) {
                delivery.aside(event, notice);
            } else {
                delivery.show(event, notice);
            }
        };
        submit(
                event,
                inPlace ? event.deferEdit() : event.deferReply(true),
                form.action(),
                trouble,
                () -> form.right()
                        .filter(right -> !staffRight.holds(event, right))
                        .ifPresentOrElse(
                                right -> trouble.accept(() -> Notices.staffOnly(right)),
                                () -> used(event, language, trouble, () -> form.submit(id, event))));
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
            delivery.outdated(event);
            return;
        }
        Component component = found.get();
        RestAction<InteractionHook> acknowledge = switch (component.shows()) {
            case PRIVATELY -> event.deferReply(true);
            case PUBLICLY -> event.deferReply(false);
            case IN_PLACE -> event.deferEdit();
        };
        Locale language = languages.readers(event, component.shows());
        Consumer<Supplier<Reply>> shown = words -> delivery.show(event, Texts.in(language, words));
        Consumer<Supplier<Reply>> trouble = component.shows() == Shows.IN_PLACE
                ? words -> delivery.aside(event, Texts.in(languages.member(event), words))
                : shown;
        submit(
                event,
                acknowledge,
                component.action(),
                trouble,
                () -> component
                        .right()
                        .filter(right -> !staffRight.holds(event, right))
                        .ifPresentOrElse(
                                right -> trouble.accept(() -> Notices.staffOnly(right)),
                                () -> used(
                                        event,
                                        language,
                                        trouble,
                                        () -> component
                                                .guard()
                                                .refusal(id.get(), event)
                                                .map(Reply::refusing)
                                                .orElseGet(() -> component.use().reply(id.get(), event)))));
    }

    /** To use a component or a form is to take part. */
    private void used(
            IDeferrableCallback event, Locale language, Consumer<Supplier<Reply>> trouble, Supplier<Reply> work) {
        roles.seen(event);
        answer(event, language, trouble, work);
    }

    /**
     * Shows what was made in that language, or apart from it why nothing was done: whoever acted reads that alone, so it is worded in their
     * own. To be refused changes nothing and may be repeated.
     */
    private void answer(
            IDeferrableCallback event, Locale language, Consumer<Supplier<Reply>> trouble, Supplier<Reply> work) {
        Reply reply = Texts.in(language, work);
        if (reply.refuses()) {
            trouble.accept(language.equals(languages.member(event)) ? () -> reply : work);
        } else {
            delivery.show(event, reply);
        }
    }

    private void perform(
            IDeferrableCallback event,
            Locale language,
            RestAction<InteractionHook> acknowledge,
            String what,
            Supplier<Reply> work) {
        Consumer<Supplier<Reply>> shown = words -> delivery.show(event, Texts.in(language, words));
        submit(event, acknowledge, what, shown, () -> shown.accept(work));
    }

    /** The same for a channel's readers, who need not read what was mistyped: that is told to whoever typed it alone. */
    private void performInPublic(SlashCommandInteractionEvent event, Supplier<Reply> work) {
        Locale language = languages.channel(event);
        Consumer<Supplier<Reply>> shown = words -> delivery.show(event, Texts.in(language, words));
        Consumer<Supplier<Reply>> trouble = words -> {
            // Worded here: what follows comes on the HTTP client's thread.
            Reply notice = Texts.in(languages.member(event), words);
            // Discord gives what follows a reply the reply's own visibility until that is gone.
            event.getHook()
                    .deleteOriginal()
                    .queue(gone -> delivery.aside(event, notice), failure -> delivery.show(event, notice));
        };
        submit(
                event,
                event.deferReply(false),
                event.getFullCommandName(),
                shown,
                () -> answer(event, language, trouble, work));
    }

    /** @param trouble shows why there is no reply */
    private void submit(
            IDeferrableCallback event,
            RestAction<InteractionHook> acknowledge,
            String what,
            Consumer<Supplier<Reply>> trouble,
            Runnable work) {
        acknowledge.queue(null, Delivery.logged("acknowledging " + what));
        try {
            // Not after the acknowledgement: where that is lost, a check-in still counts for the instant of the click.
            pool.execute(() -> guarded(event, what, trouble, work));
        } catch (RejectedExecutionException e) {
            log.warn("too busy for {} (interaction {})", what, event.getId());
            trouble.accept(Notices::busy);
        }
    }

    private static void guarded(
            IDeferrableCallback event, String what, Consumer<Supplier<Reply>> trouble, Runnable work) {
        try {
            work.run();
        } catch (RejectedExecutionException e) {
            log.warn("too busy for {} (interaction {}): {}", what, event.getId(), e.getMessage());
            trouble.accept(Notices::busy);
        } catch (NotStored e) {
            log.error("{} was not stored: interaction {}: {}", what, event.getId(), e.getMessage());
            trouble.accept(() -> Notices.notStored(e.why()));
        } catch (RuntimeException e) {
            String guild = event.getGuild() == null ? "none" : event.getGuild().getId();
            log.error(
                    "{} failed: interaction {}, guild {}, user {}",
                    what,
                    event.getId(),
                    guild,
                    event.getUser().getId(),
                    e);
            trouble.accept(() -> Notices.failed(event.getId()));
        }
    }
}
