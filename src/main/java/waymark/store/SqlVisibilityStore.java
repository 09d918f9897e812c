package waymark.store;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.board.VisibilityStore;

/** Who wants to be named, in SQL. */
final class SqlVisibilityStore implements VisibilityStore {
    private final Sql sql;

    SqlVisibilityStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(MemberId member, boolean shown, Act act) {
        sql.execute(handle -> handle.createUpdate("""
                        INSERT INTO visibility (guild, member, act, made_at, shown)
                        VALUES (:guild, :member, :act, :at, :shown) ON CONFLICT DO NOTHING""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .bind("act", act.id())
                .bind("at", Columns.of(act.at()))
                .bind("shown", shown ? 1 : 0)
                .execute());
    }

    @Override
    public boolean shown(MemberId member) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT shown FROM visibility WHERE guild = :guild AND member = :member
                        ORDER BY made_at DESC, act DESC LIMIT 1""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .mapTo(Integer.class)
                .findOne()
                .map(shown -> shown == 1)
                .orElse(true));
    }

    @Override
    public Set<Long> shown(long guild, Collection<Long> users) {
        // Few ever say no: the others need no look each.
        Set<Long> saidNo = sql.read(handle -> handle.createQuery(
                        "SELECT DISTINCT member FROM visibility WHERE guild = :guild AND shown = 0")
                .bind("guild", guild)
                .mapTo(Long.class)
                .set());
        return users.stream()
                .filter(user -> !saidNo.contains(user) || shown(new MemberId(guild, user)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
