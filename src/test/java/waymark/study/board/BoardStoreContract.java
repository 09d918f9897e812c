package waymark.study.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Stores;
import waymark.study.milestone.Announcement.State;
import waymark.study.plan.Follower;

/** What every {@link BoardStore}, {@link WeeklyStore} and {@link VisibilityStore} keeps to. */
public abstract class BoardStoreContract {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final Follower GUILD = Follower.of(1);
    private static final Follower COHORT = new Follower(1, 700);

    private Stores stores;
    private BoardStore boards;

    /** Stores over an empty database. */
    protected abstract Stores stores();

    @BeforeEach
    void open() {
        stores = stores();
        boards = stores.boards();
    }

    private static Act act(long id) {
        return new Act(id, 30, TEN.plusSeconds(id));
    }

    private Board board(Follower group) {
        return boards.find(group).orElseThrow();
    }

    @Test
    void aBoardIsClaimedOnceAGroup() {
        assertEquals(Optional.empty(), boards.find(GUILD));
        assertTrue(boards.claim(GUILD, 70, act(1), Optional.empty()));
        assertFalse(boards.claim(GUILD, 71, act(2), Optional.empty()));
        assertTrue(boards.claim(COHORT, 71, act(2), Optional.empty()), "another group");
        Board claimed = new Board(
                GUILD,
                1,
                70,
                OptionalLong.empty(),
                TEN.plusSeconds(1),
                TEN.plusSeconds(1),
                Optional.empty(),
                Optional.empty());
        assertEquals(Optional.of(claimed), boards.find(GUILD));
        assertFalse(claimed.runs());

        boards.posted(GUILD, 1, 900, "abc", TEN.plusSeconds(5));
        assertTrue(board(GUILD).runs());
        assertEquals(OptionalLong.of(900), board(GUILD).message());
        assertEquals(Optional.of("abc"), board(GUILD).content());
        boards.unposted(GUILD, 1);
        assertTrue(board(GUILD).runs(), "what is there is not taken for not posted");
        boards.unposted(COHORT, 2);
        assertEquals(Optional.empty(), boards.find(COHORT));
    }

    @Test
    void oneThatIsGoneIsClaimedAnewByWhoeverKnowsThat() {
        boards.claim(GUILD, 70, act(1), Optional.empty());
        boards.posted(GUILD, 1, 900, "abc", TEN);
        Board gone = board(GUILD);
        assertTrue(boards.claim(GUILD, 71, act(2), Optional.of(gone)));
        assertFalse(boards.claim(GUILD, 72, act(3), Optional.of(gone)), "the second of two who saw it gone");
        assertEquals(71, board(GUILD).channel());
        boards.posted(GUILD, 1, 901, "abc", TEN);
        assertEquals(OptionalLong.empty(), board(GUILD).message(), "by an act that no longer has it");
        boards.rest(GUILD, 1, TEN.plusSeconds(500));
        assertEquals(TEN.plusSeconds(2), board(GUILD).lookedAt(), "nor is it looked at for that act");
        boards.stop(GUILD, 1, "its message was deleted");
        assertEquals(Optional.empty(), board(GUILD).stoppedFor(), "nor stopped");
    }

    @Test
    void thoseThatRestedLongestAreLookedAtFirstAndStoppedOnesNotAtAll() {
        boards.claim(GUILD, 70, act(1), Optional.empty());
        boards.claim(COHORT, 70, act(2), Optional.empty());
        boards.posted(GUILD, 1, 900, "abc", TEN.plusSeconds(60));
        assertEquals(List.of(board(COHORT), board(GUILD)), boards.toLookAt(Set.of(1L), TEN.plusSeconds(60), 5));
        assertEquals(List.of(board(COHORT)), boards.toLookAt(Set.of(1L), TEN.plusSeconds(60), 1));
        assertEquals(List.of(), boards.toLookAt(Set.of(2L), TEN.plusSeconds(60), 5), "of other guilds");
        boards.rest(COHORT, 2, TEN.plusSeconds(61));
        assertEquals(List.of(board(GUILD)), boards.toLookAt(Set.of(1L), TEN.plusSeconds(60), 5));
        boards.stop(GUILD, 1, "its channel is gone");
        assertEquals(List.of(), boards.toLookAt(Set.of(1L), TEN.plusSeconds(60), 5));
        assertEquals(Optional.of("its channel is gone"), board(GUILD).stoppedFor());
        boards.posted(GUILD, 1, 900, "abc", TEN.plusSeconds(70));
        assertTrue(board(GUILD).runs(), "asked for again");
    }

    @Test
    void aWeeksReportIsClaimedOnce() {
        WeeklyStore weekly = stores.weekly();
        weekly.want(1, TEN);
        weekly.want(1, TEN.plusSeconds(9));
        assertEquals(Map.of(1L, TEN), weekly.wanted());
        assertTrue(weekly.claim(1, MONDAY, 70, TEN));
        assertFalse(weekly.claim(1, MONDAY, 71, TEN));
        assertTrue(weekly.claim(1, MONDAY.plusWeeks(1), 70, TEN.plusSeconds(1)));
        assertTrue(weekly.claim(2, MONDAY, 70, TEN.plusSeconds(2)));
        var claimed = new WeeklyStore.Weekly(1, MONDAY, 70, State.CLAIMED, TEN);
        assertEquals(Optional.of(claimed), weekly.find(1, MONDAY));
        assertEquals(2, weekly.claimed(Set.of(1L)).size());
        assertEquals(claimed, weekly.claimed(Set.of(1L)).getFirst());
        weekly.settle(1, MONDAY, State.SENT);
        assertEquals(1, weekly.claimed(Set.of(1L)).size());
        assertFalse(weekly.claim(1, MONDAY, 70, TEN), "sent is sent");
        weekly.unwant(1);
        assertEquals(Map.of(), weekly.wanted());
    }

    @Test
    void whatAMemberSaidLastOfBeingNamedHolds() {
        VisibilityStore visibility = stores.visibility();
        MemberId ada = new MemberId(1, 20);
        assertTrue(visibility.shown(ada));
        visibility.append(ada, false, act(1));
        visibility.append(ada, false, act(1));
        assertFalse(visibility.shown(ada));
        assertTrue(visibility.shown(new MemberId(2, 20)), "in another guild");
        assertEquals(Set.of(21L), visibility.shown(1, List.of(20L, 21L)));
        visibility.append(ada, true, act(2));
        assertEquals(Set.of(20L, 21L), visibility.shown(1, List.of(20L, 21L)));
    }
}
