package waymark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.Act;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.plan.Cohort;
import waymark.study.plan.CohortStore;
import waymark.study.plan.Course;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;

/** What is remembered is what stands in the database, after every kind of change. */
class MemoryTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final MemberId ADA = new MemberId(7, 70);

    @TempDir
    private Path folder;

    private static GuildSettings settings(int hour) {
        return new GuildSettings(
                ADA.guild(),
                "default",
                OptionalLong.of(1),
                OptionalLong.empty(),
                LocalTime.of(hour, 0),
                GuildTime.standard(ZoneId.of("UTC")),
                NOW,
                Optional.empty());
    }

    @Test
    void aGuildIsAsItWasSavedChangedAndForgotten() {
        try (Database database = Database.open(folder)) {
            GuildStore guilds = database.guilds();
            assertEquals(Optional.empty(), guilds.find(ADA.guild()));
            guilds.save(settings(8));
            assertEquals(Optional.of(settings(8)), guilds.find(ADA.guild()));
            guilds.change(settings(8), before -> settings(9));
            assertEquals(Optional.of(settings(9)), guilds.find(ADA.guild()));
            database.forgetGuild(ADA.guild());
            assertEquals(Optional.empty(), guilds.find(ADA.guild()));
        }
    }

    @Test
    void aMembersCohortsFollowTheirRolesAndWhatWasSaidOfThem() {
        try (Database database = Database.open(folder)) {
            database.guilds().save(settings(8));
            CohortStore cohorts = database.cohorts();
            assertEquals(List.of(), cohorts.of(ADA));
            assertEquals(Set.of(), database.milestones().assignedRoles(ADA.guild()));
            Cohort made = new Cohort(
                    5,
                    ADA.guild(),
                    "Spring",
                    OptionalLong.of(50),
                    OptionalLong.empty(),
                    LocalDate.parse("2026-11-01"),
                    "default",
                    Course.ROADMAP,
                    NOW,
                    Optional.empty(),
                    Optional.empty(),
                    9,
                    NOW,
                    Optional.empty());
            cohorts.create(made, Integer.MAX_VALUE);
            assertEquals(Set.of(50L), database.milestones().assignedRoles(ADA.guild()));
            assertEquals(List.of(), cohorts.of(ADA));
            database.milestones().appendHolding(ADA, 50, true, new Act(1, ADA.user(), NOW));
            assertEquals(List.of("Spring"), names(cohorts));
            cohorts.rename(made.follower(), "Summer");
            assertEquals(List.of("Summer"), names(cohorts));
            database.milestones().appendHolding(ADA, 50, false, new Act(2, ADA.user(), NOW.plusSeconds(1)));
            assertEquals(List.of(), cohorts.of(ADA));
        }
    }

    private static List<String> names(CohortStore cohorts) {
        return cohorts.of(ADA).stream().map(Cohort::name).toList();
    }
}
