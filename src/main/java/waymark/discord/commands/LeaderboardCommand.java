package waymark.discord.commands;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Presence;
import waymark.discord.Reply;
import waymark.discord.view.Choices;
import waymark.discord.view.LeaderboardView;
import waymark.discord.view.LeaderboardView.Period;
import waymark.discord.view.Texts;
import waymark.study.MemberId;
import waymark.study.milestone.Today;
import waymark.study.plan.Cohort;
import waymark.study.plan.Cohorts;
import waymark.study.plan.Follower;
import waymark.study.streak.Standings;

/**
 * {@code /leaderboard period:month cohort:Autumn}: for all to read, of those alone who chose to be listed; whoever reads it can join by its
 * button.
 */
public final class LeaderboardCommand implements Command.Slash {
    /** How many a page has: each is looked up, once an hour, whether they are still here. */
    private static final int A_PAGE = 10;

    private final Standings standings;
    private final Cohorts cohorts;
    private final Today today;
    private final Presence presence;
    private final InstantSource clock;

    public LeaderboardCommand(
            Standings standings, Cohorts cohorts, Today today, Presence presence, InstantSource clock) {
        this.standings = standings;
        this.cohorts = cohorts;
        this.today = today;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public CommandData data() {
        OptionData period = new OptionData(OptionType.STRING, "period", Texts.of("leaderboard.period-option"));
        for (Period each : Period.values()) {
            period.addChoice(LeaderboardView.name(each), each.name());
        }
        return Commands.slash("leaderboard", Texts.of("leaderboard.description"))
                .addOptions(period, CohortOption.data(Texts.of("board.cohort-option"), false))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public boolean isPublic(SlashCommandInteractionEvent event) {
        return true;
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Choices.cohorts(
                cohorts.standing(Acts.member(event).guild()),
                event.getFocusedOption().getValue());
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        Period period = Period.read(event.getOption("period", "", OptionMapping::getAsString));
        return CohortOption.group(event, cohorts, Acts.member(event).guild(), group -> page(event, period, group, 0));
    }

    private Reply page(Interaction event, Period period, Follower group, int page) {
        Guild guild = Optional.ofNullable(event.getGuild()).orElseThrow();
        Instant now = clock.instant();
        int first = Math.max(0, page) * A_PAGE;
        // One more than is shown tells whether there is a further page.
        List<Standings.Place> places = standings.top(
                group.guild(),
                period.ranking(today.in(group.guild(), now)),
                group.isGuild() ? OptionalLong.empty() : OptionalLong.of(group.cohort()),
                first,
                A_PAGE + 1,
                now);
        List<Standings.Place> here = places.stream()
                .limit(A_PAGE)
                .filter(place -> presence.isHere(guild, place.member().user(), now))
                .toList();
        return LeaderboardView.of(
                group,
                group.isGuild()
                        ? Optional.empty()
                        : cohorts.find(group.guild(), String.valueOf(group.cohort()))
                                .map(Cohort::name),
                period,
                here,
                Math.max(0, page),
                places.size() > A_PAGE);
    }

    @Override
    public List<Component> components() {
        return List.of(
                Component.inPlace(LeaderboardView.TURN, this::turn),
                Component.privately(LeaderboardView.JOIN, this::join),
                Component.privately(LeaderboardView.LEAVE, this::leave));
    }

    private Reply turn(ComponentId id, GenericComponentInteractionCreateEvent event) {
        Follower group = new Follower(Acts.member(event).guild(), Long.parseLong(id.argument(1)));
        return page(event, Period.read(id.argument(0)), group, Integer.parseInt(id.argument(2)));
    }

    private Reply join(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = Acts.member(event);
        standings.list(member, Acts.of(event), true);
        return LeaderboardView.listed(true);
    }

    private Reply leave(ComponentId id, GenericComponentInteractionCreateEvent event) {
        standings.list(Acts.member(event), Acts.of(event), false);
        return LeaderboardView.listed(false);
    }
}
