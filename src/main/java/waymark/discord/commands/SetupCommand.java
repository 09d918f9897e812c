package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.ISnowflake;
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
import waymark.discord.Acts;
import waymark.discord.ChannelAccess;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.DailyPoster;
import waymark.discord.Reply;
import waymark.discord.Zones;
import waymark.discord.view.Choices;
import waymark.discord.view.Notices;
import waymark.discord.view.ScheduleView;
import waymark.discord.view.SetupView;
import waymark.discord.view.Texts;
import waymark.study.GuildTime;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Follower;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;

/** {@code /setup time:09:00 zone:Europe/Berlin}: from nothing to a scheduled post; every choice is stored as it is made. */
public final class SetupCommand implements Command.Slash {
    private static final String NAME = "setup";
    private static final LocalTime DEFAULT_POST_TIME = LocalTime.of(9, 0);

    // By name: the card would show the offset as "Z".
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

    private final Curricula curricula;
    private final GuildStore guilds;
    private final DailySchedule schedule;
    private final DailyPoster poster;

    public SetupCommand(Curricula curricula, GuildStore guilds, DailySchedule schedule, DailyPoster poster) {
        this.curricula = curricula;
        this.guilds = guilds;
        this.schedule = schedule;
        this.poster = poster;
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
        Optional<String> timeTyped = Optional.ofNullable(event.getOption("time", OptionMapping::getAsString));
        Optional<String> zoneTyped = Optional.ofNullable(event.getOption("zone", OptionMapping::getAsString));
        Optional<LocalTime> time;
        Optional<ZoneId> zone = zoneTyped.flatMap(Zones::read);
        try {
            time = timeTyped.map(PostTime::parse);
        } catch (DateTimeException e) {
            return Notices.of("setup.time-format", timeTyped.orElse(""));
        }
        if (zoneTyped.isPresent() && zone.isEmpty()) {
            return Notices.of(Zones.whyNot(zoneTyped.get()), zoneTyped.get());
        }
        return show(event, guilds.change(first(event), settings -> {
            GuildTime counted = settings.time();
            return settings.postingAt(time.orElse(settings.postTime()))
                    .counting(new GuildTime(zone.orElse(counted.zone()), counted.dayStart(), counted.studyDays()));
        }));
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

    private Reply show(Interaction event, GuildSettings settings) {
        Optional<ChannelAccess> access = ChannelAccess.of(Objects.requireNonNull(event.getGuild()), settings);
        Optional<Instant> next =
                schedule.next(Follower.of(settings.guild()), Acts.of(event).at(), curricula::curriculum);
        return SetupView.of(settings, curricula.all(), access, next);
    }

    @Override
    public List<Component> components() {
        return List.of(
                select(
                        SetupView.CHANNEL,
                        (settings, event) ->
                                settings.postingIn(entity(event), Acts.of(event).at())),
                select(SetupView.ROLE, (settings, event) -> settings.pinging(entity(event))),
                select(SetupView.CURRICULUM, (settings, event) -> settings.following(Acts.chosen(event))),
                Component.privately(SetupView.POST_NOW, this::postNow).forStaff(NAME));
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
                        (id, event) ->
                                show(event, guilds.change(first(event), settings -> change.apply(settings, event))))
                .forStaff(NAME);
    }

    private Reply postNow(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return ScheduleView.postedNow(
                poster.postNow(event.getGuild(), Follower.of(Acts.member(event).guild())));
    }
}
