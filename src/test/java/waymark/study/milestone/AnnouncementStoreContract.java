package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Stores;
import waymark.study.milestone.Announcement.Key;
import waymark.study.milestone.Announcement.Kind;
import waymark.study.milestone.Announcement.State;
import waymark.study.milestone.Reminder.Stage;

/** What every {@link AnnouncementStore} keeps to. */
public abstract class AnnouncementStoreContract {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final OptionalLong CHANNEL = OptionalLong.of(70);
    private static final OptionalLong DIRECT = OptionalLong.empty();
    private static final LocalDate MAY = LocalDate.parse("2026-05-08");
    private static final Key IN_CHANNEL = new Key(1, Kind.REMINDER, 20_000, 0, 0);
    private static final Key TO_ADA = new Key(1, Kind.REMINDER, 20_000, 2, 0);
    private static final Reminder ADA = new Reminder(5, 2, MAY, Stage.WEEK);
    private static final Reminder BEN = new Reminder(5, 3, MAY, Stage.WEEK);

    private AnnouncementStore store;
    private MilestoneStore milestones;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().announcements();
        milestones = stores().milestones();
    }

    @Test
    void aMessageIsClaimedOnceAndSettled() {
        Key key = new Key(1, Kind.COMPLETED, 5, 2, 0);
        assertTrue(store.claim(key, CHANNEL, TEN));
        assertFalse(store.claim(key, DIRECT, TEN));
        assertTrue(store.claim(new Key(1, Kind.COMPLETED, 5, 2, 1), DIRECT, TEN.plusSeconds(1)), "another round");
        Announcement claimed = new Announcement(key, CHANNEL, State.CLAIMED, TEN);
        assertEquals(Optional.of(claimed), store.find(key));
        assertEquals(claimed, store.claimed(Set.of(1L)).getFirst());
        assertEquals(2, store.claimed(Set.of(1L)).size());
        assertEquals(List.of(), store.claimed(Set.of(2L)));
        store.settle(key, State.SENT);
        assertEquals(State.SENT, store.find(key).orElseThrow().state());
        assertEquals(1, store.claimed(Set.of(1L)).size());
        assertEquals(Optional.empty(), store.find(IN_CHANNEL));
    }

    @Test
    void aClaimedMessageMayGoElsewhereAndASettledOneStays() {
        Key key = new Key(1, Kind.RETURNED, 5, 2, 0);
        assertTrue(store.claim(key, DIRECT, TEN));
        store.move(key, 70);
        assertEquals(Optional.of(new Announcement(key, CHANNEL, State.CLAIMED, TEN)), store.find(key));
        store.settle(key, State.SENT);
        store.move(key, 71);
        assertEquals(CHANNEL, store.find(key).orElseThrow().channel());
    }

    @Test
    void aReminderIsInOneMessage() {
        assertEquals(List.of(ADA), store.claim(TO_ADA, DIRECT, TEN, List.of(ADA)));
        assertEquals(List.of(BEN), store.claim(IN_CHANNEL, CHANNEL, TEN, List.of(ADA, BEN)));
        assertEquals(List.of(), store.claim(IN_CHANNEL, CHANNEL, TEN, List.of(new Reminder(6, 3, MAY, Stage.DAY))));
        Key tomorrow = new Key(1, Kind.REMINDER, 20_001, 0, 0);
        assertEquals(List.of(), store.claim(tomorrow, CHANNEL, TEN, List.of(ADA, BEN)));
        assertEquals(Optional.empty(), store.find(tomorrow), "a message without anything to say is not claimed");
        assertEquals(List.of(ADA), store.reminders(TO_ADA));
        assertEquals(List.of(BEN), store.reminders(IN_CHANNEL));
        assertEquals(Set.of(ADA, BEN), store.reminded(5));
        assertEquals(Set.of(), store.reminded(6));
    }

    @Test
    void whatWasRefusedIsTakenOverByAnother() {
        store.claim(TO_ADA, DIRECT, TEN, List.of(ADA));
        store.settle(TO_ADA, State.FAILED);
        assertEquals(Set.of(), store.reminded(5));
        assertEquals(List.of(ADA, BEN), store.claim(IN_CHANNEL, CHANNEL, TEN, List.of(ADA, BEN)));
        assertEquals(List.of(ADA, BEN), store.reminders(IN_CHANNEL));
        assertEquals(List.of(), store.reminders(TO_ADA));
        store.settle(IN_CHANNEL, State.UNKNOWN);
        assertEquals(Set.of(ADA, BEN), store.reminded(5), "it may be there");
        Key tomorrow = new Key(1, Kind.REMINDER, 20_001, 0, 0);
        assertEquals(List.of(), store.claim(tomorrow, CHANNEL, TEN, List.of(ADA, BEN)));
        store.settle(IN_CHANNEL, State.FAILED);
        assertEquals(List.of(ADA, BEN), store.claim(tomorrow, CHANNEL, TEN, List.of(ADA, BEN)));
    }

    @Test
    void namesWhatBecameOfAssignmentsAndWasNotTold() {
        NodeRef node = new NodeRef("default", "roadmap/1-one");
        milestones.append(new Assignment(
                5,
                1,
                new Assignee.Role(50),
                node,
                Optional.of(MAY),
                Optional.empty(),
                9,
                TEN,
                Optional.empty(),
                false,
                TEN));
        Completion first = completion(2, Completion.Kind.COMPLETED, TEN.plusSeconds(1));
        Completion second = completion(3, Completion.Kind.SUBMITTED, TEN.plusSeconds(2));
        milestones.append(second);
        milestones.append(first);
        var both = List.of(new AnnouncementStore.Untold(1, first), new AnnouncementStore.Untold(1, second));
        assertEquals(both, store.untold(TEN));
        assertEquals(both.subList(1, 2), store.untold(TEN.plusSeconds(2)));
        store.claim(Key.of(1, first), CHANNEL, TEN);
        assertEquals(both.subList(1, 2), store.untold(TEN));
        milestones.extend(5, Optional.of(MAY.plusDays(1)), Optional.empty(), new Act(6, 9, TEN.plusSeconds(3)));
        assertEquals(both.subList(1, 2), store.untold(TEN));
        milestones.cancel(5, Optional.empty(), new Act(7, 9, TEN.plusSeconds(4)));
        assertEquals(List.of(), store.untold(TEN));
    }

    private static Completion completion(long user, Completion.Kind kind, Instant at) {
        return new Completion(5, user, 0, kind, at.getEpochSecond(), at, user, Optional.empty());
    }

    @Test
    void theLastWordOnDirectMessagesHolds() {
        MemberId ada = new MemberId(1, 2);
        assertFalse(store.direct(ada));
        store.appendDirect(ada, false, new Act(12, 2, TEN.plusSeconds(2)));
        store.appendDirect(ada, true, new Act(11, 2, TEN.plusSeconds(1)));
        assertFalse(store.direct(ada));
        store.appendDirect(ada, true, new Act(13, 2, TEN.plusSeconds(3)));
        assertTrue(store.direct(ada));
        assertFalse(store.direct(new MemberId(2, 2)));
    }
}
