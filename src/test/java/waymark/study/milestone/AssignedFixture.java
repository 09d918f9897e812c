package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import waymark.curriculum.Curriculum;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.MovedCurriculum;
import waymark.study.MovedCurriculum.At;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.plan.GuildSettings;

/** Assignments over a store on disk, in a guild in Berlin that posts at 09:00; two milestones, the first of two steps. */
abstract class AssignedFixture {
    static final long GUILD = 1;
    static final long MARA = 9;
    static final long LEARNERS = 50;
    static final MemberId ADA = new MemberId(GUILD, 2);
    static final MemberId BEN = new MemberId(GUILD, 3);

    /** Monday, 4 May 2026, 09:00 in Berlin. */
    static final Instant NINE = Instant.parse("2026-05-04T07:00:00Z");

    static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    static final Curriculum CURRICULUM = MovedCurriculum.of(
            new At("basics"),
            new At("basics/joins").tasks("join-two", "explain"),
            new At("basics/sorting"),
            new At("more"),
            new At("more/windows"));

    @TempDir
    Path folder;

    Database database;
    Milestones milestones;
    Duties duties;
    Completions completions;
    RoleHolders holders;
    Today today;
    private long acts = 100;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        database.guilds().save(guild());
        milestones = new Milestones(database.milestones(), name -> Optional.of(CURRICULUM));
        duties = new Duties(database.milestones(), name -> Optional.of(CURRICULUM));
        completions = new Completions(database.milestones(), database.streaks(), database.works(), duties);
        holders = new RoleHolders(database.milestones());
        today = new Today(database.guilds(), database.members());
    }

    @AfterEach
    void close() {
        database.close();
    }

    static GuildSettings guild() {
        return Guilds.in(GUILD, "Europe/Berlin");
    }

    Act act(long actor, Instant at) {
        return new Act(acts++, actor, at);
    }

    Assignment assign(Assignee assignee, Optional<LocalDate> due, boolean review, Instant at) {
        NodeRef node = new NodeRef(MovedCurriculum.NAME, "basics");
        LocalDate day = today.in(GUILD, at);
        return switch (milestones.assign(GUILD, assignee, node, due, Optional.empty(), review, act(MARA, at), day)) {
            case Outcome.Done<Assignment>(Assignment assignment) -> assignment;
            case Outcome.Refused<Assignment> refused -> throw new AssertionError(refused);
        };
    }

    /** Marks steps of the first milestone as done, and settles what that completes. */
    List<Duty> did(MemberId member, Instant at, String... steps) {
        Act act = act(member.user(), at);
        for (String step : steps) {
            NodeRef node = new NodeRef(MovedCurriculum.NAME, "basics/" + step);
            assertInstanceOf(Outcome.Done.class, milestones.mark(member, node, MarkState.DONE, act));
        }
        return completions.settle(member, act);
    }

    void seen(MemberId member, Instant at) {
        holders.seen(member, Set.of(LEARNERS), act(member.user(), at));
    }
}
