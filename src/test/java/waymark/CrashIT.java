package waymark;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten days of {@link CrashProgram}; {@code -Dwaymark.test.rounds=100 -Dwaymark.test.seed=7} for others. */
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("waymark.test.rounds", 10);
    /** Its ten days see every moment and six kinds of misfortune. */
    private static final long SEED = Long.getLong("waymark.test.seed", 45);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void onePostADayAndNoCheckInLostWhateverIsKilledWhen() throws Exception {
        CrashProgram.run(SEED, ROUNDS, folder.resolve("crash.txt"));
    }
}
