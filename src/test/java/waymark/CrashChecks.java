package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.sub;
import static waymark.MessageParts.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.CrashPlan.Misfortune;
import waymark.practice.Cohort;
import waymark.store.Database;
import waymark.study.GuildTime;
import waymark.study.MemberId;
import waymark.study.plan.Occurrence;
import waymark.study.plan.Posted;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Streak;

/** What must be so whatever was killed when. */
final class CrashChecks {
    private static final Pattern TOKEN_IN_ADDRESS = Pattern.compile("(?:webhooks|interactions)/\\d+/(?!\\[token])");

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T");
    private static final int ATTEMPTS = 3;
    private static final Pattern BACKUP = Pattern.compile("^daily-(\\d{8})T");
    private static final Duration BACKUP_TIMEOUT = Duration.ofSeconds(30);

    private CrashChecks() {}

    /** Reads the store, while the bot is down: whoever was told is in it, once a day. */
    static void store(CrashWorld world) {
        try (Database database = Database.open(world.data)) {
            for (Cohort.Person person : world.members()) {
                List<LocalDate> days = credited(database, world, person);
                assertEquals(new TreeSet<>(days).size(), days.size(), person + " has a day twice: " + days);
                NavigableSet<LocalDate> lost = world.record.promised(person.id());
                lost.removeAll(days);
                assertTrue(lost.isEmpty(), person + " was told that these days count, and they are lost: " + lost);
            }
        }
    }

    /** At the end: what is in the store is what was promised, and each post is the one that its channel has. */
    static void wholeStore(CrashWorld world) {
        try (Database database = Database.open(world.data)) {
            for (Cohort.Person person : world.members()) {
                assertEquals(
                        world.record.promised(person.id()),
                        new TreeSet<>(credited(database, world, person)),
                        () -> person + ": promised, and stored");
            }
            for (LocalDate day : world.record.checked()) {
                Occurrence occurrence = new Occurrence(world.cohort().guild(), day);
                Posted posted = database.plans().find(occurrence).orElseThrow();
                assertEquals(Posted.State.SENT, posted.state(), () -> "the store's post of " + day);
                world.posts(day)
                        .forEach(message -> assertEquals(
                                message.path("id").asLong(), posted.message().orElseThrow(), "the message of " + day));
            }
        }
    }

    /** The newest backup is whole, and has all that was promised on the days before it was made. */
    static void newestBackup(CrashWorld world) throws IOException {
        Path newest = Eventually.present(
                "a daily backup", BACKUP_TIMEOUT, () -> world.backups().stream().max(Comparator.naturalOrder()));
        Matcher made = BACKUP.matcher(newest.getFileName().toString());
        assertTrue(made.find(), newest::toString);
        LocalDate day = LocalDate.parse(made.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        Path folder = Files.createTempDirectory(world.data.toAbsolutePath().getParent(), "backup");
        Database.restore(folder, newest, Instant.EPOCH);
        try (Database database = Database.open(folder)) {
            for (Cohort.Person person : world.members()) {
                NavigableSet<LocalDate> lost =
                        new TreeSet<>(world.record.promised(person.id()).headSet(day));
                credited(database, world, person).forEach(lost::remove);
                assertTrue(lost.isEmpty(), person + " misses these days in " + newest + ": " + lost);
            }
        }
    }

    static void onePost(CrashWorld world, LocalDate day) {
        assertEquals(1, world.posts(day).size(), () -> "posts of " + day);
    }

    static List<LocalDate> credited(Database database, CrashWorld world, Cohort.Person person) {
        return database.streaks().record(member(world, person)).orElseThrow().ledger().stream()
                .filter(entry -> entry.kind() == EntryKind.CREDIT)
                .map(Entry::day)
                .toList();
    }

    /** Asks for the streak as the member: it is what the promised days make. */
    static void streakAsShown(CrashWorld world, Cohort.Person person) {
        NavigableSet<LocalDate> promised = world.record.promised(person.id());
        List<Entry> ledger =
                promised.stream().map(day -> entry(day, person.id())).toList();
        LearnerRecord record = new LearnerRecord(
                member(world, person),
                GuildTime.standard(CrashWorld.ZONE),
                List.of(),
                ledger,
                world.outages(member(world, person)));
        int expected = Streak.of(record, world.server.clock().instant()).current();
        String words = streakWords(world, person);
        String days = expected == 1 ? "1 day" : expected + " days";
        assertTrue(
                words.contains("Streak: **" + days + "**"),
                () -> person + " was promised " + promised + ", " + days + ", and is shown: " + words);
        world.tell(person.name() + " is shown a streak of " + days);
    }

    /** Asks again where the bot did not hear: its gateway may just have been cut off. */
    private static String streakWords(CrashWorld world, Cohort.Person person) {
        AssertionError last = new AssertionError("not asked");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (Learner learner =
                    Learner.in(world.server, person, world.cohort().general())) {
                return words(learner.use("streak", sub("show")));
            } catch (AssertionError unanswered) {
                last = unanswered;
            }
        }
        throw last;
    }

    private static Entry entry(LocalDate day, long user) {
        ZonedDateTime at = day.atTime(CrashWorld.POST_TIME).atZone(CrashWorld.ZONE);
        return new Entry(day.toEpochDay(), at.toInstant(), EntryKind.CREDIT, day, "done", user, Optional.empty());
    }

    static MemberId member(CrashWorld world, Cohort.Person person) {
        return new MemberId(world.cohort().guild(), person.id());
    }

    /** Reads what the bot logged since the last look: no trouble but what was ordered, and no token. */
    static void log(CrashWorld world, Set<Misfortune> ordered) {
        String secret = Arrays.stream(world.server.botToken().split("\\."))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        for (String entry : entries(world.bot.newLog())) {
            assertTrue(!entry.contains(secret), "the bot's token is in the log");
            assertTrue(!TOKEN_IN_ADDRESS.matcher(entry).find(), () -> "an interaction's token is in the log: " + entry);
            boolean trouble = !entry.contains(" INFO ") || entry.contains("\n");
            assertTrue(
                    !trouble || ordered.stream().anyMatch(m -> m.explains(entry)),
                    () -> "in the log, with only " + ordered + " ordered: " + entry);
        }
    }

    /** Each entry with the lines that belong to it: a stack trace, or what the Java machine itself has to say. */
    private static List<String> entries(List<String> lines) {
        List<String> entries = new ArrayList<>();
        for (String line : lines) {
            if (entries.isEmpty() || DATED.matcher(line).lookingAt()) {
                entries.add(line);
            } else {
                entries.set(entries.size() - 1, entries.getLast() + "\n" + line);
            }
        }
        return entries;
    }
}
