package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.sharding.ShardManager;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.DirectMessage;
import waymark.discord.Reply;
import waymark.discord.view.CreditView;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.ReminderView;
import waymark.discord.view.TaskKey;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.credit.Claim;
import waymark.study.credit.Credited;
import waymark.study.credit.Credits;
import waymark.study.member.Members;
import waymark.study.reminder.StudyReminder;
import waymark.study.reminder.StudyReminders;
import waymark.study.reminder.StudyReminders.Planned;
import waymark.study.streak.When;

/**
 * {@code /remind set time:19:00 weekdays:mon-fri}, {@code list}, {@code off}: a direct message at one's own time, and its buttons. A test
 * message shows first whether one can arrive.
 */
public final class RemindCommand implements Command.Slash {
    private final StudyReminders reminders;
    private final Members members;
    private final Credits credits;
    private final InstantSource clock;

    public RemindCommand(StudyReminders reminders, Members members, Credits credits, InstantSource clock) {
        this.reminders = reminders;
        this.members = members;
        this.credits = credits;
        this.clock = clock;
    }

    @Override
    public CommandData data() {
        return Commands.slash("remind", Texts.of("remind.description"))
                .addSubcommands(
                        new SubcommandData("set", Texts.of("remind.set"))
                                .addOption(OptionType.STRING, "time", Texts.of("remind.time"), true)
                                .addOption(OptionType.STRING, "weekdays", Texts.of("remind.weekdays")),
                        new SubcommandData("list", Texts.of("remind.list")),
                        new SubcommandData("off", Texts.of("remind.off")))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        return switch (String.valueOf(event.getSubcommandName())) {
            case "set" -> set(event);
            case "off" -> off(Acts.member(event), Acts.of(event), servers(event));
            default -> ReminderView.list(reminders.of(event.getUser().getIdLong(), clock.instant()), servers(event));
        };
    }

    private Reply set(SlashCommandInteractionEvent event) {
        String typedTime = event.getOption("time", "", OptionMapping::getAsString);
        Optional<String> typedDays = Optional.ofNullable(event.getOption("weekdays", OptionMapping::getAsString));
        LocalTime time;
        try {
            time = PostTime.parse(typedTime);
        } catch (DateTimeException e) {
            return Notices.of("remind.time-format", typedTime);
        }
        Set<DayOfWeek> weekdays;
        try {
            weekdays = typedDays.map(RemindCommand::weekdays).orElse(Set.of());
        } catch (DateTimeException e) {
            return Notices.of("schedule.days-format", typedDays.orElse(""));
        }
        Act act = Acts.of(event);
        return switch (reminders.ready(Acts.member(event), act, time, weekdays)) {
            case Outcome.Refused<Planned> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Planned>(Planned ready) -> tested(event, ready);
        };
    }

    private static Set<DayOfWeek> weekdays(String typed) {
        Set<DayOfWeek> days = Weekdays.parse(typed);
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
    }

    private Reply tested(SlashCommandInteractionEvent event, Planned ready) {
        MemberId member = ready.reminder().member();
        String server =
                Optional.ofNullable(event.getGuild()).map(Guild::getName).orElse("");
        return switch (DirectMessage.send(
                event.getUser(), ReminderView.test(server), TaskKey.of("test " + event.getId()))) {
            case DELIVERED -> {
                reminders.set(ready);
                yield ReminderView.set(ready, members.zone(member).isPresent());
            }
            case CLOSED, GONE -> {
                reminders.refusedAndTold(member);
                yield Notices.of("remind.closed");
            }
            case REFUSED, UNKNOWN -> Notices.of("remind.unanswered");
        };
    }

    private Reply off(MemberId member, Act act, LongFunction<Optional<String>> servers) {
        String server = servers.apply(member.guild()).orElseGet(() -> Texts.of("remind.some-server"));
        return Notices.of(reminders.off(member, act) ? "remind.off-done" : "remind.off-none", server);
    }

    @Override
    public List<Component> components() {
        return List.of(
                Component.privately(
                        ReminderView.STOP, (id, event) -> off(member(id, event), Acts.of(event), servers(event))),
                Component.privately(ReminderView.CHECK_IN, this::checkIn));
    }

    private Reply checkIn(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId member = member(id, event);
        Outcome<Credited> credit = credits.claim(
                member, Acts.of(event), new Claim(When.TODAY, "done", Optional.empty(), Optional.empty()));
        return CreditView.checkedIn(member, credit, Optional.empty(), Optional.empty());
    }

    private static MemberId member(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return new MemberId(Long.parseLong(id.argument(0)), event.getUser().getIdLong());
    }

    @Override
    public boolean hasNews(long user) {
        return reminders.hasNews(user);
    }

    /** That Discord refused a reminder, the first time that its member acts after that, wherever they do. */
    @Override
    public Optional<Reply> news(Interaction event) {
        List<StudyReminder> closed = reminders.news(event.getUser().getIdLong());
        return closed.isEmpty() ? Optional.empty() : Optional.of(ReminderView.closed(closed, servers(event)));
    }

    /** Names of servers, on whichever shard they are. */
    private static LongFunction<Optional<String>> servers(Interaction event) {
        ShardManager shards = event.getJDA().getShardManager();
        return id -> Optional.ofNullable(shards == null ? event.getJDA().getGuildById(id) : shards.getGuildById(id))
                .map(Guild::getName);
    }
}
