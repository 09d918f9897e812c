package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Credit;
import waymark.study.GuildTime;
import waymark.study.Guilds;
import waymark.study.Stores;

/** What every {@link GuildStore} keeps to. */
public abstract class GuildStoreContract {
    private static final int THREADS = 20;

    private GuildStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().guilds();
    }

    @Test
    void givesBackEveryPart() {
        GuildSettings full = new GuildSettings(
                1_182_034_123_456_789_012L,
                "data-engineering",
                OptionalLong.of(11),
                OptionalLong.of(12),
                LocalTime.of(2, 30),
                new GuildTime(
                        ZoneId.of("America/New_York"),
                        LocalTime.MIDNIGHT,
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)),
                Instant.parse("2026-05-04T10:00:00.123Z"),
                Optional.of(Instant.parse("2026-05-05T10:00:00Z")),
                new Course(List.of("python", "roadmap/1-basics#welcome"), true, Set.of(DayOfWeek.FRIDAY)),
                new Customs(Credit.WORK, true),
                Optional.of("missing permission Send Messages"));
        store.save(full);
        assertEquals(Optional.of(full), store.find(full.guild()));
    }

    @Test
    void knowsNothingOfOthers() {
        store.save(Guilds.in(1, "UTC"));
        assertEquals(Optional.empty(), store.find(2));
    }

    @Test
    void replacesAGuildsFormerSettings() {
        store.save(Guilds.in(1, "UTC").paused(Instant.EPOCH));
        store.save(Guilds.in(1, "Asia/Tokyo"));
        assertEquals(Optional.of(Guilds.in(1, "Asia/Tokyo")), store.find(1));
    }

    @Test
    void changesWhatIsThereOrElseTheFirst() {
        GuildSettings first = Guilds.in(1, "UTC");
        GuildSettings changed = store.change(first, guild -> guild.pinging(OptionalLong.of(5)));
        assertEquals(first.pinging(OptionalLong.of(5)), changed);
        store.change(first, guild -> guild.postingAt(LocalTime.NOON));
        assertEquals(Optional.of(changed.postingAt(LocalTime.NOON)), store.find(1));
    }

    @Test
    void losesNoneOfManyChangesMadeAtOnce() throws Exception {
        GuildSettings first = Guilds.in(1, "UTC").pinging(OptionalLong.of(0));
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<GuildSettings>> changes = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(() -> {
                        assertTrue(start.await(30, TimeUnit.SECONDS));
                        return store.change(
                                first,
                                guild -> guild.pinging(
                                        OptionalLong.of(guild.pingRole().orElseThrow() + 1)));
                    }))
                    .toList();
            start.countDown();
            for (Future<GuildSettings> change : changes) {
                change.get(60, TimeUnit.SECONDS);
            }
        }
        assertEquals(OptionalLong.of(THREADS), store.find(1).orElseThrow().pingRole());
    }

    @Test
    void ofThoseWhoAskWhetherToTellTheFirstTells() {
        assertTrue(store.toTell(1, "PLAN_ENDED default 7", Instant.EPOCH));
        assertFalse(store.toTell(1, "PLAN_ENDED default 7", Instant.EPOCH.plusSeconds(1)));
        assertTrue(store.toTell(1, "PLAN_ENDED default 8", Instant.EPOCH));
        assertTrue(store.toTell(2, "PLAN_ENDED default 7", Instant.EPOCH));
    }

    @Test
    void listsAllById() {
        store.save(Guilds.in(3, "UTC"));
        store.save(Guilds.in(1, "UTC"));
        assertEquals(List.of(Guilds.in(1, "UTC"), Guilds.in(3, "UTC")), store.all());
    }
}
