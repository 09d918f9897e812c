package waymark.study.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.Block;
import waymark.curriculum.Curriculum;
import waymark.curriculum.FrontMatter;
import waymark.curriculum.Milestone;
import waymark.curriculum.Page;
import waymark.curriculum.Roadmap;
import waymark.curriculum.Section;
import waymark.curriculum.Step;
import waymark.curriculum.Task;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.Acts;
import waymark.study.Credit;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.plan.Customs;
import waymark.study.selfcheck.SelfChecks;
import waymark.study.streak.CheckIns;
import waymark.study.streak.When;
import waymark.study.work.Work;
import waymark.study.work.Works;

/** What a guild asks for before a day counts, over a store on disk. */
class CreditsTest {
    private static final long GUILD = 1;
    private static final long ADA = 2;
    private static final MemberId MEMBER = new MemberId(GUILD, ADA);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final NodeRef TASK = new NodeRef("default", "roadmap/1-one/a#do-it");

    @TempDir
    private Path folder;

    private final Acts acts = new Acts();
    private Database database;
    private Curriculum curriculum;
    private SelfChecks selfChecks;
    private Works works;
    private Credits credits;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        curriculum = curriculum("<details><summary>Why?</summary>\n\nBecause.\n\n</details>");
        selfChecks = new SelfChecks(database.selfChecks(), database.streaks());
        works = new Works(database.works(), database.streaks());
        credits = new Credits(
                new CheckIns(database.streaks()),
                database.guilds(),
                selfChecks,
                database.selfChecks(),
                database.works(),
                name -> Optional.of(curriculum));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Curriculum curriculum(String checks) {
        String node = "roadmap/1-one/a";
        Section section = new Section(
                "check-yourself", 2, "Check yourself", List.of("A"), List.of(new Block.Prose(checks, "")), 1);
        Page page = new Page(
                node,
                node + ".md",
                "A",
                FrontMatter.none(),
                List.of(section),
                List.of(new Task(TASK.node(), "Do it", 30, "")));
        Milestone one = new Milestone("roadmap/1-one", 1, "One", false, List.of(new Step(node, "A", false)));
        return new Curriculum(
                "default",
                "Small",
                List.of(),
                Optional.of(new Roadmap("roadmap", "Small", List.of(one))),
                List.of(page),
                Map.of(node, List.of(node)),
                List.of());
    }

    private void guildAsksFor(Credit credit) {
        database.guilds().save(Guilds.in(GUILD, "Europe/Berlin").doing(new Customs(credit, false)));
    }

    private Act at(String instant) {
        return acts.at(instant, ADA);
    }

    private Credited claim(Act act, When when) {
        Claim claim = new Claim(when, "done", Optional.empty(), Optional.of(TASK));
        return switch (credits.claim(MEMBER, act, claim)) {
            case Outcome.Done<Credited>(Credited credited) -> credited;
            case Outcome.Refused<Credited>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private void counted(LocalDate day, Act act, When when) {
        Credited.Counted counted = assertInstanceOf(Credited.Counted.class, claim(act, when));
        assertEquals(day, counted.checkedIn().day());
    }

    @Test
    void aClickIsEnoughUnlessTheGuildSaysOtherwise() {
        guildAsksFor(Credit.CLICK);
        counted(MONDAY, at("2026-05-04T10:00:00Z"), When.TODAY);
    }

    @Test
    void aQuestionCreditsTheDayKnownOrNotOnceItIsAnswered() {
        guildAsksFor(Credit.SELF_CHECK);
        Act done = at("2026-05-04T10:00:00Z");
        Credited.NeedsAnswer needs = assertInstanceOf(Credited.NeedsAnswer.class, claim(done, When.TODAY));
        assertEquals(MONDAY, needs.day());
        assertEquals("roadmap/1-one/a#why", needs.question().id());
        assertEquals(0, database.streaks().record(MEMBER).orElseThrow().ledger().size(), "nothing is credited yet");

        Act miss = at("2026-05-04T10:01:00Z");
        assertEquals(
                Outcome.done(Optional.of(MONDAY.plusDays(1))),
                selfChecks.answer(MEMBER, curriculum, needs.question(), false, miss));
        counted(MONDAY, miss, When.TODAY);
        counted(MONDAY, miss, When.TODAY);
        assertEquals(1, database.streaks().record(MEMBER).orElseThrow().ledger().size());

        Act next = at("2026-05-05T10:00:00Z");
        needs = assertInstanceOf(Credited.NeedsAnswer.class, claim(next, When.TODAY), "each day anew");
        assertEquals(MONDAY.plusDays(1), needs.day());
        assertEquals("roadmap/1-one/a#why", needs.question().id(), "the one that was missed");
    }

    @Test
    void aCurriculumWithoutQuestionsCannotAskForOne() {
        guildAsksFor(Credit.SELF_CHECK);
        curriculum = curriculum("No questions here.");
        counted(MONDAY, at("2026-05-04T10:00:00Z"), When.TODAY);
    }

    @Test
    void shownWorkCreditsTheDayAndOneOfTodayServesForYesterdayToo() {
        guildAsksFor(Credit.WORK);
        Act done = at("2026-05-04T10:00:00Z");
        assertEquals(new Credited.NeedsWork(MONDAY), claim(done, When.TODAY));

        Act shown = at("2026-05-05T10:00:00Z");
        assertEquals(new Credited.NeedsWork(MONDAY), claim(shown, When.YESTERDAY));
        assertInstanceOf(Outcome.Done.class, works.show(MEMBER, TASK, "github.com/ada/x", "", shown));
        counted(MONDAY.plusDays(1), shown, When.TODAY);
        counted(MONDAY, at("2026-05-05T10:02:00Z"), When.YESTERDAY);

        assertEquals(
                new Credited.NeedsWork(MONDAY.plusDays(2)),
                claim(at("2026-05-06T10:00:00Z"), When.TODAY),
                "work of an earlier day serves no longer");
    }

    @Test
    void aDayThatIsCreditedStaysSoWhateverIsAskedForLater() {
        guildAsksFor(Credit.CLICK);
        counted(MONDAY, at("2026-05-04T10:00:00Z"), When.TODAY);
        guildAsksFor(Credit.WORK);
        Credited.Counted again =
                assertInstanceOf(Credited.Counted.class, claim(at("2026-05-04T11:00:00Z"), When.TODAY));
        assertTrue(again.checkedIn().already());
    }

    @Test
    void whatCouldNotBeCreditedAnywayIsSaidFirst() {
        guildAsksFor(Credit.CLICK);
        counted(MONDAY.minusDays(4), at("2026-05-01T10:00:00Z"), When.YESTERDAY);
        counted(MONDAY.minusDays(2), at("2026-05-03T10:00:00Z"), When.YESTERDAY);
        guildAsksFor(Credit.WORK);
        Claim claim = new Claim(When.YESTERDAY, "checkin", Optional.empty(), Optional.of(TASK));
        assertEquals(
                Outcome.refused(new Refusal.BackdatingUsedUp(2, 30)),
                credits.claim(MEMBER, at("2026-05-05T10:00:00Z"), claim));
    }

    @Test
    void workIsALinkThatOpensOrWords() {
        guildAsksFor(Credit.WORK);
        Act act = at("2026-05-04T10:00:00Z");
        assertEquals(Outcome.refused(new Refusal.NothingToShow()), works.show(MEMBER, TASK, " ", "\n", act));
        for (String link : List.of("my notebook", "javascript:alert(1)", "localhost", "file:///etc/passwd", "a b.c")) {
            assertEquals(Outcome.refused(new Refusal.NotALink(link)), works.show(MEMBER, TASK, link, "x", act), link);
        }
        assertEquals(List.of(), database.works().shown(MEMBER, "default"), "nothing refused is kept");
        works.show(MEMBER, TASK, "github.com/ada/x", " mine ", act);
        Work kept = database.works().shown(MEMBER, "default").getFirst();
        assertEquals(Optional.of("https://github.com/ada/x"), kept.link());
        assertEquals(Optional.of("mine"), kept.text());
        assertEquals(MONDAY, kept.day());
    }
}
