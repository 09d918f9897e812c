package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import waymark.study.milestone.Completion;

/** What became of assignments, for each of those whom they concern. */
final class CompletionRows {
    private static final String COLUMNS = "assignment, member, round, stage, kind, act, made_at, actor, note";

    private CompletionRows() {}

    static boolean append(Handle handle, Completion completion) {
        return handle.createUpdate("INSERT INTO completion (" + COLUMNS + ") " + """
                        VALUES (:assignment, :member, :round, :stage, :kind, :act, :at, :actor, :note)
                        ON CONFLICT DO NOTHING""")
                        .bind("assignment", completion.assignment())
                        .bind("member", completion.member())
                        .bind("round", completion.round())
                        .bind("stage", completion.kind().stage())
                        .bind("kind", completion.kind().name())
                        .bind("act", completion.act())
                        .bind("at", Columns.of(completion.at()))
                        .bind("actor", completion.actor())
                        .bind("note", Columns.of(completion.note()))
                        .execute()
                == 1;
    }

    static Optional<Completion> last(Handle handle, long assignment, long user) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM completion WHERE assignment = :assignment AND member = :user
                        ORDER BY round DESC, stage DESC LIMIT 1""")
                .bind("assignment", assignment)
                .bind("user", user)
                .map((row, context) -> completion(row))
                .findOne();
    }

    static List<Completion> last(Handle handle, long assignment) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         FROM completion known WHERE assignment = :assignment AND NOT EXISTS (
                            SELECT 1 FROM completion later
                            WHERE later.assignment = known.assignment AND later.member = known.member
                              AND (later.round > known.round
                                   OR (later.round = known.round AND later.stage > known.stage)))
                        ORDER BY made_at, act, member""")
                .bind("assignment", assignment)
                .map((row, context) -> completion(row))
                .list();
    }

    static Completion completion(ResultSet row) throws SQLException {
        return new Completion(
                row.getLong("assignment"),
                row.getLong("member"),
                row.getInt("round"),
                Completion.Kind.valueOf(row.getString("kind")),
                row.getLong("act"),
                Columns.instant(row, "made_at"),
                row.getLong("actor"),
                Columns.optionalText(row, "note"));
    }
}
