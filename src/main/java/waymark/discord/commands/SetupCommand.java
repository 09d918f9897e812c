package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.EntitySelectInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.Acts;
import waymark.discord.ChannelAccess;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.DailyPoster;
import waymark.discord.Form;
import waymark.discord.PanelPoster;
import waymark.discord.Reply;
import waymark.discord.Zones;
import waymark.discord.view.Choices;
import waymark.discord.view.Notices;
import waymark.discord.view.ScheduleView;
import waymark.discord.view.SetupPlan;
import waymark.discord.view.SetupState;
import waymark.discord.view.SetupView;
import waymark.discord.view.StartHereView.Offers;
import waymark.discord.view.Texts;
import waymark.discord.view.TimeView;
import waymark.study.GuildTime;
import waymark.study.member.Members;
import waymark.study.plan.Cohorts;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Due;
import waymark.study.plan.Follower;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;
import waymark.study.setup.Panel;
import waymark.study.setup.SetupStep;
import waymark.study.setup.SetupStore;

/**
 * {@code /setup}, {@code /setup time:09:00 zone:Europe/Berlin}: from nothing to a scheduled post, on one card that says what is done and what
 * is next. Every choice is stored as it is made, so the card can be left and opened again, by another moderator too.
 */
public final class SetupCommand implements Command.Slash {
    private static final Logger log = LoggerFactory.getLogger(SetupCommand.class);
    private static final String NAME = "setup";
    private static final LocalTime DEFAULT_POST_TIME = LocalTime.of(9, 0);

    // By name: the card would show the offset as "Z".
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

    private final Curricula curricula;
    private final GuildStore guilds;
    private final DailySchedule schedule;
    private final DailyPoster poster;
    private final SetupStore setups;
    private final PanelPoster panels;
    private final StartHereButtons startHere;

    public SetupCommand(
            Curricula curricula,
            GuildStore guilds,
            DailySchedule schedule,
            DailyPoster poster,
            SetupStore setups,
            Members members,
            Cohorts cohorts,
            PingRole pings) {
        this.curricula = curricula;
        this.guilds = guilds;
        this.schedule = schedule;
        this.poster = poster;
        this.setups = setups;
        panels = new PanelPoster(setups);
        startHere = new StartHereButtons(members, cohorts, pings);
    }

    @Override
    public CommandData data() {
        return Commands.slash(NAME, Texts.of("setup.description"))
                .addOption(OptionType.STRING, "time", Texts.of("setup.time-option"))
                .addOption(OptionType.STRING, "zone", Texts.of("setup.zone-option"), false, true)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Choices.zones(event.getFocusedOption().getValue());
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        return timed(
                event,
                event.getOption("time", "", OptionMapping::getAsString),
                event.getOption("zone", "", OptionMapping::getAsString));
    }

    /** The card, after time and zone were stored, where one of them was typed. */
    private Reply timed(Interaction event, String timeTyped, String zoneTyped) {
        Optional<LocalTime> time;
        try {
            time = timeTyped.isBlank() ? Optional.empty() : Optional.of(PostTime.parse(timeTyped));
        } catch (DateTimeException e) {
            return Notices.of("setup.time-format", timeTyped).refusing();
        }
        Optional<ZoneId> zone = Zones.read(zoneTyped);
        if (zone.isEmpty() && !zoneTyped.isBlank()) {
            return Notices.of(Zones.whyNot(zoneTyped), zoneTyped).refusing();
        }
        GuildSettings changed = guilds.change(first(event), settings -> {
            GuildTime counted = settings.time();
            return settings.postingAt(time.orElse(settings.postTime()))
                    .counting(new GuildTime(zone.orElse(counted.zone()), counted.dayStart(), counted.studyDays()));
        });
        if (time.isPresent() || zone.isPresent()) {
            setups.take(changed.guild(), SetupStep.TIME, Acts.of(event).at());
        }
        return SetupView.of(state(event, changed));
    }

    /** What holds before anything was chosen. */
    private GuildSettings first(Interaction event) {
        return new GuildSettings(
                Acts.member(event).guild(),
                curricula.all().getFirst().name(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                DEFAULT_POST_TIME,
                GuildTime.standard(DEFAULT_ZONE),
                Acts.of(event).at(),
                Optional.empty());
    }

    private SetupState state(Interaction event, GuildSettings settings) {
        Guild guild = guild(event);
        return new SetupState(
                settings,
                curricula.all(),
                ChannelAccess.of(guild, settings),
                schedule.next(Follower.of(settings.guild()), Acts.of(event).at(), curricula::curriculum),
                setups.taken(settings.guild()),
                setups.panel(settings.guild()),
                role(guild.getBotRole()),
                notifies(guild, settings));
    }

    /** The card as things stand. */
    private Reply card(Interaction event) {
        return SetupView.of(state(event, guilds.change(first(event), settings -> settings)));
    }

    private static Guild guild(Interaction event) {
        return Objects.requireNonNull(event.getGuild());
    }

    private static OptionalLong role(@Nullable Role role) {
        return role == null ? OptionalLong.empty() : OptionalLong.of(role.getIdLong());
    }

    /** A role that not everyone may mention notifies nobody when a bot mentions it without the right to mention all. */
    private static boolean notifies(Guild guild, GuildSettings settings) {
        return settings.pingRole().isEmpty()
                || Optional.ofNullable(guild.getRoleById(settings.pingRole().getAsLong()))
                        .map(role -> role.isMentionable()
                                || guild.getSelfMember().hasPermission(Permission.MESSAGE_MENTION_EVERYONE))
                        .orElse(false);
    }

    @Override
    public List<Component> components() {
        List<Component> components = new ArrayList<>(startHere.components());
        components.add(select(
                SetupView.CHANNEL,
                (settings, event) ->
                        settings.postingIn(entity(event), Acts.of(event).at())));
        components.add(select(SetupView.ROLE, (settings, event) -> settings.pinging(entity(event))));
        components.add(select(SetupView.CURRICULUM, (settings, event) -> settings.following(Acts.chosen(event))));
        components.add(select(
                SetupPlan.ACTION,
                (settings, event) -> SetupPlan.chosen(Acts.chosen(event))
                        .map(parts -> settings.following(settings.course().through(parts)))
                        .orElse(settings)));
        components.add(
                Component.inPlace(SetupView.CARD, (id, event) -> card(event)).forStaff(NAME));
        components.add(Component.inPlace(SetupView.PREVIEW, this::preview).forStaff(NAME));
        components.add(Component.inPlace(
                        SetupView.PANEL,
                        (id, event) ->
                                SetupView.whereto(state(event, guilds.change(first(event), settings -> settings))))
                .forStaff(NAME));
        components.add(Component.inPlace(
                        SetupView.PANEL_CHANNEL,
                        (id, event) -> panel(event, entity(event).orElseThrow()))
                .forStaff(NAME));
        components.add(Component.inPlace(
                        SetupView.PANEL_AGAIN, (id, event) -> panel(event, Long.parseLong(id.argument(0))))
                .forStaff(NAME));
        components.add(Component.privately(SetupView.POST_NOW, this::postNow).forStaff(NAME));
        return List.copyOf(components);
    }

    private static OptionalLong entity(GenericComponentInteractionCreateEvent event) {
        return ((EntitySelectInteractionEvent) event)
                .getValues().stream().mapToLong(ISnowflake::getIdLong).findFirst();
    }

    /** A select of the card: stores what was chosen and shows the card anew. */
    private Component select(
            String action, BiFunction<GuildSettings, GenericComponentInteractionCreateEvent, GuildSettings> change) {
        return Component.inPlace(
                        action,
                        (id, event) -> SetupView.of(
                                state(event, guilds.change(first(event), settings -> change.apply(settings, event)))))
                .forStaff(NAME);
    }

    /** The next post in a message of its own, and the card with its next step. */
    private Reply preview(ComponentId id, GenericComponentInteractionCreateEvent event) {
        Instant now = Acts.of(event).at();
        long server = Acts.member(event).guild();
        Optional<Due> due = schedule.upcoming(Follower.of(server), now, curricula::curriculum);
        if (due.isEmpty()) {
            return Notices.of("setup.nothing-to-preview").refusing();
        }
        Reply post = SetupView.previewed(due.get(), poster.preview(guild(event), due.get()));
        setups.take(server, SetupStep.PREVIEW, now);
        event.getHook()
                .sendMessage(post.toMessage())
                .setEphemeral(true)
                .queue(null, failure -> log.warn("showing a preview to {}: {}", event.getId(), failure.toString()));
        return card(event);
    }

    private Reply panel(GenericComponentInteractionCreateEvent event, long channel) {
        Offers offers = startHere.offers(Acts.member(event).guild());
        return switch (panels.post(guild(event), channel, offers, Acts.of(event))) {
            case POSTED, EDITED -> card(event);
            case BUSY -> Notices.of("setup.panel-busy").refusing();
            case UNREADABLE -> {
                long tried = setups.panel(guild(event).getIdLong())
                        .map(Panel::channel)
                        .orElse(channel);
                yield Notices.of("setup.panel-unreadable", "<#" + tried + ">").refusing();
            }
            case NOT_ALLOWED ->
                Notices.of("setup.panel-not-allowed", "<#" + channel + ">").refusing();
        };
    }

    private Reply postNow(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return ScheduleView.postedNow(
                poster.postNow(event.getGuild(), Follower.of(Acts.member(event).guild())));
    }

    @Override
    public List<Form> forms() {
        return List.of(new TimeForm());
    }

    /** <b>Change</b> beside the time: both can be typed anew, and what stays blank stays as it is. */
    private final class TimeForm implements Form {
        @Override
        public String action() {
            return TimeView.ACTION;
        }

        @Override
        public Modal open(ComponentId id) {
            return TimeView.form(id);
        }

        @Override
        public Optional<String> right() {
            return Optional.of(NAME);
        }

        @Override
        public boolean inPlace() {
            return true;
        }

        @Override
        public Reply submit(ComponentId id, ModalInteractionEvent event) {
            return timed(event, TimeView.time(event.getInteraction()), TimeView.zone(event.getInteraction()));
        }
    }
}
