package waymark.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import waymark.record.RecordException;
import waymark.record.RecordJson;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Streak;

/**
 * A folder of records and instants: {@code ada.record.json} folded at line 2 of {@code ada.ats} becomes {@code ada.2.actual.json}. A record
 * that cannot be read, or has no instants, is complained of and the others are written all the same.
 */
final class HistoryFolder {
    private static final String RECORD = ".record.json";
    private static final String INSTANTS = ".ats";

    private final Path folder;
    private final Consumer<String> complaints;

    /** @param complaints takes one line for each file that is at fault, naming it and the place */
    HistoryFolder(Path folder, Consumer<String> complaints) {
        this.folder = folder;
        this.complaints = complaints;
    }

    /** Whether all could be written, and there was something to write. */
    boolean write() {
        List<String> names = names();
        boolean written = !names.isEmpty();
        for (String name : names) {
            written &= write(name);
        }
        return written;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(RECORD))
                    .map(file -> file.substring(0, file.length() - RECORD.length()))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                complaints.accept(folder + ": holds no NAME" + RECORD);
            }
            return names;
        } catch (IOException e) {
            complaints.accept(folder + ": cannot be read");
            return List.of();
        }
    }

    private boolean write(String name) {
        Path file = folder.resolve(name + RECORD);
        try {
            LearnerRecord record = read(file);
            file = folder.resolve(name + INSTANTS);
            List<Instant> instants = instants(file);
            for (int i = 0; i < instants.size(); i++) {
                file = folder.resolve(name + "." + (i + 1) + ".actual.json");
                Files.writeString(file, HistoryJson.of(Streak.of(record, instants.get(i))) + "\n");
            }
            return true;
        } catch (RecordException e) {
            complaints.accept(file + ": " + e.getMessage());
        } catch (CharacterCodingException e) {
            complaints.accept(file + ": not UTF-8");
        } catch (IOException e) {
            complaints.accept(file + ": cannot be " + (file.toString().endsWith(".actual.json") ? "written" : "read"));
        }
        return false;
    }

    static LearnerRecord read(Path file) throws IOException {
        return RecordJson.read(Files.readString(file));
    }

    private static List<Instant> instants(Path file) throws IOException {
        List<Instant> instants = new ArrayList<>();
        for (String line : Files.readString(file).stripTrailing().lines().toList()) {
            try {
                instants.add(RecordJson.instant(line.strip()));
            } catch (RecordException e) {
                throw RecordException.at("line " + (instants.size() + 1), e);
            }
        }
        return instants;
    }
}
