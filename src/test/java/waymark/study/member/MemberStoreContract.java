package waymark.study.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.streak.Setting;
import waymark.study.streak.Vacation;

/** What every {@link MemberStore} keeps to. */
public abstract class MemberStoreContract {
    private static final MemberId HERE = new MemberId(1, 2);
    private static final MemberId ELSEWHERE = new MemberId(5, 2);
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final Vacation WEEK = new Vacation(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-07"));

    private MemberStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().members();
    }

    @Test
    void givesBackEveryPartOfASetting() {
        Setting all = new Setting(
                1,
                TEN,
                Optional.of(ZoneId.of("America/Argentina/Buenos_Aires")),
                Optional.of(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SUNDAY)),
                Optional.of(WEEK));
        store.append(HERE, all);
        assertEquals(List.of(all), store.settings(HERE));
    }

    @Test
    void aZoneHoldsInEveryGuildAndTheRestWhereItWasSet() {
        Setting zone = Setting.zone(1, TEN, ZoneId.of("Asia/Tokyo"));
        store.append(HERE, zone);
        store.append(HERE, Setting.vacation(2, TEN, WEEK));
        store.append(HERE, new Setting(3, TEN, zone.zone(), Optional.of(Set.of(DayOfWeek.MONDAY)), Optional.of(WEEK)));
        assertEquals(List.of(zone, Setting.zone(3, TEN, ZoneId.of("Asia/Tokyo"))), store.settings(ELSEWHERE));
        assertEquals(3, store.settings(HERE).size());
    }

    @Test
    void writesTheSameActOnceAndOrdersByInstantThenAct() {
        Setting late = Setting.vacation(1, TEN.plusMillis(1), WEEK);
        Setting second = Setting.vacation(3, TEN, WEEK);
        Setting first = Setting.vacation(2, TEN, WEEK);
        List.of(late, second, first, late).forEach(s -> store.append(HERE, s));
        assertEquals(List.of(first, second, late), store.settings(HERE));
    }
}
