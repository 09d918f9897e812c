package waymark.study.streak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.streak.StandingStore.Folded;
import waymark.study.streak.StandingStore.Ranked;
import waymark.study.streak.StandingStore.Stale;

/**
 * Who of those who chose to be listed studies how steadily.
 *
 * <pre>{@code
 * standings.list(member, act, true);
 * standings.top(guild, new Ranking.ByStreak(), OptionalLong.empty(), 0, 10, clock.instant()); // [1st: 12 days, ...]
 * }</pre>
 */
public final class Standings {
    private static final Logger log = LoggerFactory.getLogger(Standings.class);

    /** Folded in one turn at most. */
    private static final int AT_ONCE = 500;

    /** How often a page is read again after one of its streaks turned out to have ended: each time, fewer can. */
    private static final int READINGS = 20;

    /** When a record that cannot be folded is tried again: until then it holds up nobody. */
    private static final Duration PUT_OFF = Duration.ofHours(1);

    private final StandingStore store;

    public Standings(StandingStore store) {
        this.store = store;
    }

    /**
     * A line of the list.
     *
     * @param place 1 for the highest figure; members with the same figure share it, and the next is as many lower
     * @param figure days
     */
    public record Place(MemberId member, int place, int figure) {}

    /** Folds what has become stale, some at a time, so that readers seldom have to. */
    public void tick(Instant now) {
        fold(store.stale(now, AT_ONCE), now);
    }

    /** Folds everybody's anew, from the ledger; how many there are. */
    public int recount(Instant now) {
        int all = store.startAnew();
        List<Stale> some = store.stale(now, AT_ONCE);
        while (!some.isEmpty()) {
            fold(some, now);
            some = store.stale(now, AT_ONCE);
        }
        return all;
    }

    /**
     * A page of a guild's list, as it stands now.
     *
     * @param cohort only those who belong to it
     * @param skipped how many come before
     */
    public List<Place> top(long guild, Ranking by, OptionalLong cohort, int skipped, int most, Instant now) {
        fold(store.written(guild, AT_ONCE), now);
        List<Ranked> page = store.top(guild, by, cohort, skipped, most, now);
        for (int reading = 0; reading < READINGS && page.stream().anyMatch(Ranked::stale); reading++) {
            // A streak that ended unseen stands too high: folded, it makes room for the next.
            fold(
                    store.read(page.stream()
                            .filter(Ranked::stale)
                            .map(Ranked::member)
                            .toList()),
                    now);
            page = store.top(guild, by, cohort, skipped, most, now);
        }
        return placed(
                page,
                page.isEmpty()
                        ? 0
                        : store.above(guild, by, cohort, page.getFirst().figure()),
                skipped);
    }

    private static List<Place> placed(List<Ranked> page, int above, int skipped) {
        return IntStream.range(0, page.size())
                .mapToObj(i -> place(page, i, above, skipped))
                .toList();
    }

    private static Place place(List<Ranked> page, int i, int above, int skipped) {
        int first = i;
        while (first > 0 && page.get(first - 1).figure() == page.get(i).figure()) {
            first--;
        }
        int place = first == 0 ? above + 1 : skipped + first + 1;
        return new Place(page.get(i).member(), place, page.get(i).figure());
    }

    /** Where a member is, or would be if listed; empty without a day that counts. */
    public Optional<Place> of(MemberId member, Ranking by, OptionalLong cohort, Instant now) {
        fold(store.read(List.of(member)), now);
        OptionalInt figure = store.figure(member, by);
        return figure.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(
                        member, store.above(member.guild(), by, cohort, figure.getAsInt()) + 1, figure.getAsInt()));
    }

    private void fold(List<Stale> stale, Instant now) {
        List<Folded> folded =
                stale.stream().flatMap(each -> folded(each, now).stream()).toList();
        if (!folded.isEmpty()) {
            store.keep(folded);
        }
    }

    private Optional<Folded> folded(Stale stale, Instant now) {
        LearnerRecord record = stale.record();
        try {
            Instant at = record.latest(now);
            return Optional.of(new Folded(record.member(), stale.version(), Standing.of(record, at), at));
        } catch (RuntimeException e) {
            log.error("the streak of {} cannot be counted; tried again at {}", record.member(), now.plus(PUT_OFF), e);
            store.putOff(record.member(), stale.version(), now.plus(PUT_OFF));
            return Optional.empty();
        }
    }

    /** Whether the member chose to be listed. */
    public boolean listed(MemberId member) {
        return store.listed(member);
    }

    /** Lists a member, or no longer; may be repeated with the same act. */
    public void list(MemberId member, Act act, boolean listed) {
        store.list(member, act, listed);
    }
}
