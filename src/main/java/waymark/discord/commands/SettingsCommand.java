package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.Zones;
import waymark.discord.view.Choices;
import waymark.discord.view.Notices;
import waymark.discord.view.SettingsView;
import waymark.discord.view.Texts;
import waymark.discord.view.ZoneView;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.board.Visibility;
import waymark.study.member.Members;
import waymark.study.reminder.StudyReminders;
import waymark.study.streak.Standings;

/**
 * {@code /settings zone name:Asia/Tokyo}, {@code study-days days:mon-fri}: a member's own days; {@code pings state:on}: being notified;
 * {@code visibility boards:False leaderboard:True}: where they are named.
 */
public final class SettingsCommand implements Command.Slash {
    private final Members members;
    private final Visibility visibility;
    private final Standings standings;
    private final StudyReminders reminders;
    private final PingRole pings;
    private final InstantSource clock;

    public SettingsCommand(
            Members members,
            Visibility visibility,
            Standings standings,
            StudyReminders reminders,
            PingRole pings,
            InstantSource clock) {
        this.members = members;
        this.visibility = visibility;
        this.standings = standings;
        this.reminders = reminders;
        this.pings = pings;
        this.clock = clock;
    }

    @Override
    public CommandData data() {
        return Commands.slash("settings", Texts.of("settings.description"))
                .addSubcommands(
                        new SubcommandData("show", Texts.of("settings.show")),
                        new SubcommandData("zone", Texts.of("settings.zone"))
                                .addOption(OptionType.STRING, "name", Texts.of("settings.zone-name"), true, true),
                        new SubcommandData("study-days", Texts.of("settings.study-days"))
                                .addOption(OptionType.STRING, "days", Texts.of("settings.study-days-which"), true),
                        new SubcommandData("visibility", Texts.of("settings.visibility"))
                                .addOption(OptionType.BOOLEAN, "boards", Texts.of("settings.visibility-boards"))
                                .addOption(
                                        OptionType.BOOLEAN, "leaderboard", Texts.of("settings.visibility-leaderboard")),
                        new SubcommandData("pings", Texts.of("settings.pings"))
                                .addOptions(new OptionData(
                                                OptionType.STRING, "state", Texts.of("settings.pings-state"), true)
                                        .addChoice(Texts.of("settings.pings-on"), PingRole.ON)
                                        .addChoice(Texts.of("settings.pings-off"), PingRole.OFF)))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        return Choices.zones(event.getFocusedOption().getValue());
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        return switch (String.valueOf(event.getSubcommandName())) {
            case "zone" -> zone(event);
            case "study-days" -> studyDays(event);
            case "visibility" -> visibility(event);
            case "pings" -> pings.change(event, event.getOption("state", "", OptionMapping::getAsString));
            default ->
                SettingsView.of(
                        members.settings(Acts.member(event), clock.instant()),
                        visibility.shown(Acts.member(event)),
                        standings.listed(Acts.member(event)),
                        reminders.find(Acts.member(event), clock.instant()));
        };
    }

    private Reply zone(SlashCommandInteractionEvent event) {
        String name = event.getOption("name", "", OptionMapping::getAsString).strip();
        return zone(Acts.member(event), Acts.of(event), name);
    }

    private Reply zone(MemberId member, Act act, String name) {
        return Zones.read(name)
                .map(zone -> SettingsView.zone(members.setZone(member, act, zone)))
                .orElseGet(() -> Notices.of(Zones.whyNot(name), name));
    }

    @Override
    public List<Component> components() {
        return List.of(Component.privately(ZoneView.CHOOSE, this::chosen));
    }

    /** In the select below the first check-in. */
    private Reply chosen(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member =
                new MemberId(Long.parseLong(id.argument(0)), event.getUser().getIdLong());
        return zone(member, Acts.of(event), Acts.chosen(event));
    }

    /** What was left out stays as it is; left out both, it is only shown. */
    private Reply visibility(SlashCommandInteractionEvent event) {
        MemberId member = Acts.member(event);
        OptionMapping boards = event.getOption("boards");
        OptionMapping leaderboard = event.getOption("leaderboard");
        if (boards != null) {
            visibility.show(member, boards.getAsBoolean(), Acts.of(event));
        }
        if (leaderboard != null) {
            standings.list(member, Acts.of(event), leaderboard.getAsBoolean());
        }
        return SettingsView.visibility(visibility.shown(member), standings.listed(member));
    }

    private Reply studyDays(SlashCommandInteractionEvent event) {
        MemberId member = Acts.member(event);
        String typed = event.getOption("days", "", OptionMapping::getAsString);
        Set<DayOfWeek> days;
        try {
            days = Weekdays.parse(typed);
        } catch (DateTimeException e) {
            return Notices.of("schedule.days-format", typed);
        }
        Set<DayOfWeek> chosen = days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
        return SettingsView.studyDays(members.setStudyDays(member, Acts.of(event), chosen));
    }
}
