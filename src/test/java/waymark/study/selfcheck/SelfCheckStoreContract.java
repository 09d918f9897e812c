package waymark.study.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Stores;

/** What every {@link SelfCheckStore} keeps to. */
public abstract class SelfCheckStoreContract {
    private static final MemberId ADA = new MemberId(7, 1);
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    private SelfCheckStore store;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        store = stores().selfChecks();
    }

    private static SelfCheckAnswer answer(long act, String at, String curriculum, boolean knew) {
        NodeRef question = new NodeRef(curriculum, "spark/joins#what-s-a-join-🔀");
        return new SelfCheckAnswer(act, Instant.parse(at), MONDAY, question, knew);
    }

    @Test
    void givesBackAMembersAnswersInOrder() {
        SelfCheckAnswer later = answer(2, "2026-05-04T11:00:00.123Z", "default", true);
        SelfCheckAnswer first = answer(3, "2026-05-04T10:00:00Z", "default", false);
        store.append(ADA, later);
        store.append(ADA, first);
        store.append(ADA, answer(4, "2026-05-04T10:00:00Z", "other", true));
        store.append(new MemberId(7, 2), answer(5, "2026-05-04T10:00:00Z", "default", true));
        store.append(new MemberId(8, 1), answer(6, "2026-05-04T10:00:00Z", "default", true));
        assertEquals(List.of(first, later), store.answers(ADA, "default"));
    }

    @Test
    void anActAnswersAQuestionOnce() {
        SelfCheckAnswer once = answer(2, "2026-05-04T11:00:00Z", "default", true);
        store.append(ADA, once);
        store.append(ADA, answer(2, "2026-05-04T11:00:00Z", "default", false));
        assertEquals(List.of(once), store.answers(ADA, "default"));
    }

    @Test
    void namesEveryQuestionThatAnyoneAnswered() {
        assertEquals(Set.of(), store.referencedQuestions("default"));
        store.append(ADA, answer(2, "2026-05-04T11:00:00Z", "default", true));
        store.append(new MemberId(8, 3), answer(3, "2026-05-04T11:00:00Z", "default", false));
        assertEquals(Set.of("spark/joins#what-s-a-join-🔀"), store.referencedQuestions("default"));
        assertEquals(Set.of(), store.referencedQuestions("other"));
    }

    @Test
    void knowsWhetherAnythingWasAnsweredSinceADay() {
        assertFalse(store.answeredSince(ADA, MONDAY));
        store.append(ADA, answer(2, "2026-05-04T11:00:00Z", "default", false));
        assertTrue(store.answeredSince(ADA, MONDAY.minusDays(1)));
        assertTrue(store.answeredSince(ADA, MONDAY));
        assertFalse(store.answeredSince(ADA, MONDAY.plusDays(1)));
        assertFalse(store.answeredSince(new MemberId(8, 1), MONDAY));
        assertFalse(store.answeredSince(new MemberId(7, 2), MONDAY));
    }
}
