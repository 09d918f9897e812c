package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.CommandOptions.option;
import static waymark.MessageParts.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import waymark.CrashPlan.Misfortune;
import waymark.practice.Cohort;
import waymark.store.Database;

/**
 * Kills the bot around posting time, day after day, while the practice server lives on; also in its backups, and in upgrades of older
 * versions' stores. There is one post each day, no check-in and no assignment is lost that somebody was told of, or there twice, and after
 * each restart every streak folds to what it was.
 *
 * <p>{@code java -cp ... waymark.CrashProgram SEED ROUNDS FILE}: the file records what happened; started again with the same one, the
 * program goes on with the day after the one that it was interrupted in. Curriculum, data and log are in {@code FILE.d}. Every choice
 * follows from seed and day; when exactly a kill falls does not.
 */
public final class CrashProgram {
    /** Beyond any system's clock, which the practice clock must not be behind; the ninth day after it has 23 hours. */
    private static final LocalDate FIRST_DAY = LocalDate.parse("2030-03-22");

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration SET_UP_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration DEATH_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FIRST_START = Duration.ofSeconds(3);
    private static final int KILLS_BEFORE_SET_UP = 2;
    private static final int SPARE_TASKS = 20;

    private final long seed;
    private final int rounds;
    private final CrashWorld world;

    private CrashProgram(long seed, int rounds, CrashWorld world) {
        this.seed = seed;
        this.rounds = rounds;
        this.world = world;
    }

    public static void main(String[] args) throws Exception {
        run(Long.parseLong(args[0]), Integer.parseInt(args[1]), Path.of(args[2]).toAbsolutePath());
        System.exit(0);
    }

    /** @throws AssertionError naming seed, round and the last events */
    static void run(long seed, int rounds, Path file) throws Exception {
        CrashRecord record = CrashRecord.open(file, seed);
        Optional<ProcessHandle> survivor = record.survivor();
        if (survivor.isPresent()) {
            survivor.get().destroyForcibly();
            survivor.get().onExit().get(DEATH_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        }
        Path folder = file.resolveSibling(file.getFileName() + ".d");
        int tasks = rounds + record.begun().size() - record.checked().size() + SPARE_TASKS;
        try (CrashWorld world = CrashWorld.open(record, folder, tasks)) {
            Thread atExit = Thread.ofPlatform().unstarted(world.bot::close);
            Runtime.getRuntime().addShutdownHook(atExit);
            new CrashProgram(seed, rounds, world).run();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private void run() {
        boolean fresh = world.record.begun().isEmpty();
        LocalDate first = fresh ? FIRST_DAY : world.record.begun().last().plusDays(1);
        LocalDate day = first;
        int round = world.record.checked().size();
        try {
            if (fresh) {
                setUp(day);
            } else {
                goOn(day);
            }
            Set<Misfortune> ordered = Set.of();
            while (round < rounds) {
                ordered = live(++round, day, ordered);
                day = day.plusDays(1);
            }
            finish(first, day);
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + ", round " + round + ", " + day + ": " + e.getMessage() + "\nlast events:\n"
                            + world.events(),
                    e);
        }
    }

    private Set<Misfortune> live(int round, LocalDate day, Set<Misfortune> yesterday) throws Exception {
        long start = System.nanoTime();
        CrashDay today = new CrashDay(world, day, random(day));
        today.live(yesterday);
        CrashPlan plan = today.plan();
        System.out.printf(
                "%s, round %d of %d: killed %s%s; %.1f s%n",
                day,
                round,
                rounds,
                plan.moment().words,
                plan.misfortune().map(m -> ", with " + m).orElse(""),
                (System.nanoTime() - start) / 1e9);
        return today.ordered();
    }

    /** Neighbouring seeds give a {@link Random} neighbouring first numbers; these are mixed first. */
    private Random random(LocalDate day) {
        return new Random(new SplittableRandom(seed * 1_000_003 + day.toEpochDay()).nextLong());
    }

    /** Kills the first starts, on an empty data folder; then a moderator sets the server up. */
    private void setUp(LocalDate day) {
        toMorning(day);
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS_BEFORE_SET_UP; kill++) {
            world.start();
            Duration alive = Duration.ofMillis(random.nextLong(FIRST_START.toMillis()));
            world.trap.in(alive, world.killer("in its first start"));
            Eventually.holds("a kill in the first start", FIRST_START.plusSeconds(5), world.bot::killed);
            world.bot.awaitDeath();
        }
        world.startAndWait();
        Cohort cohort = world.cohort();
        try (Learner mara = Learner.in(world.server, cohort.mara(), cohort.general())) {
            Eventually.holds(
                    "/setup is offered", SET_UP_TIMEOUT, () -> mara.offered().contains("setup"));
            JsonNode card = mara.use(
                    "setup", option("time", CrashWorld.POST_TIME.toString()), option("zone", CrashWorld.ZONE.getId()));
            String words = words(mara.chooseInPlace(card, Long.toString(cohort.daily())));
            assertTrue(words.contains("**Ready.**"), words);
        }
    }

    /** After an interruption: what the store has of the day in which it fell counts as promised, and the next day begins. */
    private void goOn(LocalDate next) {
        LocalDate last = world.record.begun().last();
        toMorning(next);
        if (!world.record.checked().contains(last)) {
            try (Database database = Database.open(world.data)) {
                world.members().stream()
                        .filter(person ->
                                CrashChecks.credited(database, world, person).contains(last))
                        .forEach(person -> world.record.told(person.id(), last));
            }
        }
        CrashChecks.store(world);
        world.startAndWait();
    }

    private void toMorning(LocalDate day) {
        world.server.clock().set(day.atTime(MORNING).atZone(CrashWorld.ZONE).toInstant());
    }

    private void finish(LocalDate first, LocalDate end) {
        world.members().forEach(person -> CrashChecks.streakAsShown(world, person));
        world.kill("at the end");
        world.bot.awaitDeath();
        CrashChecks.wholeStore(world);
        first.datesUntil(end).forEach(day -> CrashChecks.onePost(world, day));
        int promises = world.members().stream()
                .mapToInt(person -> world.record.promised(person.id()).size())
                .sum();
        System.out.printf(
                "seed %d: %d days, one post each; %d check-ins and %d assignments promised, none lost, none twice;"
                        + " %d lives of the bot, %d killed: %s%n",
                seed,
                world.record.checked().size(),
                promises,
                world.record.assigned().size(),
                world.record.lives(),
                world.record.kills().values().stream().mapToLong(n -> n).sum(),
                world.record.kills());
    }
}
