package waymark.store;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import waymark.study.board.Fact;

/**
 * By how much the numbers of groups change when some members are counted anew.
 *
 * <pre>{@code
 * changes.count(before, now);
 * changes.write(handle);
 * }</pre>
 */
final class TallyChanges {
    /** A row of {@code tally}. */
    private record Place(long guild, long group, Fact fact) {}

    /** In one order over all members of a transaction, so that two who count at once wait for each other and not both. */
    private final Map<Place, Integer> places = new TreeMap<>(Comparator.comparingLong(Place::guild)
            .thenComparingLong(Place::group)
            .thenComparing(place -> place.fact().line()));

    /** A member counts as this now, and no longer as that. */
    void count(Tallied before, Tallied now) {
        add(before, -1);
        add(now, 1);
    }

    void takeOut(Tallied counted) {
        add(counted, -1);
    }

    private void add(Tallied counted, int members) {
        counted.groups()
                .forEach(group -> counted.facts()
                        .forEach(fact ->
                                places.merge(new Place(counted.member().guild(), group, fact), members, Integer::sum)));
    }

    void write(Handle handle) {
        places.values().removeIf(members -> members == 0);
        places.forEach((place, members) ->
                bound(handle.createUpdate("""
                        INSERT INTO tally (guild, of_group, kind, value, members)
                        VALUES (:guild, :group, :kind, :value, :members)
                        ON CONFLICT (guild, of_group, kind, value)
                        DO UPDATE SET members = tally.members + excluded.members"""), place).bind("members", members).execute());
        places.forEach((place, members) -> {
            if (members < 0) {
                bound(handle.createUpdate("""
                                DELETE FROM tally WHERE guild = :guild AND of_group = :group AND kind = :kind AND value = :value
                                  AND members = 0"""), place).execute();
            }
        });
    }

    private static Update bound(Update update, Place place) {
        return update.bind("guild", place.guild())
                .bind("group", place.group())
                .bind("kind", place.fact().kind().name())
                .bind("value", place.fact().value());
    }
}
