package waymark.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import waymark.study.MemberId;
import waymark.study.member.MemberDataStore;
import waymark.study.streak.LearnerRecord;

/** All that is held on one user, in SQL: {@link PersonColumns} says where. */
final class SqlMemberDataStore implements MemberDataStore {
    private static final String NOBODY = "0";

    private final Sql sql;

    SqlMemberDataStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<LearnerRecord> records(long user) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT guild FROM ledger WHERE member = :user
                        UNION SELECT guild FROM setting WHERE member = :user
                        UNION SELECT guild FROM mark WHERE member = :user
                        UNION SELECT guild FROM self_check WHERE member = :user
                        UNION SELECT guild FROM work WHERE member = :user
                        ORDER BY guild""").bind("user", user).mapTo(Long.class).list().stream()
                .flatMap(guild -> SqlStreakStore.record(handle, new MemberId(guild, user)).stream())
                .toList());
    }

    @Override
    public Map<String, List<Map<String, String>>> held(long user) {
        return sql.read(handle -> {
            Map<String, List<Map<String, String>>> held = new LinkedHashMap<>();
            PersonColumns.ABOUT.forEach(place -> add(held, place.table(), rows(handle, place, user, Set.of())));
            Set<String> others =
                    PersonColumns.ABOUT.stream().map(PersonColumns::column).collect(Collectors.toSet());
            PersonColumns.BY.forEach(
                    place -> add(held, place.table() + "_by_" + place.column(), rows(handle, place, user, others)));
            return held;
        });
    }

    private static void add(Map<String, List<Map<String, String>>> held, String kind, List<Map<String, String>> rows) {
        if (!rows.isEmpty()) {
            held.put(kind, rows);
        }
    }

    private static List<Map<String, String>> rows(Handle handle, PersonColumns place, long user, Set<String> leftOut) {
        return handle.createQuery("SELECT * FROM " + place.table() + " WHERE " + place.rows())
                .bind("user", user)
                .map((row, context) -> row(row, leftOut))
                .list();
    }

    private static Map<String, String> row(ResultSet row, Set<String> leftOut) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i).toLowerCase(Locale.ROOT);
            String text = row.getString(i);
            if (text != null && !leftOut.contains(name)) {
                values.put(
                        name,
                        name.endsWith("_at")
                                ? Instant.ofEpochMilli(row.getLong(i)).toString()
                                : text);
            }
        }
        return values;
    }

    @Override
    public int delete(long user) {
        return sql.write(handle -> {
            remember(handle, user);
            TallyRows.forget(handle, user);
            List<String> changes = new ArrayList<>();
            changes.add("""
                    DELETE FROM assignment_change WHERE assignment IN (
                        SELECT id FROM assignment WHERE assignee_kind = 'MEMBER' AND assignee = :user)""");
            PersonColumns.ABOUT.forEach(
                    place -> changes.add("DELETE FROM " + place.table() + " WHERE " + place.rows()));
            PersonColumns.BY.forEach(place -> changes.add(
                    "UPDATE " + place.table() + " SET " + place.column() + " = " + NOBODY + " WHERE " + place.rows()));
            int changed = changes.stream()
                    .mapToInt(change ->
                            handle.createUpdate(change).bind("user", user).execute())
                    .sum();
            return changed + forgetInWords(handle, Long.toString(user));
        });
    }

    /** As many as were counted for each day. */
    private static void remember(Handle handle, long user) {
        handle.createUpdate("""
                        INSERT INTO departed_credit (guild, day, members)
                        SELECT DISTINCT credit.guild, credit.day, 1 FROM ledger credit
                        WHERE credit.member = :user AND %s
                        ON CONFLICT (guild, day) DO UPDATE SET members = departed_credit.members + 1""".formatted(SqlStreakStore.CREDIT_IN_FORCE))
                .bind("user", user)
                .execute();
    }

    private static int forgetInWords(Handle handle, String user) {
        return PersonColumns.WORDS.stream()
                .mapToInt(place -> handle.createUpdate(
                                "UPDATE %1$s SET %2$s = REPLACE(%2$s, :user, :nobody) WHERE %2$s LIKE :holding"
                                        .formatted(place.table(), place.column()))
                        .bind("user", user)
                        .bind("nobody", NOBODY)
                        .bind("holding", "%" + user + "%")
                        .execute())
                .sum();
    }
}
