package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.Curriculum;
import waymark.curriculum.SelfCheck;
import waymark.search.library.Library;
import waymark.search.library.Reload;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.Acts;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.StoredIds;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Completions;
import waymark.study.milestone.Duties;
import waymark.study.milestone.Evidence;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.Milestones;
import waymark.study.plan.Course;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Due;
import waymark.study.plan.GuildSettings;
import waymark.study.selfcheck.SelfChecks;
import waymark.study.work.Works;

/** What members did on a page whose folder is read anew after it was split in two: over real files and a store on disk. */
class MovedPagesTest {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final String OLD = "roadmap/1-basics/first-join";
    private static final String FIRST = "roadmap/1-basics/inner-join";
    private static final String SECOND = "roadmap/1-basics/outer-join";
    private static final String MONDAY = "2026-05-04T10:00:00Z";

    private static final String EXPLAIN = "- [ ] Explain the plan (20 min): one sentence on each stage\n";
    private static final String QUESTION = """

            ## Check yourself

            <details><summary>What do both tables need?</summary>

            A key in common.

            </details>
            """;

    @TempDir
    private Path folder;

    private final Acts acts = new Acts();
    private Path corpus;
    private Library library;
    private Database database;
    private Milestones milestones;
    private Completions completions;
    private SelfChecks selfChecks;
    private DailySchedule schedule;
    private StoredIds stored;

    @BeforeEach
    void open() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve(OLD + ".md"),
                "# First Join\n\nWrite one.\n" + QUESTION + "\n## Tasks\n\n- [ ] Join two tables (30 min): it\n"
                        + EXPLAIN);
        library = Library.open("default", corpus, InstantSource.system());
        database = Database.open(folder.resolve("data"));
        database.guilds().save(Guilds.in(1, "Europe/Berlin"));
        milestones = new Milestones(database.milestones(), name -> Optional.of(now()));
        Duties duties = new Duties(database.milestones(), name -> Optional.of(now()));
        completions = new Completions(database.milestones(), database.streaks(), database.works(), duties);
        selfChecks = new SelfChecks(database.selfChecks(), database.streaks());
        schedule = new DailySchedule(database.guilds(), database.cohorts(), database.plans());
        stored = new StoredIds(
                name -> Optional.of(now()),
                List.of(
                        database.milestones()::referencedNodes,
                        database.selfChecks()::referencedQuestions,
                        database.works()::referencedTasks,
                        schedule::referenced));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Curriculum now() {
        return library.current().curriculum();
    }

    private Act act(String at) {
        return acts.at(at, ADA.user());
    }

    private static SelfCheck question(Curriculum curriculum) {
        return curriculum.pages().stream()
                .flatMap(page -> SelfCheck.of(page).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The first of the two pages that were the old one has nothing of what was done on it; the second has all. */
    private void split() throws IOException {
        Files.delete(corpus.resolve(OLD + ".md"));
        Path index = corpus.resolve("README.md");
        Files.writeString(
                index, Files.readString(index).replace("    └── First Join", "    ├── Inner Join\n    └── Outer Join"));
        String was = "---\nwas: [" + OLD + "]\n---\n";
        Files.writeString(corpus.resolve(FIRST + ".md"), was + "# Inner Join\n\nBoth sides.\n");
        Files.writeString(
                corpus.resolve(SECOND + ".md"),
                was + "# Outer Join\n\nOne side.\n" + QUESTION + "\n## Tasks\n\n" + EXPLAIN);
    }

    @Test
    void aSplitKeepsMarksAnswersAndWorkThoughTheyStandOnTheSecondPage() throws IOException {
        NodeRef basics = new NodeRef("default", "roadmap/1-basics");
        NodeRef explain = new NodeRef("default", OLD + "#explain-the-plan");
        Act assigning = act(MONDAY);
        milestones.assign(
                1,
                new Assignee.Member(ADA.user()),
                basics,
                Optional.empty(),
                Optional.empty(),
                false,
                assigning,
                LocalDate.parse("2026-05-04"));
        milestones.mark(ADA, explain, MarkState.DONE, act(MONDAY));
        selfChecks.answer(ADA, now(), question(now()), false, act(MONDAY));
        new Works(database.works(), database.streaks()).show(ADA, explain, "", "three stages", act(MONDAY));
        split();

        Reload.Swapped swapped =
                assertInstanceOf(Reload.Swapped.class, library.reload(stored.of("default")), "nothing is lost");

        assertEquals(
                Set.of(SECOND + "#explain-the-plan", SECOND + "#what-do-both-tables-need"),
                swapped.changes().moved().values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()));
        assertEquals(MarkState.DONE, milestones.progress(ADA, now()).state(SECOND + "#explain-the-plan"));
        SelfCheck question = question(now());
        assertEquals(
                Optional.of(question),
                selfChecks.due(ADA, now(), act("2026-05-05T10:00:00Z").at()));
        assertEquals(
                Outcome.done(Optional.of(LocalDate.parse("2026-05-07"))),
                selfChecks.answer(ADA, now(), question, true, act("2026-05-05T10:00:00Z")),
                "known once since the miss on the page's old id");
        Evidence evidence = completions.evidence(ADA, assigning.id()).orElseThrow();
        assertEquals(
                List.of("Explain the plan"),
                evidence.works().stream().map(shown -> shown.task().title()).toList());
    }

    @Test
    void aQuestionOrTaskThatSomeoneUsedIsNotLostUnasked() throws IOException {
        NodeRef explain = new NodeRef("default", OLD + "#explain-the-plan");
        selfChecks.answer(ADA, now(), question(now()), false, act(MONDAY));
        new Works(database.works(), database.streaks()).show(ADA, explain, "", "three stages", act(MONDAY));
        Files.writeString(corpus.resolve(OLD + ".md"), "# First Join\n\nWrite one.\n");

        Reload.Refused refused = assertInstanceOf(Reload.Refused.class, library.reload(stored.of("default")));

        assertEquals(List.of(OLD + "#explain-the-plan", OLD + "#what-do-both-tables-need"), refused.orphans());
        assertInstanceOf(Reload.Swapped.class, library.reload(stored.of("default"), true));
        assertEquals(
                Optional.empty(),
                selfChecks.due(ADA, now(), act("2026-05-05T10:00:00Z").at()));
        assertTrue(database.works().shown(ADA, "default").size() == 1, "the row stays");
    }

    @Test
    void aPartOfACourseAndAPostedTaskAreNotLostUnasked() throws IOException {
        GuildSettings guild = database.guilds().find(1).orElseThrow();
        Instant nine = Instant.parse("2026-05-04T07:00:00Z");
        database.guilds()
                .save(guild.following(Course.ROADMAP.through(List.of(OLD))).resumed(nine));
        Due due =
                schedule.due(nine, Set.of(1L), name -> Optional.of(now())).due().getFirst();
        assertTrue(schedule.claim(due, "test", nine));
        Files.delete(corpus.resolve(OLD + ".md"));
        Path index = corpus.resolve("README.md");
        Files.writeString(index, Files.readString(index).replace("First Join", "Other"));

        Reload.Refused refused = assertInstanceOf(Reload.Refused.class, library.reload(stored.of("default")));

        assertEquals(List.of(OLD, OLD + "#join-two-tables"), refused.orphans());
    }
}
