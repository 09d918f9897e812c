package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.StaffRight;
import waymark.discord.view.Choices;
import waymark.discord.view.Notices;
import waymark.discord.view.SettingsView;
import waymark.discord.view.StreakView;
import waymark.discord.view.Texts;
import waymark.study.MemberId;
import waymark.study.correction.CorrectionNews;
import waymark.study.member.Members;
import waymark.study.streak.CheckIns;
import waymark.study.streak.Vacation;

/**
 * {@code /streak show}: the number, until when today counts, why each recent day is what it is, and what a moderator corrected; {@code /streak history month:2026-11}:
 * the same for a whole month; {@code /streak vacation from:2026-12-24 to:2027-01-02}: days off.
 */
public final class StreakCommand implements Command.Slash {
    private static final Logger log = LoggerFactory.getLogger(StreakCommand.class);
    private static final int MONTHS_OFFERED = 12;
    private static final int DAYS_OFFERED = 25;

    private final CheckIns checkIns;
    private final Members members;
    private final CorrectionNews corrections;
    private final StaffRight staffRight;
    private final InstantSource clock;

    public StreakCommand(
            CheckIns checkIns,
            Members members,
            CorrectionNews corrections,
            StaffRight staffRight,
            InstantSource clock) {
        this.staffRight = staffRight;
        this.checkIns = checkIns;
        this.members = members;
        this.corrections = corrections;
        this.clock = clock;
    }

    @Override
    public CommandData data() {
        return Commands.slash("streak", Texts.of("streak.description"))
                .addSubcommands(
                        new SubcommandData("show", Texts.of("streak.show"))
                                .addOption(OptionType.USER, "member", Texts.of("streak.member")),
                        new SubcommandData("history", Texts.of("streak.history"))
                                .addOption(OptionType.STRING, "month", Texts.of("streak.which-month"), false, true)
                                .addOption(OptionType.USER, "member", Texts.of("streak.member")),
                        new SubcommandData("vacation", Texts.of("vacation.description"))
                                .addOption(OptionType.STRING, "from", Texts.of("vacation.from"), true, true)
                                .addOption(OptionType.STRING, "to", Texts.of("vacation.to"), false, true))
                .setContexts(InteractionContextType.GUILD);
    }

    /** Months behind us or days ahead, as the calendar has them anywhere: what is chosen is checked when it comes. */
    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String typed = event.getFocusedOption().getValue();
        return "month".equals(event.getFocusedOption().getName())
                ? Choices.words(
                        IntStream.range(0, MONTHS_OFFERED)
                                .mapToObj(back ->
                                        YearMonth.from(today).minusMonths(back).toString()),
                        typed)
                : Choices.days(today.plusDays(1).datesUntil(today.plusDays(1L + DAYS_OFFERED)), typed);
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        return switch (String.valueOf(event.getSubcommandName())) {
            case "history" -> history(event);
            case "vacation" -> vacation(event);
            default -> show(event);
        };
    }

    private Reply show(SlashCommandInteractionEvent event) {
        MemberId self = Acts.member(event);
        MemberId shown = shown(event);
        boolean own = shown.equals(self);
        Instant now = clock.instant();
        StreakView.Seen seen =
                new StreakView.Seen(own, own || isModerator(event), own ? corrections.news(self, now) : List.of());
        return StreakView.show(shown, seen, checkIns.streak(shown, now));
    }

    /** Whether they may read why a moderator corrected something: those do who may correct. */
    private boolean isModerator(SlashCommandInteractionEvent event) {
        try {
            return staffRight.holds(event, StreakAdminCommand.NAME);
        } catch (CompletionException e) {
            log.warn("user {} reads no reasons: {}", event.getUser().getId(), e.toString());
            return false;
        }
    }

    private Reply history(SlashCommandInteractionEvent event) {
        String typed = event.getOption("month", "", OptionMapping::getAsString).strip();
        Optional<YearMonth> month;
        try {
            month = typed.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(typed));
        } catch (DateTimeException e) {
            return Notices.of("streak.month-format", typed);
        }
        MemberId shown = shown(event);
        boolean own = shown.equals(Acts.member(event));
        StreakView.Seen seen = new StreakView.Seen(own, own || isModerator(event), List.of());
        return StreakView.month(shown, seen, month, checkIns.streak(shown, clock.instant()));
    }

    private static MemberId shown(SlashCommandInteractionEvent event) {
        MemberId self = Acts.member(event);
        long user = event.getOption("member", self.user(), o -> o.getAsUser().getIdLong());
        return new MemberId(self.guild(), user);
    }

    private Reply vacation(SlashCommandInteractionEvent event) {
        String from = event.getOption("from", "", OptionMapping::getAsString).strip();
        String to = event.getOption("to", from, OptionMapping::getAsString).strip();
        Vacation vacation;
        try {
            vacation = new Vacation(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeException e) {
            return Notices.of("vacation.format", from, to);
        } catch (IllegalArgumentException e) {
            return Notices.of("vacation.order", from, to);
        }
        return SettingsView.vacation(members.announce(Acts.member(event), Acts.of(event), vacation));
    }

    @Override
    public List<Component> components() {
        return List.of(Component.publicly(StreakView.SHARE, this::share));
    }

    /** Whoever presses shows their own. */
    private Reply share(ComponentId id, GenericComponentInteractionCreateEvent event) {
        MemberId owner =
                new MemberId(Long.parseLong(id.argument(0)), event.getUser().getIdLong());
        return StreakView.shared(owner, checkIns.streak(owner, clock.instant()));
    }
}
