package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
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
import waymark.discord.Component;
import waymark.discord.Reply;
import waymark.discord.StaffNotices;
import waymark.discord.Zones;
import waymark.discord.view.Choices;
import waymark.discord.view.CorrectionView;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.Refusal;
import waymark.study.correction.Corrections;
import waymark.study.correction.DayRange;
import waymark.study.correction.Outages;
import waymark.study.correction.ZoneCorrections;
import waymark.study.plan.GuildStore;
import waymark.study.streak.EntryKind;

/**
 * What moderators put right in streaks, with a reason that the member reads.
 *
 * <pre>
 * /streak-admin credit member:@Ada day:2026-05-04 reason:posted her work in the thread
 * /streak-admin excuse member:@Ada day:2026-05-04 to:2026-05-08 reason:ill
 * /streak-admin void   member:@Ada day:2026-05-04 reason:by mistake
 * /streak-admin freeze member:@Ada reason:helped the others
 * /streak-admin outage from:2026-05-07 21:00 to:2026-05-08 03:00 reason:Discord was down
 * /streak-admin zone   member:@Ada zone:Asia/Tokyo reason:moved
 * /streak-admin imports   records that members brought and that wait for a decision
 * /streak-admin audit  channel:#moderators
 * </pre>
 */
public final class StreakAdminCommand implements Command.Slash {
    static final String NAME = "streak-admin";
    private static final int REASON_LIMIT = 200;
    private static final Set<String> WITHOUT_REASON = Set.of("imports", "audit");

    private final Corrections corrections;
    private final GuildStore guilds;
    private final Correcting correcting;
    private final Importing importing;

    public StreakAdminCommand(
            Corrections corrections,
            Outages outages,
            ZoneCorrections zones,
            GuildStore guilds,
            StaffNotices notices,
            Importing importing) {
        this.corrections = corrections;
        this.guilds = guilds;
        this.importing = importing;
        correcting = new Correcting(corrections, outages, zones, notices);
    }

    @Override
    public CommandData data() {
        return Commands.slash(NAME, Texts.of("streak-admin.description"))
                .addSubcommands(
                        ofDays("credit", true),
                        ofDays("excuse", true),
                        ofDays("void", true),
                        ofDays("freeze", false),
                        new SubcommandData("outage", Texts.of("streak-admin.outage"))
                                .addOption(OptionType.STRING, "from", Texts.of("streak-admin.from"), true)
                                .addOptions(reason())
                                .addOption(OptionType.STRING, "to", Texts.of("streak-admin.outage-to")),
                        new SubcommandData("zone", Texts.of("streak-admin.zone"))
                                .addOption(OptionType.USER, "member", Texts.of("streak-admin.member"), true)
                                .addOption(OptionType.STRING, "zone", Texts.of("streak-admin.new-zone"), true, true)
                                .addOptions(reason()),
                        new SubcommandData("imports", Texts.of("streak-admin.imports")),
                        new SubcommandData("audit", Texts.of("streak-admin.audit"))
                                .addOptions(
                                        new OptionData(OptionType.CHANNEL, "channel", Texts.of("streak-admin.channel"))
                                                .setChannelTypes(ChannelType.TEXT)))
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MODERATE_MEMBERS))
                .setContexts(InteractionContextType.GUILD);
    }

    private static SubcommandData ofDays(String name, boolean range) {
        SubcommandData sub = new SubcommandData(name, Texts.of("streak-admin." + name))
                .addOption(OptionType.USER, "member", Texts.of("streak-admin.member"), true);
        return range
                ? sub.addOption(OptionType.STRING, "day", Texts.of("streak-admin.day"), true, true)
                        .addOptions(reason())
                        .addOption(OptionType.STRING, "to", Texts.of("streak-admin.to"), false, true)
                : sub.addOptions(reason())
                        .addOption(OptionType.STRING, "day", Texts.of("streak-admin.freeze-day"), false, true);
    }

    private static OptionData reason() {
        return new OptionData(OptionType.STRING, "reason", Texts.of("streak-admin.reason"), true)
                .setMaxLength(REASON_LIMIT);
    }

    @Override
    public List<Choice> complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        if (event.getFocusedOption().getName().equals("zone")) {
            return Choices.zones(typed);
        }
        long member = event.getOption("member", 0L, OptionMapping::getAsLong);
        long guild = Acts.member(event).guild();
        return corrections
                .streak(new MemberId(guild, member), Acts.of(event).at())
                .map(streak -> Choices.days(streak, typed))
                .orElse(List.of());
    }

    @Override
    public Reply run(SlashCommandInteractionEvent event) {
        long guild = Acts.member(event).guild();
        Optional<GuildTime> time = guilds.find(guild).map(settings -> settings.time());
        if (time.isEmpty()) {
            return Refusals.of(new Refusal.NotSetUp());
        }
        String reason = event.getOption("reason", "", OptionMapping::getAsString)
                .replaceAll("\\s+", " ")
                .strip();
        String sub = Objects.requireNonNull(event.getSubcommandName());
        if (reason.isEmpty() && !WITHOUT_REASON.contains(sub)) {
            return Notices.of("correction.no-reason");
        }
        return switch (sub) {
            case "credit" -> days(event, EntryKind.CREDIT, reason);
            case "excuse" -> days(event, EntryKind.EXCUSE, reason);
            case "void" -> days(event, EntryKind.VOID, reason);
            case "freeze" -> days(event, EntryKind.GRANT_FREEZE, reason);
            case "outage" -> outage(event, time.get(), reason);
            case "zone" -> zone(event, reason);
            case "imports" -> importing.list(guild);
            default -> audit(event, guild);
        };
    }

    private static MemberId member(SlashCommandInteractionEvent event) {
        long user = Objects.requireNonNull(
                event.getOption("member", o -> o.getAsUser().getIdLong()));
        return new MemberId(Acts.member(event).guild(), user);
    }

    private Reply days(SlashCommandInteractionEvent event, EntryKind kind, String reason) {
        MemberId member = member(event);
        Act act = Acts.of(event);
        LocalDate today = corrections.today(member, act.at()).orElseThrow();
        String first = event.getOption("day", "today", OptionMapping::getAsString);
        String last = event.getOption("to", first, OptionMapping::getAsString);
        Optional<LocalDate> from = day(first, today);
        Optional<LocalDate> to = day(last, today);
        if (from.isEmpty() || to.isEmpty()) {
            return Notices.of("correction.day-format", from.isEmpty() ? first : last);
        }
        return correcting.days(event, member, act, kind, new DayRange(from.get(), to.get()), reason);
    }

    private static Optional<LocalDate> day(String typed, LocalDate today) {
        if (Texts.isTyped("typed.today", typed)) {
            return Optional.of(today);
        } else if (Texts.isTyped("typed.yesterday", typed)) {
            return Optional.of(today.minusDays(1));
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Reply outage(SlashCommandInteractionEvent event, GuildTime time, String reason) {
        Act act = Acts.of(event);
        String first = event.getOption("from", "", OptionMapping::getAsString);
        Optional<String> last = Optional.ofNullable(event.getOption("to", OptionMapping::getAsString));
        try {
            Instant from = OutageTime.parse(first, time, false);
            Instant to = last.map(typed -> OutageTime.parse(typed, time, true)).orElse(act.at());
            return correcting.outage(event, act, from, to, reason);
        } catch (DateTimeException e) {
            return Notices.of("correction.time-format", first, last.orElse(""));
        }
    }

    private Reply zone(SlashCommandInteractionEvent event, String reason) {
        String typed = event.getOption("zone", "", OptionMapping::getAsString).strip();
        return Zones.read(typed)
                .map(zone -> correcting.zone(event, member(event), Acts.of(event), zone, reason))
                .orElseGet(() -> Notices.of(Zones.whyNot(typed), typed));
    }

    private Reply audit(SlashCommandInteractionEvent event, long guild) {
        Optional<GuildMessageChannel> channel = Optional.ofNullable(
                event.getOption("channel", o -> o.getAsChannel().asGuildMessageChannel()));
        OptionalLong id = channel.map(c -> OptionalLong.of(c.getIdLong())).orElse(OptionalLong.empty());
        corrections.noticeIn(guild, id);
        return CorrectionView.audit(
                id, channel.filter(GuildMessageChannel::canTalk).isPresent());
    }

    @Override
    public List<Component> components() {
        return correcting.components();
    }
}
