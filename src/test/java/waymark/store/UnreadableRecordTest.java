package waymark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.streak.CheckIns;
import waymark.study.streak.Ranking;
import waymark.study.streak.Standings;
import waymark.study.streak.When;

/** A member whose zone this Java does not know, as after an update of the time zone data: the others are counted all the same. */
class UnreadableRecordTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final MemberId ADA = new MemberId(1, 11);
    private static final MemberId BOB = new MemberId(1, 12);

    @TempDir
    Path folder;

    private static void studies(Database database, MemberId member) {
        Act act = new Act(member.user() * 10, member.user(), NOON);
        new CheckIns(database.streaks()).checkIn(member, act, When.TODAY, "checkin", Optional.empty());
        database.standings().list(member, act, true);
    }

    @Test
    void holdsUpNobodyAndIsTriedAgainLater() throws SQLException {
        try (Database database = Database.open(folder)) {
            database.guilds().save(Guilds.in(1, "UTC"));
            studies(database, ADA);
            studies(database, BOB);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "INSERT INTO setting (member, act, guild, made_at, zone) VALUES (11, 1, 1, 0, 'Mars/Olympus')");
            }
            Standings standings = new Standings(database.standings());
            standings.tick(NOON);
            assertEquals(
                    List.of(new Standings.Place(BOB, 1, 1)),
                    standings.top(1, new Ranking.ByStreak(), OptionalLong.empty(), 0, 10, NOON));
            assertEquals(List.of(), database.standings().stale(NOON, 10), "she is put off");
        }
    }
}
