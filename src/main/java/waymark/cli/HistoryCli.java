package waymark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import waymark.record.RecordException;
import waymark.record.RecordJson;
import waymark.study.streak.Streak;

/** {@code waymark history --record ada.json --at 2026-05-01T12:00:00Z}: a learner record folded, with the reason for every day. */
@Command(name = "history", description = "Fold a learner record into a streak, with the reason for every day.")
final class HistoryCli implements Callable<Integer> {
    private static final int UNREADABLE = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--record", paramLabel = "FILE", description = "The learner record; needs --at.")
    private @Nullable Path record;

    @Option(names = "--at", paramLabel = "INSTANT", description = "When, in UTC, such as 2026-05-01T12:00:00Z.")
    private @Nullable String at;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "A folder: for each NAME.record.json and each line i of NAME.ats write NAME.i.actual.json.")
    private @Nullable Path dir;

    @Override
    public Integer call() throws IOException {
        if (dir != null && record == null && at == null) {
            return new HistoryFolder(dir, this::complain).write() ? 0 : UNREADABLE;
        }
        if (dir == null && record != null && at != null) {
            return one(record, at);
        }
        throw new ParameterException(spec.commandLine(), "give --record FILE and --at INSTANT, or --dir DIR");
    }

    private int one(Path file, String instant) {
        String place = "--at";
        try {
            var when = RecordJson.instant(instant);
            place = file.toString();
            Streak streak = Streak.of(HistoryFolder.read(file), when);
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? HistoryJson.of(streak) : HistoryText.of(streak));
            out.flush();
            return 0;
        } catch (RecordException e) {
            complain(place + ": " + e.getMessage());
        } catch (CharacterCodingException e) {
            complain(place + ": not UTF-8");
        } catch (IOException e) {
            complain(place + ": cannot be read");
        }
        return UNREADABLE;
    }

    private void complain(String what) {
        spec.commandLine().getErr().println("history: " + what);
    }
}
