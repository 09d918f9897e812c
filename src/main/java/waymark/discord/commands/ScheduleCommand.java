package waymark.discord.commands;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import waymark.curriculum.Curriculum;
import waymark.discord.Acts;
import waymark.discord.ChannelAccess;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.DailyPoster;
import waymark.discord.Reply;
import waymark.discord.view.Choices;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.ScheduleView;
import waymark.discord.view.Texts;
import waymark.study.Credit;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.plan.Cohort;
import waymark.study.plan.Cohorts;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.DaysOff;
import waymark.study.plan.Follower;
import waymark.study.plan.Following;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;
import waymark.study.plan.Plan;

/**
 * The daily task's schedule.
 *
 * <pre>
 * /schedule set plan:python, spark days:mon-fri repeat:True
 * /schedule skip from:2026-12-24 to:2026-12-26
 * /schedule pause      /schedule resume
 * /schedule preview    the next thirty days, of a cohort with cohort:Autumn
 * /schedule post-now   today's task, once
 * </pre>
 */
public final class ScheduleCommand implements Command.Slash {
    private static final int PREVIEW_DAYS = 30;

    private final Curricula curricula;
    private final GuildStore guilds;
    private final DailySchedule schedule;
    private final Cohorts cohorts;
    private final DaysOff daysOff;
    private final DailyPoster poster;
    private final InstantSource clock;

    public ScheduleCommand(
            Curricula curricula,
            GuildStore guilds,
            DailySchedule schedule,
            Cohorts cohorts,
            DaysOff daysOff,
            DailyPoster poster,
            InstantSource clock) {
        this.curricula = curricula;
        this.guilds = guilds;
        this.schedule = schedule;
        this.cohorts = cohorts;
        this.daysOff = daysOff;
        this.poster = poster;
        this.clock = clock;
    }

    @Override
    public CommandData data() {
        return Commands.slash("schedule", Texts.of("schedule.description"))
                .addSubcommands(
                        new SubcommandData("set", Texts.of("schedule.set-description"))
                                .addOption(OptionType.STRING, "time", Texts.of("setup.time-option"))
                                .addOption(OptionType.STRING, "zone", Texts.of("setup.zone-option"), false, true)
                                .addOptions(new OptionData(
                                                OptionType.CHANNEL, "channel", Texts.of("schedule.channel-option"))
                                        .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM))
                                .addOption(OptionType.ROLE, "role", Texts.of("schedule.role-option"))
                                .addOption(OptionType.BOOLEAN, "no-role", Texts.of("schedule.no-role-option"))
                                .addOption(OptionType.BOOLEAN, "thread", Texts.of("schedule.thread-option"))
                                .addOption(OptionType.STRING, "days", Texts.of("schedule.days-option"))
                                .addOption(OptionType.STRING, "plan", Texts.of("schedule.plan-option"), false, true)
                                .addOption(OptionType.BOOLEAN, "repeat", Texts.of("schedule.repeat-option"))
                                .addOptions(credit()),
                        new SubcommandData("preview", Texts.of("schedule.preview-description"))
                                .addOptions(CohortOption.data(Texts.of("schedule.cohort-option"), false)),
                        new SubcommandData("skip", Texts.of("schedule.skip-description"))
                                .addOption(OptionType.STRING, "from", Texts.of("schedule.from-option"), true)
                                .addOption(OptionType.STRING, "to", Texts.of("schedule.to-option"))
                                .addOption(OptionType.BOOLEAN, "back", Texts.of("schedule.back-option")),
                        new SubcommandData("pause", Texts.of("schedule.pause-description")),
                        new SubcommandData("resume", Texts.of("schedule.resume-description")),
                        new SubcommandData("post-now", Texts.of("schedule.post-now-description")))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                .setContexts(InteractionContextType.GUILD);
    }

    private static OptionData credit() {
        return new OptionData(OptionType.STRING, "credit", Texts.of("schedule.credit-option"))
                .addChoice(Texts.of("schedule.credit-click"), Credit.CLICK.name())
                .addChoice(Texts.of("schedule.credit-self-check"), Credit.SELF_CHECK.name())
                .addChoice(Texts.of("schedule.credit-work"), Credit.WORK.name());
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        if (event.getFocusedOption().getName().equals(CohortOption.NAME)) {
            return Choices.cohorts(cohorts.standing(Acts.member(event).guild()), typed);
        }
        return event.getFocusedOption().getName().equals("zone")
                ? Choices.zones(typed)
                : Choices.parts(
                        curricula
                                .of(Objects.requireNonNull(event.getGuild()).getIdLong())
                                .curriculum(),
                        typed);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        Instant now = clock.instant();
        try {
            return switch (Objects.requireNonNull(event.getSubcommandName())) {
                case "set" -> set(event, now);
                case "skip" -> skip(event, now);
                case "pause" -> change(event, now, settings -> settings.paused(now));
                case "resume" -> change(event, now, settings -> settings.resumed(now));
                case "post-now" ->
                    ScheduleView.postedNow(poster.postNow(
                            event.getGuild(), Follower.of(Acts.member(event).guild())));
                default -> preview(event, now);
            };
        } catch (ScheduleChange.Malformed e) {
            return Notices.of(e.message(), e.typed());
        }
    }

    private Reply set(SlashCommandInteractionEvent event, Instant now) throws ScheduleChange.Malformed {
        Optional<GuildSettings> settings = guilds.find(Acts.member(event).guild());
        String typed = event.getOption("plan", "", OptionMapping::getAsString);
        Optional<List<String>> parts = Optional.empty();
        if (!typed.isBlank() && settings.isPresent()) {
            Optional<Curriculum> curriculum =
                    curricula.curriculum(settings.get().curriculum());
            Outcome<List<String>> read = curriculum
                    .map(c -> Plan.parts(c, typed))
                    .orElseGet(() -> Outcome.refused(new Refusal.UnknownNode(typed)));
            if (read instanceof Outcome.Refused<List<String>> refused) {
                return Refusals.of(refused.refusal());
            } else if (read instanceof Outcome.Done<List<String>> done) {
                parts = Optional.of(done.value());
            }
        }
        return change(event, now, ScheduleChange.of(event, parts, now)::of);
    }

    private Reply change(SlashCommandInteractionEvent event, Instant now, UnaryOperator<GuildSettings> change) {
        long guild = Acts.member(event).guild();
        Optional<GuildSettings> first = guilds.find(guild);
        if (first.isEmpty()) {
            return Refusals.of(new Refusal.NotSetUp());
        }
        GuildSettings changed = guilds.change(first.get(), change);
        return ScheduleView.settings(
                changed,
                schedule.plan(Follower.of(guild), curricula::curriculum),
                schedule.next(Follower.of(guild), now, curricula::curriculum));
    }

    private Reply skip(SlashCommandInteractionEvent event, Instant now) throws ScheduleChange.Malformed {
        long guild = Acts.member(event).guild();
        LocalDate from = ScheduleChange.option(event, "from", "schedule.date-format", LocalDate::parse)
                .orElseThrow();
        LocalDate to = ScheduleChange.option(event, "to", "schedule.date-format", LocalDate::parse)
                .orElse(from);
        boolean back = event.getOption("back", false, OptionMapping::getAsBoolean);
        return ScheduleView.daysOff(
                back
                        ? daysOff.putBack(guild, from, to, now, curricula::curriculum)
                        : daysOff.take(guild, from, to, now, curricula::curriculum),
                !back);
    }

    private Reply preview(SlashCommandInteractionEvent event, Instant now) {
        long guild = Acts.member(event).guild();
        String typed = event.getOption(CohortOption.NAME, "", OptionMapping::getAsString);
        Optional<Cohort> cohort = cohorts.find(guild, typed);
        if (!typed.isBlank() && cohort.isEmpty()) {
            return Refusals.of(new Refusal.UnknownCohort(typed));
        }
        Follower follower = cohort.map(Cohort::follower).orElseGet(() -> Follower.of(guild));
        Optional<Following> following = schedule.following(follower);
        return ScheduleView.preview(
                schedule.preview(follower, now, PREVIEW_DAYS, curricula::curriculum),
                following,
                following.flatMap(f -> ChannelAccess.of(Objects.requireNonNull(event.getGuild()), f.settings())));
    }
}
