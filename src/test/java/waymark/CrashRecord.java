package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What happened so far, as a file of lines that are only added, so that an interrupted run goes on where it was:
 *
 * <pre>
 * seed 42
 * pid 4711 2026-11-23T00:01Z  a life of the bot, to end it where it outlived the program
 * begun 2030-03-22
 * killed while-it-starts
 * told 815 2030-03-22         the bot told user 815 that this day counts
 * asked                       a moderator asked for an assignment
 * assigned 1234               the bot told the moderator of that one
 * checked 2030-03-22          the day ended as it should
 * </pre>
 */
final class CrashRecord {
    private final Path file;
    private final List<String[]> lines = new ArrayList<>();

    private CrashRecord(Path file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException if the file belongs to a run with another seed */
    static CrashRecord open(Path file, long seed) {
        CrashRecord record = new CrashRecord(file);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> record.lines.add(line.split(" ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (record.lines.isEmpty()) {
            record.add("seed", Long.toString(seed));
        } else if (!record.lines.getFirst()[1].equals(Long.toString(seed))) {
            throw new IllegalArgumentException(
                    file + " is of seed " + record.lines.getFirst()[1]);
        }
        return record;
    }

    synchronized void add(String... words) {
        try {
            Files.writeString(
                    file, String.join(" ", words) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.add(words);
    }

    /** A promise: that member was told that this day counts. */
    synchronized void told(long user, LocalDate day) {
        if (!promised(user).contains(day)) {
            add("told", Long.toString(user), day.toString());
        }
    }

    synchronized NavigableSet<LocalDate> promised(long user) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        lines.stream()
                .filter(line -> line[0].equals("told") && line[1].equals(Long.toString(user)))
                .forEach(line -> days.add(LocalDate.parse(line[2])));
        return days;
    }

    /** A moderator asks for an assignment. */
    void asking() {
        add("asked");
    }

    synchronized int asked() {
        return (int) lines.stream().filter(line -> line[0].equals("asked")).count();
    }

    /** A promise: the moderator was told of that assignment. */
    void assigned(long assignment) {
        add("assigned", Long.toString(assignment));
    }

    synchronized Set<Long> assigned() {
        return lines.stream()
                .filter(line -> line[0].equals("assigned"))
                .map(line -> Long.valueOf(line[1]))
                .collect(Collectors.toSet());
    }

    synchronized NavigableSet<LocalDate> begun() {
        return dates("begun");
    }

    synchronized NavigableSet<LocalDate> checked() {
        return dates("checked");
    }

    /** Another life of the bot began. */
    void started(ProcessHandle process) {
        add("pid", Long.toString(process.pid()), startOf(process));
    }

    /** The bot's last process, where it still runs: it is told from another of that number by when it started. */
    synchronized Optional<ProcessHandle> survivor() {
        return lines.stream()
                .filter(line -> line[0].equals("pid"))
                .reduce((earlier, later) -> later)
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line[1]))
                        .filter(process -> startOf(process).equals(line[2])));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    synchronized int lives() {
        return (int) lines.stream().filter(line -> line[0].equals("pid")).count();
    }

    /** How often the bot was killed, by when. */
    synchronized Map<String, Long> kills() {
        return lines.stream()
                .filter(line -> line[0].equals("killed"))
                .collect(Collectors.groupingBy(line -> line[1], TreeMap::new, Collectors.counting()));
    }

    private NavigableSet<LocalDate> dates(String what) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        lines.stream().filter(line -> line[0].equals(what)).forEach(line -> dates.add(LocalDate.parse(line[1])));
        return dates;
    }
}
