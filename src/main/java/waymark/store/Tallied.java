package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.study.MemberId;
import waymark.study.board.Fact;

/**
 * What a member was counted as: each fact once in each group.
 *
 * @param groups 0 for the guild, cohorts and roles by their ids
 */
record Tallied(MemberId member, Set<Long> groups, Set<Fact> facts) {
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
}
