package waymark.discord.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.utils.FileUpload;
import waymark.curriculum.Curriculum;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.Unsent;
import waymark.discord.view.picture.WeekPicture;
import waymark.search.gaps.Gaps;
import waymark.search.gaps.QuestionGroup;
import waymark.study.board.Report;

/** How a server or cohort does, for its moderators, with the same as a table to keep. */
public final class ReportView {
    /** The button that begins or ends the weekly report: the server, the week it stands on, whether it begins. */
    public static final String WEEKLY = "weekly";

    /** The week on a button that stands on no week's report. */
    private static final String NOW = "now";

    private static final int NAMED = 10;
    private static final int LISTED = 5;
    private static final int NAME_LENGTH = 80;
    private static final int QUESTION_LENGTH = 120;
    private static final int LINES_LIMIT = 700;

    private ReportView() {}

    /**
     * What is shown.
     *
     * @param server its name
     * @param gaps what members asked in vain; of a whole server, and empty for a cohort: who asked is not kept
     * @param curriculum that names what is counted
     */
    public record Shown(Report report, String server, Optional<Gaps> gaps, Curriculum curriculum) {}

    /**
     * To whoever asked for it.
     *
     * @param weekly whether it comes each week already
     */
    public static Reply asked(long guild, Shown shown, LongFunction<String> names, boolean weekly) {
        return card(shown, names, toggle(guild, NOW, !weekly), true);
    }

    /**
     * A week's, for the moderators' channel.
     *
     * @param files whether files may be attached there
     */
    public static Reply ofWeek(long guild, LocalDate week, Shown shown, LongFunction<String> names, boolean files) {
        return card(shown, names, toggle(guild, week.toString(), false), files);
    }

    /** The id of the button that a week's report alone has. */
    public static ComponentId button(long guild, LocalDate week) {
        return ComponentId.of(WEEKLY, guild, week, false);
    }

    private static Button toggle(long guild, String week, boolean begins) {
        return Button.secondary(
                ComponentId.of(WEEKLY, guild, week, begins).toString(),
                Texts.of(begins ? "button.weekly" : "button.weekly-stop"));
    }

    private static Reply card(Shown shown, LongFunction<String> names, Button weekly, boolean files) {
        Report report = shown.report();
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(Texts.of(
                        "report.title",
                        DiscordWords.literal(report.cohort().orElse(shown.server())),
                        Look.day(report.day())))
                + "\n"
                + Texts.of("report.active", report.today(), report.week(), report.month(), report.seen()) + "\n"
                + Texts.of("report.reached", report.reachedWeek(), report.reachedMonth())));
        if (files) {
            Gallery.of(() -> WeekPicture.of(report.day(), report.byDay())).ifPresent(parts::add);
        }
        parts.add(Look.text(stuck(report.stuck())));
        parts.add(Look.text(listed(
                "report.overdue",
                "report.overdue-none",
                report.overdue().stream()
                        .map(each ->
                                Texts.of("report.overdue-line", literal(RoadmapPlace.name(each.what())), each.times()))
                        .toList())));
        parts.add(Look.text(listed(
                "report.skipped",
                "report.skipped-none",
                report.skipped().stream()
                        .map(each -> Texts.of(
                                "report.skipped-line",
                                literal(RoadmapView.title(
                                        shown.curriculum(), each.what().node())),
                                each.times()))
                        .toList())));
        shown.gaps()
                .ifPresent(gaps -> parts.add(Look.text(listed(
                        "report.gaps",
                        "report.gaps-none",
                        gaps.open().stream()
                                .map(gap -> Texts.of(
                                        "report.gap-line",
                                        DiscordWords.literal(question(gap.group())),
                                        gap.group().asked()))
                                .toList()))));
        parts.add(
                files
                        ? FileDisplay.fromFile(
                                FileUpload.fromData(csv(shown, names), "report-" + report.day() + ".csv"))
                        : Look.text(Look.small(Texts.of("report.no-files"))));
        parts.add(ActionRow.of(weekly));
        return Look.card(parts);
    }

    private static String literal(String name) {
        return DiscordWords.literal(Excerpt.cut(name, NAME_LENGTH));
    }

    private static String stuck(Report.Stuck stuck) {
        if (stuck.all() == 0) {
            return Texts.of("report.stuck-none", Report.STUCK_DAYS);
        }
        List<Long> named = stuck.named().stream().limit(NAMED).toList();
        String names = named.stream().map(Look::user).collect(Collectors.joining(", "));
        int others = stuck.all() - named.size();
        String line = Texts.of("report.stuck", stuck.all(), Report.STUCK_DAYS, Look.day(stuck.since()));
        String more = others == 0 ? "" : (names.isEmpty() ? "" : ", ") + Texts.of("report.others", others);
        return line + "\n" + names + more;
    }

    private static String listed(String title, String none, List<String> lines) {
        return lines.isEmpty()
                ? Texts.of(none)
                : Texts.of(title) + "\n"
                        + Look.lines(lines.stream().limit(LISTED).toList(), LINES_LIMIT);
    }

    private static String question(QuestionGroup group) {
        return QuestionLine.of(group.text(), group.topic(), QUESTION_LENGTH);
    }

    /** All of it as a table. */
    static byte[] csv(Shown shown, LongFunction<String> names) {
        Report report = shown.report();
        Csv csv = new Csv("section", "item", "value");
        csv.row("report", report.cohort().orElse(shown.server()), report.day().toString());
        csv.row("members", "seen", String.valueOf(report.seen()));
        csv.row("active", "today", String.valueOf(report.today()));
        csv.row("active", "7 days", String.valueOf(report.week()));
        csv.row("active", "30 days", String.valueOf(report.month()));
        csv.row("reached", "7 days", String.valueOf(report.reachedWeek()));
        csv.row("reached", "30 days", String.valueOf(report.reachedMonth()));
        csv.row("stuck", "members", String.valueOf(report.stuck().all()));
        report.stuck()
                .named()
                .forEach(user -> csv.row(
                        "stuck member",
                        names.apply(user),
                        "since " + report.stuck().since()));
        report.overdue()
                .forEach(each -> csv.row("overdue", RoadmapPlace.name(each.what()), String.valueOf(each.times())));
        report.skipped()
                .forEach(each -> csv.row(
                        "skipped",
                        RoadmapView.title(shown.curriculum(), each.what().node()),
                        String.valueOf(each.times())));
        shown.gaps()
                .ifPresent(gaps -> gaps.open()
                        .forEach(gap -> csv.row(
                                "gap",
                                gap.group().text(),
                                String.valueOf(gap.group().asked()))));
        return csv.bytes();
    }

    /** What the weekly report's button says. */
    public static Reply wanted(Instant next, OptionalLong channel) {
        return channel.isPresent()
                ? Notices.of(
                        "report.weekly-on", Look.channel(channel.getAsLong()), Look.dateTime(next), Look.relative(next))
                : Notices.of("report.weekly-nowhere", Look.dateTime(next));
    }

    public static Reply unwanted() {
        return Notices.of("report.weekly-off");
    }

    /** To whoever runs the server: it could not be posted. */
    public static Reply refused(Unsent why) {
        return Notices.of("report.weekly-refused", UnsentText.of(why));
    }

    /** To whoever runs the server: nobody can look whether it is there. */
    public static Reply inDoubt(long channel) {
        return Notices.of("report.weekly-in-doubt", Look.channel(channel));
    }

    /** To whoever runs the server: its time is over. */
    public static Reply late() {
        return Notices.of("report.weekly-late");
    }

    /** To whoever runs the server: there is nowhere to post it. */
    public static Reply nowhere() {
        return Notices.of("report.weekly-no-channel");
    }
}
