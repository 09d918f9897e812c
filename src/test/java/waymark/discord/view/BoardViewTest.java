package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.ComponentTree;
import org.junit.jupiter.api.Test;
import waymark.curriculum.Milestone;
import waymark.discord.Reply;
import waymark.discord.Unsent;
import waymark.fuzz.DiscordLimits;
import waymark.search.gaps.Gaps;
import waymark.search.gaps.Gaps.Gap;
import waymark.search.gaps.Gaps.Today;
import waymark.search.gaps.QuestionGroup;
import waymark.study.NodeRef;
import waymark.study.SmallCurriculum;
import waymark.study.board.Overview;
import waymark.study.board.Report;
import waymark.study.plan.Follower;

/** Boards and reports of the largest servers, with the longest names. */
class BoardViewTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-28");
    private static final Follower GROUP = new Follower(Long.MAX_VALUE, Long.MAX_VALUE);
    private static final int MANY = 2_000_000;

    /** Signs that are each written as two characters, so that Discord shows them as they stand. */
    private static final String SIGNS = "*_~|`".repeat(60);

    private static Milestone milestone(int number) {
        return new Milestone("roadmap/" + number, number, SIGNS, false, List.of());
    }

    private static String text(Reply reply) {
        return ComponentTree.of(reply.components()).findAll(TextDisplay.class).stream()
                .map(TextDisplay::getContent)
                .collect(Collectors.joining("\n"));
    }

    private static Overview overview(int milestones) {
        List<Overview.OfRole> roles = LongStream.range(0, 9)
                .mapToObj(i -> new Overview.OfRole(Long.MAX_VALUE - i, MANY, MANY, MANY, MANY))
                .toList();
        return new Overview(
                Optional.of(SIGNS),
                OptionalLong.of(Long.MAX_VALUE),
                new Overview.Position(List.of(SIGNS, SIGNS), MANY, MANY),
                DAY,
                MANY,
                MANY,
                MANY,
                IntStream.range(0, milestones)
                        .mapToObj(i -> new Overview.Line(milestone(i), MANY, MANY, MANY, roles))
                        .toList(),
                LongStream.range(0, 5)
                        .mapToObj(i -> new Overview.Completed(Long.MAX_VALUE - i, milestone(9)))
                        .toList(),
                MANY);
    }

    @Test
    void theLongestBoardFitsAMessage() {
        for (int milestones : List.of(0, 1, 9, 60)) {
            Reply reply = BoardView.of(GROUP, overview(milestones), SIGNS, true);
            DiscordLimits.check(reply.toMessage());
            assertTrue(text(reply).contains("2,000,000 today") || text(reply).contains("2000000 today"), text(reply));
        }
        DiscordLimits.check(BoardView.of(GROUP, overview(9), SIGNS, false).toMessage());
        DiscordLimits.check(BoardView.stopped(Optional.of(SIGNS), Long.MAX_VALUE, new Unsent(Unsent.Why.REFUSED, SIGNS))
                .toMessage());
    }

    @Test
    void anEmptyServersBoardSaysSo() {
        Overview empty = new Overview(
                Optional.empty(),
                OptionalLong.empty(),
                new Overview.Position(List.of(), 0, 0),
                DAY,
                0,
                0,
                0,
                List.of(),
                List.of(),
                0);
        Reply reply = BoardView.of(Follower.of(1), empty, "Study", true);
        DiscordLimits.check(reply.toMessage());
        assertTrue(text(reply).contains("nobody known yet") && text(reply).contains("no tasks"), text(reply));
    }

    private static ReportView.Shown shown(int lines) {
        List<Report.Counted<Milestone>> overdue = IntStream.range(0, lines)
                .mapToObj(i -> new Report.Counted<>(milestone(i), MANY))
                .toList();
        List<Report.Counted<NodeRef>> skipped = IntStream.range(0, lines)
                .mapToObj(i -> new Report.Counted<>(new NodeRef("default", SIGNS + i), MANY))
                .toList();
        List<Gap> gaps = IntStream.range(0, lines)
                .mapToObj(i -> new Gap(
                        new QuestionGroup("=" + SIGNS, Optional.of(SIGNS), MANY, MANY, false, Instant.EPOCH),
                        Today.NOTHING,
                        Optional.empty()))
                .toList();
        return new ReportView.Shown(
                new Report(
                        Optional.of(SIGNS),
                        DAY,
                        MANY,
                        MANY,
                        MANY,
                        MANY,
                        Collections.nCopies(7, MANY),
                        MANY,
                        MANY,
                        new Report.Stuck(
                                DAY,
                                MANY,
                                LongStream.range(0, lines)
                                        .mapToObj(i -> Long.MAX_VALUE - i)
                                        .toList()),
                        overdue,
                        skipped),
                SIGNS,
                Optional.of(new Gaps(gaps, List.of(), MANY)),
                SmallCurriculum.read());
    }

    @Test
    void theLongestReportFitsAMessage() {
        for (int lines : List.of(0, 1, 200)) {
            DiscordLimits.check(ReportView.asked(Long.MAX_VALUE, shown(lines), user -> SIGNS, true)
                    .toMessage());
            for (boolean files : List.of(true, false)) {
                DiscordLimits.check(ReportView.ofWeek(Long.MAX_VALUE, DAY, shown(lines), user -> SIGNS, files)
                        .toMessage());
            }
        }
    }

    @Test
    void aTableHoldsNoFormulaAndEveryCellAsItWas() {
        assertEquals("plain", Csv.cell("plain"));
        assertEquals("'=1+1", Csv.cell("=1+1"));
        assertEquals("\"'+1,2\"", Csv.cell("+1,2"));
        assertEquals("'-2", Csv.cell("-2"));
        assertEquals("'@SUM(A1)", Csv.cell("@SUM(A1)"));
        assertEquals("'\t=1", Csv.cell("\t=1"));
        assertEquals("\"'\r=1\"", Csv.cell("\r=1"));
        assertEquals("\"say \"\"hi\"\"\"", Csv.cell("say \"hi\""));
        assertEquals("\"two\nlines\"", Csv.cell("two\nlines"));
        assertEquals(
                "a,b\r\n'=x,é\r\n", new String(new Csv("a", "b").row("=x", "é").bytes(), StandardCharsets.UTF_8));
        String table = new String(ReportView.csv(shown(2), user -> "=" + user), StandardCharsets.UTF_8);
        assertTrue(table.contains("\r\nstuck member,'=" + Long.MAX_VALUE + ",since 2026-11-28\r\n"), table);
    }
}
