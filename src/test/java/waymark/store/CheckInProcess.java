package waymark.store;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.streak.CheckIns;
import waymark.study.streak.When;

/**
 * A process of its own on a data folder. It prints {@code opened}, or why it could not; then, asked to write, checks members in one after
 * the other and prints each user only once their check-in was answered for.
 */
final class CheckInProcess {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private CheckInProcess() {}

    /** @param args the data folder, and the first user to check in; with the folder alone it only opens it */
    public static void main(String[] args) {
        try (Database database = Database.open(Path.of(args[0]))) {
            System.out.println("opened");
            if (args.length > 1) {
                write(database, Long.parseLong(args[1]));
            }
        } catch (StoreException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void write(Database database, long firstUser) {
        database.guilds().save(Guilds.in(1, "UTC"));
        CheckIns checkIns = new CheckIns(database.streaks());
        for (long user = firstUser; ; user++) {
            Act act = new Act(user, user, NOON);
            var outcome = checkIns.checkIn(new MemberId(1, user), act, When.TODAY, "done", Optional.empty());
            if (outcome instanceof Outcome.Done<?>) {
                System.out.println(user);
                System.out.flush();
            }
        }
    }

    static Process start(Path folder, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CheckInProcess.class.getName(),
                folder.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What a second process says that opens the folder. */
    static String openElsewhere(Path folder) throws Exception {
        Process process = start(folder);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String said = String.valueOf(out.readLine());
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + TIMEOUT);
            }
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
