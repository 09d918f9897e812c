package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import waymark.study.milestone.Change;

/** All that was done to one assignment, out of the tables that hold it. */
final class AssignmentHistory {
    private static final String SELECT = """
            SELECT id AS act, made_at, made_by AS actor, 'ASSIGNED' AS kind, due, note, CAST(NULL AS BIGINT) AS member, 0 AS rank
            FROM assignment WHERE id = :assignment
            UNION ALL
            SELECT act, made_at, actor, CASE kind WHEN 'EXTEND' THEN 'EXTENDED' ELSE 'CANCELLED' END, due, note,
                   CAST(NULL AS BIGINT), 1
            FROM assignment_change WHERE assignment = :assignment
            UNION ALL
            SELECT act, made_at, actor, kind, CAST(NULL AS TEXT), note, member, 2 + stage
            FROM completion WHERE assignment = :assignment
            UNION ALL
            SELECT act, made_at, member, 'CAUGHT_UP', due, CAST(NULL AS TEXT), member, 4
            FROM own_due WHERE assignment = :assignment
            ORDER BY made_at, act, rank""";

    private AssignmentHistory() {}

    static List<Change> of(Handle handle, long assignment) {
        return handle.createQuery(SELECT)
                .bind("assignment", assignment)
                .map((row, context) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                Change.Kind.valueOf(row.getString("kind")),
                Columns.instant(row, "made_at"),
                row.getLong("actor"),
                Columns.optionalDate(row, "due"),
                Columns.optionalText(row, "note"),
                Columns.optionalLong(row, "member"));
    }
}
