package waymark.discord.commands;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.DailyPoster;
import waymark.discord.Reply;
import waymark.discord.view.Choices;
import waymark.discord.view.CohortView;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.plan.Cohort;
import waymark.study.plan.Cohorts;
import waymark.study.plan.Course;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Plan;

/**
 * Groups with a course of their own, for those who manage roles.
 *
 * <pre>
 * /cohort create name:Autumn role:@autumn start:2026-09-07 plan:python, spark days:tue,thu channel:#autumn
 * /cohort plan cohort:Autumn plan:roadmap repeat:True days:all
 * /cohort add cohort:Autumn member:@Ada        /cohort remove cohort:Autumn member:@Ada
 * /cohort rename cohort:Autumn name:Autumn 2026
 * /cohort post-now cohort:Autumn    its task of today, once
 * /cohort list                      /cohort archive cohort:Autumn
 * </pre>
 */
public final class CohortCommand implements Command.Slash {
    private final Curricula curricula;
    private final Cohorts cohorts;
    private final DailySchedule schedule;
    private final DailyPoster poster;

    public CohortCommand(Curricula curricula, Cohorts cohorts, DailySchedule schedule, DailyPoster poster) {
        this.curricula = curricula;
        this.cohorts = cohorts;
        this.schedule = schedule;
        this.poster = poster;
    }

    @Override
    public CommandData data() {
        return Commands.slash("cohort", Texts.of("cohort.description"))
                .addSubcommands(
                        new SubcommandData("create", Texts.of("cohort.create-description"))
                                .addOptions(name())
                                .addOptions(course()),
                        new SubcommandData("plan", Texts.of("cohort.plan-description"))
                                .addOptions(which())
                                .addOptions(course()),
                        new SubcommandData("add", Texts.of("cohort.add-description"))
                                .addOptions(which())
                                .addOption(OptionType.USER, "member", Texts.of("cohort.member-option"), true),
                        new SubcommandData("remove", Texts.of("cohort.remove-description"))
                                .addOptions(which())
                                .addOption(OptionType.USER, "member", Texts.of("cohort.member-option"), true),
                        new SubcommandData("rename", Texts.of("cohort.rename-description"))
                                .addOptions(which())
                                .addOptions(name()),
                        new SubcommandData("post-now", Texts.of("cohort.post-now-description")).addOptions(which()),
                        new SubcommandData("archive", Texts.of("cohort.archive-description")).addOptions(which()),
                        new SubcommandData("list", Texts.of("cohort.list-description")))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_ROLES))
                .setContexts(InteractionContextType.GUILD);
    }

    private static OptionData which() {
        return CohortOption.data(Texts.of("cohort.which-option"), true);
    }

    private static OptionData name() {
        return new OptionData(OptionType.STRING, "name", Texts.of("cohort.name-option"), true)
                .setMaxLength(Cohorts.NAME_LENGTH);
    }

    private static List<OptionData> course() {
        return List.of(
                new OptionData(OptionType.STRING, "plan", Texts.of("schedule.plan-option"), false, true),
                new OptionData(OptionType.STRING, "start", Texts.of("cohort.start-option")),
                new OptionData(OptionType.ROLE, "role", Texts.of("cohort.role-option")),
                new OptionData(OptionType.CHANNEL, "channel", Texts.of("cohort.channel-option"))
                        .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM),
                new OptionData(OptionType.STRING, "days", Texts.of("cohort.days-option")),
                new OptionData(OptionType.BOOLEAN, "repeat", Texts.of("schedule.repeat-option")));
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        long guild = Acts.member(event).guild();
        return event.getFocusedOption().getName().equals(CohortOption.NAME)
                ? Choices.cohorts(cohorts.standing(guild), typed)
                : Choices.parts(curricula.of(guild).curriculum(), typed);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        long guild = Acts.member(event).guild();
        return switch (Objects.requireNonNull(event.getSubcommandName())) {
            case "list" ->
                CohortView.list(
                        cohorts.standing(guild),
                        cohorts::size,
                        cohort ->
                                schedule.next(cohort.follower(), Acts.of(event).at(), curricula::curriculum));
            case "create" -> planned(event, choice -> create(event, choice));
            case "plan" -> withCohort(event, cohort -> planned(event, choice -> change(event, cohort, choice)));
            case "add" -> withCohort(event, cohort -> add(event, cohort));
            case "remove" -> withCohort(event, cohort -> remove(event, cohort));
            case "rename" -> withCohort(event, cohort -> shown(event, cohorts.rename(cohort, called(event))));
            case "post-now" ->
                withCohort(
                        event,
                        cohort -> CohortView.postedNow(cohort, poster.postNow(event.getGuild(), cohort.follower())));
            default -> withCohort(event, cohort -> archive(event, cohort));
        };
    }

    private Reply withCohort(SlashCommandInteractionEvent event, Function<Cohort, Reply> then) {
        String typed = event.getOption(CohortOption.NAME, "", OptionMapping::getAsString);
        return cohorts.find(Acts.member(event).guild(), typed)
                .map(then)
                .orElseGet(() -> Refusals.of(new Refusal.UnknownCohort(typed)));
    }

    /** What was chosen of start and plan, read; what was left out is empty. */
    private record Chosen(
            Optional<LocalDate> start,
            Optional<List<String>> parts,
            Optional<Boolean> repeat,
            Optional<Set<DayOfWeek>> days) {
        Course of(Course before) {
            return before.through(parts.orElse(before.parts()))
                    .repeating(repeat.orElse(before.again()))
                    .on(days.orElse(before.days()));
        }
    }

    private Reply planned(SlashCommandInteractionEvent event, Function<Chosen, Reply> then) {
        Optional<LocalDate> first;
        Optional<Set<DayOfWeek>> days;
        try {
            first = ScheduleChange.option(
                    event, "start", "schedule.date-format", typed -> LocalDate.parse(typed.strip()));
            days = ScheduleChange.option(event, "days", "schedule.days-format", Weekdays::parse);
        } catch (ScheduleChange.Malformed e) {
            return Notices.of(e.message(), e.typed());
        }
        Optional<Boolean> repeat = Optional.ofNullable(event.getOption("repeat", OptionMapping::getAsBoolean));
        String plan = event.getOption("plan", "", OptionMapping::getAsString);
        if (plan.isBlank()) {
            return then.apply(new Chosen(first, Optional.empty(), repeat, days));
        }
        return switch (Plan.parts(curricula.of(Acts.member(event).guild()).curriculum(), plan)) {
            case Outcome.Refused<List<String>>(Refusal refusal) -> Refusals.of(refusal);
            case Outcome.Done<List<String>>(List<String> parts) ->
                then.apply(new Chosen(first, Optional.of(parts), repeat, days));
        };
    }

    private static String called(SlashCommandInteractionEvent event) {
        return event.getOption("name", "", OptionMapping::getAsString);
    }

    private static OptionalLong id(SlashCommandInteractionEvent event, String option) {
        OptionMapping found = event.getOption(option);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getAsLong());
    }

    private Reply create(SlashCommandInteractionEvent event, Chosen chosen) {
        return shown(
                event,
                cohorts.create(
                        Acts.member(event).guild(),
                        called(event),
                        id(event, "role"),
                        id(event, "channel"),
                        chosen.start(),
                        chosen.of(Course.ROADMAP),
                        Acts.of(event)));
    }

    private Reply change(SlashCommandInteractionEvent event, Cohort cohort, Chosen chosen) {
        OptionalLong channel = id(event, "channel");
        OptionalLong role = id(event, "role");
        String curriculum = curricula.of(cohort.guild()).name();
        return shown(event, cohorts.change(cohort, was -> {
            Course before = was.curriculum().equals(curriculum)
                    ? was.course()
                    : Course.ROADMAP.on(was.course().days());
            Cohort planned = was.following(curriculum, chosen.of(before))
                    .beginning(chosen.start().orElse(was.start()));
            Cohort placed = channel.isPresent()
                    ? planned.postingIn(channel.getAsLong(), Acts.of(event).at())
                    : planned;
            return role.isPresent() ? placed.ofRole(role.getAsLong()) : placed;
        }));
    }

    private Reply shown(SlashCommandInteractionEvent event, Outcome<Cohort> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Cohort>(Refusal refusal) -> Refusals.of(refusal);
            case Outcome.Done<Cohort>(Cohort cohort) ->
                CohortView.settings(
                        cohort,
                        schedule.following(cohort.follower()).orElseThrow(),
                        schedule.plan(cohort.follower(), curricula::curriculum),
                        schedule.next(cohort.follower(), Acts.of(event).at(), curricula::curriculum));
        };
    }

    private Reply add(SlashCommandInteractionEvent event, Cohort cohort) {
        long member = id(event, "member").orElseThrow();
        cohorts.add(cohort, member, Acts.of(event));
        return CohortView.added(cohort, member);
    }

    private Reply remove(SlashCommandInteractionEvent event, Cohort cohort) {
        long member = id(event, "member").orElseThrow();
        cohorts.remove(cohort, member, Acts.of(event));
        return CohortView.removed(cohort, member);
    }

    private Reply archive(SlashCommandInteractionEvent event, Cohort cohort) {
        Act act = Acts.of(event);
        cohorts.archive(cohort, act);
        return CohortView.archived(cohort);
    }
}
