package waymark.study.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.reminder.StudyReminder.State;
import waymark.study.streak.Setting;

/** What every store of members' own reminders does. */
public abstract class StudyReminderStoreContract {
    private static final MemberId ADA = new MemberId(1, 2);
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final Slot EVENING = new Slot(MONDAY, Instant.parse("2026-05-04T17:00:00Z"));
    private static final Slot TUESDAY = new Slot(MONDAY.plusDays(1), Instant.parse("2026-05-05T17:00:00Z"));

    private StudyReminderStore store;

    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().studyReminders();
    }

    private static StudyReminder reminder(MemberId member, long act) {
        return new StudyReminder(
                member, act, TEN, LocalTime.of(19, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), State.ON);
    }

    private List<DueReminder> due(Instant now) {
        return store.due(now, Optional.empty(), 100);
    }

    private DueReminder one(Instant now) {
        List<DueReminder> due = due(now);
        assertEquals(1, due.size(), due::toString);
        return due.getFirst();
    }

    /** Set, and planned for the evening. */
    private DueReminder planned(MemberId member, long act) {
        store.set(reminder(member, act));
        DueReminder fresh = due(TEN).stream()
                .filter(due -> due.reminder().member().equals(member))
                .findFirst()
                .orElseThrow();
        assertTrue(store.plan(fresh, EVENING));
        return due(EVENING.at()).stream()
                .filter(due -> due.reminder().member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheOneThatWasSetLastAndTakesItBack() {
        StudyReminder first = reminder(ADA, 10);
        StudyReminder second = new StudyReminder(ADA, 11, TEN, LocalTime.of(7, 30), Set.of(), State.ON);
        store.set(second);
        store.set(first);
        assertEquals(Optional.of(second), store.find(ADA), "a later act's stays");
        MemberId elsewhere = new MemberId(9, 2);
        store.set(reminder(elsewhere, 12));
        assertEquals(List.of(second, reminder(elsewhere, 12)), store.of(2));
        assertEquals(List.of(), store.of(3));

        assertFalse(store.remove(ADA, 10), "set after that act");
        assertTrue(store.remove(ADA, 13));
        assertFalse(store.remove(ADA, 13));
        assertEquals(Optional.empty(), store.find(ADA));
    }

    @Test
    void isDueToBePlannedOnceSetAndThenWhenItsTimeComes() {
        store.set(reminder(ADA, 10));
        DueReminder fresh = one(TEN);
        assertEquals(new DueReminder(reminder(ADA, 10), TEN, Optional.empty(), 0), fresh);
        assertTrue(store.plan(fresh, EVENING));
        assertFalse(store.plan(fresh, EVENING), "as found, once");
        assertEquals(List.of(), due(EVENING.at().minusMillis(1)));
        assertEquals(new DueReminder(reminder(ADA, 10), EVENING.at(), Optional.of(MONDAY), 1), one(EVENING.at()));
    }

    @Test
    void goesThroughManyThatAreDueInPages() {
        for (long user = 1; user <= 7; user++) {
            planned(new MemberId(1, user), user);
        }
        List<Long> seen = new ArrayList<>();
        Optional<DueReminder> last = Optional.empty();
        List<DueReminder> page;
        do {
            page = store.due(EVENING.at(), last, 3);
            page.forEach(due -> seen.add(due.reminder().member().user()));
            last = page.isEmpty() ? last : Optional.of(page.getLast());
        } while (page.size() == 3);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), seen);
    }

    @Test
    void ofThoseWhoClaimADayOneSucceeds() throws Exception {
        DueReminder due = planned(ADA, 10);
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> claims = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                claims.add(() -> store.claim(due, MONDAY, TUESDAY, EVENING.at()));
            }
            int succeeded = 0;
            for (var claim : all.invokeAll(claims)) {
                succeeded += claim.get() ? 1 : 0;
            }
            assertEquals(1, succeeded);
        }
        assertEquals(List.of(), due(EVENING.at()), "the next one is planned");
        SentReminder claimed = new SentReminder(ADA, MONDAY, SentReminder.State.CLAIMED, EVENING.at());
        assertEquals(List.of(claimed), store.claimed(Set.of(1L)));
        assertEquals(List.of(), store.claimed(Set.of(7L)), "another process serves that guild");
        store.settle(ADA, MONDAY, SentReminder.State.SENT);
        assertEquals(List.of(), store.claimed(Set.of(1L)));
        assertEquals(0, store.forget(EVENING.at()));
        assertEquals(1, store.forget(EVENING.at().plusMillis(1)));
    }

    @Test
    void aDayHasOneMessageHoweverOftenItComesDue() {
        DueReminder due = planned(ADA, 10);
        assertTrue(store.claim(due, MONDAY, EVENING, EVENING.at()));
        assertFalse(store.claim(one(EVENING.at()), MONDAY, TUESDAY, EVENING.at()), "it was said");
        assertEquals(Optional.of(TUESDAY.day()), one(TUESDAY.at()).day(), "and goes on");
        DueReminder next = one(TUESDAY.at());
        assertTrue(
                store.passLate(next, new Slot(MONDAY.plusDays(7), TUESDAY.at().plusSeconds(9)), TUESDAY.at()));
        assertEquals(1, store.claimed(Set.of(1L)).size(), "what is late is not in doubt");
    }

    @Test
    void whatWasSetAnewMeanwhileIsNeitherSentNorPlannedAsItWas() {
        DueReminder due = planned(ADA, 10);
        store.set(reminder(ADA, 11));
        assertFalse(store.claim(due, MONDAY, TUESDAY, EVENING.at()));
        assertFalse(store.passLate(due, TUESDAY, EVENING.at()));
        assertEquals(List.of(), store.claimed(Set.of(1L)));
        assertEquals(Optional.empty(), one(EVENING.at()).day());
    }

    @Test
    void whoeverPlansByWhatHeldBeforeAChangeOfTheSameInstantIsTooLate() {
        store.set(reminder(ADA, 10));
        DueReminder before = one(TEN);
        stores().members().append(ADA, Setting.zone(21, TEN, ZoneId.of("Asia/Tokyo")));
        assertFalse(store.plan(before, EVENING));
        assertTrue(store.plan(one(TEN), EVENING));
    }

    @Test
    void aChangeOfZoneIsPlannedAnewFromItsInstantInEveryGuild() {
        planned(ADA, 10);
        planned(new MemberId(9, 2), 11);
        planned(new MemberId(1, 3), 12);
        stores().members().append(ADA, Setting.studyDays(20, TEN, Set.of(DayOfWeek.MONDAY)));
        assertEquals(List.of(), due(TEN.plusSeconds(60)), "no zone");
        Instant set = TEN.plusSeconds(30);
        stores().members().append(ADA, Setting.zone(21, set, ZoneId.of("Asia/Tokyo")));
        assertEquals(
                List.of(
                        new DueReminder(reminder(ADA, 10), set, Optional.empty(), 2),
                        new DueReminder(reminder(new MemberId(9, 2), 11), set, Optional.empty(), 2)),
                due(TEN.plusSeconds(60)));
    }

    @Test
    void aGuildThatCountsDaysInAnotherWayHasItsRemindersPlannedAnew() {
        stores().guilds().save(Guilds.in(1, "Europe/Berlin"));
        planned(ADA, 10);
        planned(new MemberId(9, 2), 11);
        stores().guilds().save(Guilds.in(1, "Europe/Berlin").postingAt(LocalTime.of(8, 0)));
        assertEquals(List.of(), due(TEN));
        stores().guilds().save(Guilds.in(1, "Asia/Tokyo"));
        assertEquals(new DueReminder(reminder(ADA, 10), Instant.EPOCH, Optional.empty(), 2), one(TEN));
    }

    @Test
    void oneThatDiscordRefusesComesNoMoreAndIsToldOnce() {
        DueReminder due = planned(ADA, 10);
        store.close(ADA, State.CLOSED);
        assertEquals(Set.of(2L), store.closed());
        assertEquals(List.of(), due(EVENING.at()));
        assertFalse(store.claim(due, MONDAY, TUESDAY, EVENING.at()));
        assertEquals(State.CLOSED, store.takeClosed(2).getFirst().state());
        assertEquals(List.of(), store.takeClosed(2));
        assertEquals(Set.of(), store.closed());
        assertEquals(State.TOLD, store.find(ADA).orElseThrow().state());
        store.set(reminder(ADA, 11));
        assertEquals(State.ON, store.find(ADA).orElseThrow().state());
        assertEquals(1, due(TEN).size());
    }
}
