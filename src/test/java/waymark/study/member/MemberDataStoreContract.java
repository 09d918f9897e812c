package waymark.study.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.streak.LearnerRecord;

/** What every {@link MemberDataStore} keeps to. */
public abstract class MemberDataStoreContract {
    private Stores stores;
    private MemberDataStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void fill() {
        stores = stores();
        store = stores.memberData();
        Everything.writtenTo(stores);
    }

    @Test
    void givesOutTheRecordOfEachGuild() {
        LearnerRecord record = stores.streaks()
                .record(new MemberId(Everything.GUILD, Everything.ADA))
                .orElseThrow();
        assertEquals(List.of(record), store.records(Everything.ADA));
        assertEquals(4, record.ledger().size());
        assertEquals(List.of(), store.records(1));
    }

    @Test
    void givesOutEveryRowThatNamesThemAndNobodyElsesId() {
        Map<String, List<Map<String, String>>> held = store.held(Everything.ADA);
        assertEquals(
                Set.of(
                        "ledger",
                        "setting",
                        "mark",
                        "wish",
                        "correction",
                        "correction_seen",
                        "pending_entry",
                        "pending_import",
                        "role_holder",
                        "completion",
                        "told",
                        "reminder",
                        "own_due",
                        "dm_choice",
                        "study_reminder",
                        "study_reminder_sent",
                        "self_check",
                        "work",
                        "standing",
                        "tally_due",
                        "tallied",
                        "left_member",
                        "visibility",
                        "listing",
                        "cohort_member",
                        "assignment",
                        "ledger_by_actor",
                        "correction_by_actor",
                        "assignment_by_made_by",
                        "assignment_change_by_actor",
                        "completion_by_actor",
                        "cohort_by_made_by",
                        "cohort_member_by_actor"),
                held.keySet());
        Map<String, String> mark = held.get("mark").getFirst();
        assertEquals("DONE", mark.get("state"));
        assertEquals("2026-05-04T10:00:00Z", mark.get("made_at"));
        assertFalse(held.get("ledger_by_actor").stream().anyMatch(row -> row.containsKey("member")));
        assertFalse(held.get("assignment_by_made_by").stream().anyMatch(row -> row.containsKey("assignee")));
        assertEquals(Map.of(), store.held(1));
    }

    @Test
    void deletesThemAndLeavesTheOthers() {
        LearnerRecord bob = stores.streaks()
                .record(new MemberId(Everything.GUILD, Everything.BOB))
                .orElseThrow();
        assertTrue(store.delete(Everything.ADA) > 0);
        assertEquals(Map.of(), store.held(Everything.ADA));
        assertEquals(List.of(), store.records(Everything.ADA));
        LearnerRecord left = stores.streaks()
                .record(new MemberId(Everything.GUILD, Everything.BOB))
                .orElseThrow();
        assertEquals(bob.ledger().size(), left.ledger().size());
        assertEquals(bob.settings(), left.settings());
        assertEquals(
                List.of(0L),
                left.ledger().stream()
                        .map(e -> e.actor())
                        .filter(a -> a != Everything.BOB)
                        .toList());
        assertEquals(1, stores.milestones().assignments(Everything.GUILD).size());
        assertEquals(0, store.delete(Everything.ADA), "nothing is left to delete");
    }

    @Test
    void howManyCheckedInStaysAsItWas() {
        assertEquals(2, stores.streaks().creditedOn(Everything.GUILD, Everything.MONDAY));
        store.delete(Everything.ADA);
        assertEquals(2, stores.streaks().creditedOn(Everything.GUILD, Everything.MONDAY));
        store.delete(Everything.ADA);
        store.delete(Everything.BOB);
        assertEquals(2, stores.streaks().creditedOn(Everything.GUILD, Everything.MONDAY));
        assertEquals(
                0, stores.streaks().creditedOn(Everything.GUILD, Everything.MONDAY.plusDays(1)), "a day taken back");
    }
}
