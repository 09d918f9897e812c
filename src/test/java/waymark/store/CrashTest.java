package waymark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.MemberId;
import waymark.study.streak.CheckIns;
import waymark.study.streak.Entry;

/** Kills a process that checks members in, again and again: whoever was told is stored, once. */
class CrashTest {
    private static final int KILLS = Integer.getInteger("waymark.test.kills", 3);
    private static final long SEED = 20_260_504;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void nobodyWhoWasToldIsLost() throws Exception {
        Random random = new Random(SEED);
        List<Long> told = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            long firstUser = 1 + kill * 1_000_000L;
            told.addAll(tellUntilKilled(firstUser, 1 + random.nextInt(60)));
            String when = "after kill " + kill;
            try (Database database = Database.open(folder)) {
                told.forEach(user -> assertStoredOnce(database, user, when));
                int stored = database.streaks().creditedOn(1, LocalDate.parse("2026-05-04"));
                // The one in flight when the process died may be stored, too.
                assertTrue(
                        stored >= told.size() && stored <= told.size() + kill + 1,
                        stored + " stored, " + told.size() + " told " + when);
            }
        }
        assertTrue(told.size() >= KILLS, told.size() + " told");
    }

    private List<Long> tellUntilKilled(long firstUser, int answers) throws Exception {
        Process process = CheckInProcess.start(folder, Long.toString(firstUser));
        List<Long> told = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("opened", out.readLine());
            for (int i = 0; i < answers; i++) {
                told.add(Long.parseLong(out.readLine()));
            }
            // By its handle: killed through the process itself, what it had still printed could not be read.
            process.toHandle().destroyForcibly();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            out.lines()
                    .filter(line -> line.matches("\\d+"))
                    .mapToLong(Long::parseLong)
                    .forEach(told::add);
        } finally {
            process.destroyForcibly();
        }
        return told;
    }

    private static void assertStoredOnce(Database database, long user, String when) {
        MemberId member = new MemberId(1, user);
        List<Entry> ledger = database.streaks().record(member).orElseThrow().ledger();
        assertEquals(1, ledger.size(), () -> "user " + user + " " + when);
        var streak = new CheckIns(database.streaks()).streak(member, CheckInProcess.NOON);
        assertTrue(streak.toString().contains("current=1"), streak::toString);
    }
}
