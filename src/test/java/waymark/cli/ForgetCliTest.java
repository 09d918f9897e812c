package waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.Database;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.streak.CheckIns;
import waymark.study.streak.When;

class ForgetCliTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    Path folder;

    private void checkIn(Database database, long guild, long user) {
        new CheckIns(database.streaks())
                .checkIn(
                        new MemberId(guild, user),
                        new Act(user * 10 + guild, user, NOON),
                        When.TODAY,
                        "checkin",
                        Optional.empty());
    }

    private int streak(long guild, long user) {
        try (Database database = Database.open(folder)) {
            return database.streaks()
                    .record(new MemberId(guild, user))
                    .map(record -> record.ledger().size())
                    .orElse(0);
        }
    }

    @Test
    void aMemberIsForgottenInEveryServerAndAServerWithAllItsMembers() {
        try (Database database = Database.open(folder)) {
            for (long guild = 1; guild <= 2; guild++) {
                database.guilds().save(Guilds.in(guild, "UTC"));
                checkIn(database, guild, 11);
                checkIn(database, guild, 12);
            }
        }

        CliRun member = CliRun.of("forget", "--member", "11", "--data", folder.toString());

        assertEquals(0, member.code(), member.err());
        assertTrue(member.out().matches("deleted or made nameless: [1-9]\\d* rows\\R"), member.out());
        assertEquals(0, streak(1, 11) + streak(2, 11));
        assertEquals(1, streak(1, 12));
        assertEquals(
                1,
                CliRun.of("forget", "--member", "11", "--data", folder.toString())
                        .code());

        CliRun server = CliRun.of("forget", "--server", "1", "--data", folder.toString());

        assertEquals(0, server.code(), server.err());
        assertEquals(0, streak(1, 12));
        assertEquals(1, streak(2, 12));
    }

    @Test
    void saysWhomItNeedsAndWaitsForNobody() {
        CliRun nobody = CliRun.of("forget", "--data", folder.toString());
        assertEquals(2, nobody.code());
        assertTrue(nobody.err().contains("--member"), nobody.err());
        try (Database running = Database.open(folder)) {
            CliRun held = CliRun.of("forget", "--member", "1", "--data", folder.toString());
            assertEquals(2, held.code());
            assertTrue(held.err().contains("another process is using"), held.err());
            assertTrue(running.state().ok());
        }
    }
}
