package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.streak.UptimeStore.Span;

/** What every {@link UptimeStore} keeps to, with the heartbeat that writes to it. */
public abstract class UptimeStoreContract {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");

    private Stores stores;
    private Uptime uptime;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void setUpGuild() {
        stores = stores();
        stores.guilds().save(Guilds.in(1, "UTC"));
        uptime = new Uptime(stores.uptime());
    }

    private static Instant at(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }

    /** Beats every second, as the bot does, by two clocks that agree. */
    private void up(Uptime process, int fromMinute, int toMinute) {
        for (int second = fromMinute * 60; second <= toMinute * 60; second++) {
            process.beat(TEN.plusSeconds(second), Duration.ofSeconds(second));
        }
    }

    private List<Span> spans() {
        return stores.uptime().spans();
    }

    /** As the fold reads them. */
    private List<Outage> outages() {
        return stores.streaks().record(new MemberId(1, 2)).orElseThrow().outages();
    }

    private static Outage outage(int from, int to) {
        return new Outage(at(from), at(to), false);
    }

    @Test
    void hoursOfBeatsAreOneRow() {
        up(uptime, 0, 180);
        assertEquals(List.of(new Span(at(0), at(180))), spans());
        assertEquals(List.of(), outages());
    }

    @Test
    void aBrokenConnectionIsAnOutageFromTheLastBeatToTheNext() {
        up(uptime, 0, 10);
        uptime.lost();
        up(uptime, 70, 80);
        assertEquals(List.of(outage(10, 70)), outages());
    }

    @Test
    void oneThatIsSoonBackIsNone() {
        up(uptime, 0, 10);
        uptime.lost();
        up(uptime, 12, 20);
        assertEquals(List.of(new Span(at(0), at(20))), spans());
    }

    @Test
    void aCrashIsOneToo() {
        up(uptime, 0, 10);
        up(new Uptime(stores.uptime()), 70, 80);
        assertEquals(List.of(outage(10, 70)), outages());
    }

    @Test
    void aProcessThatWasStoppedOrAsleepWasDown() {
        up(uptime, 0, 10);
        up(uptime, 70, 80);
        assertEquals(List.of(outage(10, 70)), outages());
    }

    @Test
    void aClockThatIsSetAheadIsNoOutage() {
        up(uptime, 0, 10);
        uptime.beat(at(600), Duration.ofMinutes(10).plusSeconds(1));
        assertEquals(List.of(new Span(at(0), at(600))), spans());
    }

    @Test
    void aClockThatIsSetBackTakesBackWhatItClaimed() {
        up(uptime, 0, 10);
        uptime.beat(at(6_000), Duration.ofMinutes(10).plusSeconds(1));
        uptime.beat(at(11), Duration.ofMinutes(11));
        assertEquals(List.of(new Span(at(0), at(11))), spans());
        up(new Uptime(stores.uptime()), 100, 101);
        assertEquals(List.of(outage(11, 100)), outages(), "an outage after it counts");
    }

    @Test
    void aClockThatWasAheadDuringACrashIsCutBackAtTheStart() {
        up(uptime, 6_000, 6_010);
        up(new Uptime(stores.uptime()), 0, 10);
        assertEquals(List.of(new Span(at(0), at(10))), spans());
        assertEquals(List.of(), outages());
    }

    @Test
    void whileOneOfTwoProcessesIsUpTheBotIs() {
        Uptime other = new Uptime(stores.uptime());
        up(uptime, 0, 10);
        for (int second = 300; second <= 3_600; second++) {
            other.beat(TEN.plusSeconds(second), Duration.ofSeconds(second));
        }
        up(new Uptime(stores.uptime()), 60, 70);
        assertEquals(List.of(), outages());
    }

    @Test
    void outagesFollowFromSpansThatOverlap() {
        assertEquals(
                List.of(outage(30, 40)),
                Uptime.outages(List.of(
                        new Span(at(0), at(30)),
                        new Span(at(1), at(2)),
                        new Span(at(5), at(6)),
                        new Span(at(40), at(50)))));
    }
}
