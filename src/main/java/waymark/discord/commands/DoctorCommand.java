package waymark.discord.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import waymark.discord.Acts;
import waymark.discord.ChannelAccess;
import waymark.discord.Checkup;
import waymark.discord.Checkup.Place;
import waymark.discord.Checkup.Use;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.Vitals;
import waymark.discord.view.DoctorView;
import waymark.discord.view.Texts;
import waymark.study.forum.AnsweredForum;
import waymark.study.forum.Forums;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Follower;
import waymark.study.plan.Following;
import waymark.study.setup.Panel;
import waymark.study.setup.SetupStore;

/** {@code /doctor}: what is wrong here, and how to mend it: the channels in use, the clock, the curriculum, the store and its backup. */
public final class DoctorCommand implements Command.Slash {
    private final Curricula curricula;
    private final DailySchedule schedule;
    private final SetupStore setups;
    private final LongFunction<OptionalLong> notices;
    private final Forums forums;
    private final Vitals vitals;
    private final InstantSource clock;

    /** @param notices the channel that a server chose for what moderators should know of each other */
    public DoctorCommand(
            Curricula curricula,
            DailySchedule schedule,
            SetupStore setups,
            LongFunction<OptionalLong> notices,
            Forums forums,
            Vitals vitals,
            InstantSource clock) {
        this.curricula = curricula;
        this.schedule = schedule;
        this.setups = setups;
        this.notices = notices;
        this.forums = forums;
        this.vitals = vitals;
        this.clock = clock;
    }

    @Override
    public CommandData data() {
        return Commands.slash("doctor", Texts.of("doctor.description"))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public boolean takesPart() {
        return false;
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        // At once: what the rest takes is not the clock's.
        Instant now = clock.instant();
        Guild guild = Objects.requireNonNull(event.getGuild());
        Optional<Role> role = Optional.ofNullable(guild.getBotRole());
        Curricula.Shelf shelf = curricula.of(guild.getIdLong());
        long ping = event.getJDA().getGatewayPing();
        return DoctorView.of(new Checkup(
                places(guild),
                role.map(own -> OptionalLong.of(own.getIdLong())).orElse(OptionalLong.empty()),
                Duration.between(Acts.of(event).at(), now),
                shelf.library().current(),
                vitals.refusesChange(shelf.name()),
                vitals.store(),
                vitals.backup(),
                vitals.version(),
                ping < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(ping))));
    }

    /** The daily task's channel first, then those of cohorts with one of their own, then whatever else is written to. */
    private List<Place> places(Guild guild) {
        long id = guild.getIdLong();
        List<Place> places = new ArrayList<>();
        places.add(schedule.following(Follower.of(id))
                .map(following -> place(guild, Use.DAILY, following))
                .orElseGet(() -> new Place(Use.DAILY, "", OptionalLong.empty(), Optional.empty())));
        schedule.withOwnChannel().stream()
                .filter(following -> following.follower().guild() == id
                        && !following.follower().isGuild())
                .map(following -> place(guild, Use.COHORT, following))
                .forEach(places::add);
        OptionalLong panel =
                setups.panel(id).map(Panel::channel).map(OptionalLong::of).orElse(OptionalLong.empty());
        written(guild, Use.NOTICES, notices.apply(id)).ifPresent(places::add);
        written(guild, Use.PANEL, panel).ifPresent(places::add);
        forums.of(id).stream().map(answered -> forum(guild, answered)).forEach(places::add);
        return places;
    }

    private static Place forum(Guild guild, AnsweredForum answered) {
        return new Place(
                Use.FORUM,
                "",
                OptionalLong.of(answered.forum()),
                Optional.ofNullable(guild.getForumChannelById(answered.forum())).map(ChannelAccess::toAnswer));
    }

    private static Place place(Guild guild, Use use, Following following) {
        return new Place(
                use,
                following.cohort().orElse(""),
                following.settings().channel(),
                ChannelAccess.of(guild, following.settings()));
    }

    private static Optional<Place> written(Guild guild, Use use, OptionalLong channel) {
        return channel.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(use, "", channel, ChannelAccess.toWrite(guild, channel.getAsLong())));
    }
}
