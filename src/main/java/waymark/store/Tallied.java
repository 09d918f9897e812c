package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import waymark.study.MemberId;
import waymark.study.board.Fact;

/**
 * What a member was counted as: each fact once in each group.
 *
 * @param groups 0 for the guild, cohorts and roles by their ids
 */
record Tallied(MemberId member, Set<Long> groups, Set<Fact> facts) {
    /** One place where they are counted, as the rows of all counts are sorted. */
    private record Place(long group, Fact fact) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byGroup = Long.compare(group, other.group);
            return byGroup != 0 ? byGroup : fact.line().compareTo(other.fact.line());
        }
    }

    static Tallied nothing(MemberId member) {
        return new Tallied(member, Set.of(), Set.of());
    }

    static Tallied of(ResultSet row) throws SQLException {
        return new Tallied(
                new MemberId(row.getLong("guild"), row.getLong("member")),
                row.getString("belongs").lines().map(Long::parseLong).collect(Collectors.toSet()),
                row.getString("facts").lines().map(Fact::read).collect(Collectors.toSet()));
    }

    String belongs() {
        return groups.stream().sorted().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    String lines() {
        return facts.stream().map(Fact::line).sorted().collect(Collectors.joining("\n"));
    }

    private Set<Place> places() {
        return groups.stream()
                .flatMap(group -> facts.stream().map(fact -> new Place(group, fact)))
                .collect(Collectors.toSet());
    }

    /** Counts what is new in this one, and no longer what is not in it. */
    void countedInsteadOf(Tallied before, Handle handle) {
        Set<Place> now = places();
        Set<Place> then = before.places();
        // In one order, so that two who count at once wait for each other and not both.
        Set<Place> changed = new TreeSet<>(now);
        changed.addAll(then);
        Set<Place> same = new HashSet<>(now);
        same.retainAll(then);
        changed.removeAll(same);
        changed.forEach(place -> count(handle, place, now.contains(place) ? 1 : -1));
        then.removeAll(now);
        then.forEach(place -> bound(handle.createUpdate("""
                        DELETE FROM tally WHERE guild = :guild AND of_group = :group AND kind = :kind AND value = :value
                          AND members = 0"""), place).execute());
    }

    void takenOut(Handle handle) {
        nothing(member).countedInsteadOf(this, handle);
    }

    private void count(Handle handle, Place place, int members) {
        bound(handle.createUpdate("""
                        INSERT INTO tally (guild, of_group, kind, value, members)
                        VALUES (:guild, :group, :kind, :value, :members)
                        ON CONFLICT (guild, of_group, kind, value)
                        DO UPDATE SET members = tally.members + excluded.members"""), place).bind("members", members).execute();
    }

    private Update bound(Update update, Place place) {
        return update.bind("guild", member.guild())
                .bind("group", place.group())
                .bind("kind", place.fact().kind().name())
                .bind("value", place.fact().value());
    }
}
