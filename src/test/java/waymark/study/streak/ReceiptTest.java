package waymark.study.streak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final Instant AT = Instant.parse("2026-05-07T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-05-05");

    private static String line(Why why) {
        return Receipt.line(new Day(DAY, why, AT, ZoneId.of("Europe/Berlin"), List.of()));
    }

    private static Entry entry(EntryKind kind, String source, Optional<String> reason) {
        return new Entry(1, AT, kind, DAY, source, 9, reason);
    }

    @Test
    void saysWhenAndWhereADayWasCheckedIn() {
        Learner ada = Learner.in("Europe/Berlin")
                .zone("2026-05-01T08:00:00Z", "America/Los_Angeles")
                .backdates("2026-05-01T09:00:00Z");
        List<String> lines = ada.streak("2026-05-01T09:00:00Z").days().stream()
                .map(Receipt::line)
                .toList();
        assertEquals(
                List.of("checked in 02:00 America/Los_Angeles", "open until 2026-05-03 04:00 America/Los_Angeles"),
                lines);
    }

    @Test
    void namesAModeratorAndTheirReason() {
        assertEquals(
                "credited by 9 04:00 Europe/Berlin: the bot was late",
                line(new Why.Credited(
                        entry(EntryKind.CREDIT, Entry.BY_MODERATOR, Optional.of("the bot was late")),
                        Why.Earned.NOTHING)));
        assertEquals(
                "checked in 04:00 Europe/Berlin",
                line(new Why.Credited(
                        entry(EntryKind.CREDIT, "checkin", Optional.of("read two pages")), Why.Earned.NOTHING)));
        assertEquals(
                "given back by 9 04:00 Europe/Berlin: by mistake",
                line(new Why.Credited(
                        entry(EntryKind.CREDIT, Entry.UNDO_BY_MODERATOR, Optional.of("by mistake")),
                        Why.Earned.NOTHING)));
        assertEquals(
                "checked in 04:00 Europe/Berlin, imported by 9: record 0f3a",
                line(new Why.Credited(
                        entry(EntryKind.CREDIT, Entry.IMPORT, Optional.of("record 0f3a")), Why.Earned.NOTHING)));
        assertEquals(
                "excused by 9: ill, settled 2026-05-07 04:00 Europe/Berlin",
                line(new Why.Excused(entry(EntryKind.EXCUSE, Entry.BY_MODERATOR, Optional.of("ill")))));
    }

    @Test
    void namesWhoTookADayBackOrGrantedAFreezeOnIt() {
        Entry taken = entry(EntryKind.VOID, Entry.BY_MODERATOR, Optional.of("not ours"));
        Entry granted = entry(EntryKind.GRANT_FREEZE, Entry.BY_MODERATOR, Optional.of("thank you"));
        assertEquals(
                "freeze spent, 1 left, settled 2026-05-07 04:00 Europe/Berlin; taken back by 9: not ours"
                        + "; a freeze granted by 9: thank you",
                Receipt.line(new Day(DAY, new Why.Frozen(1), AT, ZoneId.of("Europe/Berlin"), List.of(taken, granted))));
    }

    @Test
    void saysWhatASeventhCheckInEarned() {
        Entry entry = entry(EntryKind.CREDIT, "checkin", Optional.empty());
        assertEquals(
                "checked in 04:00 Europe/Berlin, a seventh: earned a freeze",
                line(new Why.Credited(entry, Why.Earned.FREEZE)));
        assertEquals(
                "checked in 04:00 Europe/Berlin, a seventh: two freezes held, none earned",
                line(new Why.Credited(entry, Why.Earned.NO_ROOM)));
    }

    @Test
    void namesWhatSettledAnyOtherDay() {
        String settled = ", settled 2026-05-07 04:00 Europe/Berlin";
        assertEquals("rest day, TUESDAY" + settled, line(new Why.RestDay(DayOfWeek.TUESDAY)));
        assertEquals(
                "vacation from 2026-05-05 to 2026-05-05" + settled, line(new Why.OnVacation(new Vacation(DAY, DAY))));
        assertEquals("excused, a change of zone left 8:00 h" + settled, line(new Why.ShortDay(Duration.ofHours(8))));
        assertEquals(
                "excused, outage declared from 2026-05-07T02:00:00Z to 2026-05-07T02:01:00Z" + settled,
                line(new Why.DeclaredOutage(new Outage(AT, AT.plusSeconds(60), true))));
        assertEquals(
                "excused, down 0:30 h of the last 4 h, 6:05 h in all" + settled,
                line(new Why.Down(Duration.ofMinutes(30), Duration.ofMinutes(365))));
        assertEquals("freeze spent, 1 left" + settled, line(new Why.Frozen(1)));
        assertEquals("missed, ended a run of 4" + settled, line(new Why.Missed(4, List.of())));
        assertEquals(
                "missed, ended a run of 4, freezes spent on 2026-05-05 and 2026-05-06" + settled,
                line(new Why.Missed(4, List.of(DAY, DAY.plusDays(1)))));
        assertEquals("missed" + settled, line(new Why.Missed(0, List.of())));
    }
}
