package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.Database;
import waymark.study.GuildTime;
import waymark.study.Guilds;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.SmallCurriculum;

/** A schedule over a store on disk, for a guild that posts at 09:00 in Berlin since just before Monday, 4 May 2026, 09:00. */
abstract class ScheduleFixture {
    static final long GUILD = 1;
    static final Set<Long> SERVED = Set.of(GUILD);
    static final Instant NINE = Instant.parse("2026-05-04T07:00:00Z");
    static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    @TempDir
    Path folder;

    Database database;
    DailySchedule schedule;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        schedule = new DailySchedule(database.guilds(), database.cohorts(), database.plans());
        setUp(Guilds.in(GUILD, "Europe/Berlin"), NINE.minusSeconds(60));
    }

    @AfterEach
    void close() {
        database.close();
    }

    void setUp(GuildSettings guild, Instant since) {
        database.guilds().save(guild.resumed(since));
    }

    void setUp(String zone, LocalTime postTime, Set<DayOfWeek> weekdays, Instant since) {
        GuildTime time = new GuildTime(ZoneId.of(zone), LocalTime.of(4, 0), weekdays);
        database.guilds()
                .save(new GuildSettings(
                        GUILD,
                        SmallCurriculum.NAME,
                        OptionalLong.of(Guilds.CHANNEL),
                        OptionalLong.empty(),
                        postTime,
                        time,
                        since,
                        Optional.empty()));
    }

    List<Due> due(Instant now) {
        return schedule.due(now, SERVED, SmallCurriculum::find).due();
    }

    void post(Due due, Instant now) {
        assertTrue(schedule.claim(due, "test", now));
        schedule.sent(due.occurrence(), Guilds.CHANNEL, 700, now);
    }

    Optional<Posted> known(LocalDate date) {
        return database.plans().find(new Occurrence(GUILD, date));
    }

    Due postNow(Instant now) {
        return switch (schedule.postNow(Follower.of(GUILD), now, SmallCurriculum::find)) {
            case Outcome.Done<Due>(Due due) -> due;
            case Outcome.Refused<Due>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }
}
