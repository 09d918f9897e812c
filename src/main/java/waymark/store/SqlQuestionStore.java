package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.study.question.AskedQuestion;
import waymark.study.question.AskedQuestion.Verdict;
import waymark.study.question.QuestionStore;

/** The log of questions in SQL. */
final class SqlQuestionStore implements QuestionStore {
    private static final String SELECT = """
            SELECT id, guild, curriculum, text, topic, outcome, asked_at, helpful FROM question
            """;

    private final Sql sql;

    SqlQuestionStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void log(AskedQuestion question) {
        sql.execute(handle -> handle.createUpdate("""
                        INSERT INTO question (id, guild, curriculum, text, topic, outcome, asked_at, helpful)
                        VALUES (:id, :guild, :curriculum, :text, :topic, :outcome, :at, :helpful)
                        ON CONFLICT DO NOTHING""")
                .bind("id", question.id())
                .bind("guild", question.guild())
                .bind("curriculum", question.curriculum())
                .bind("text", question.text())
                .bind("topic", Columns.of(question.topic()))
                .bind("outcome", outcome(question.verdict()))
                .bind("at", Columns.of(question.at()))
                .bind("helpful", question.helpful().map(Columns::of).orElse(null))
                .execute());
    }

    @Override
    public Optional<AskedQuestion> find(long id) {
        return sql.read(handle -> handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> question(row))
                .findOne());
    }

    @Override
    public List<AskedQuestion> unhelped(long guild, String curriculum, Instant from, int most) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE guild = :guild AND asked_at >= :from AND curriculum = :curriculum
                          AND (outcome = 'not-covered' OR helpful = 0)
                        ORDER BY asked_at DESC, id
                        LIMIT :most""")
                .bind("guild", guild)
                .bind("from", Columns.of(from))
                .bind("curriculum", curriculum)
                .bind("most", most)
                .map((row, context) -> question(row))
                .list());
    }

    @Override
    public boolean rate(long id, boolean helpful) {
        return sql.write(handle -> handle.createUpdate("UPDATE question SET helpful = :helpful WHERE id = :id")
                        .bind("helpful", Columns.of(helpful))
                        .bind("id", id)
                        .execute()
                == 1);
    }

    @Override
    public int deleteBefore(Instant instant) {
        return sql.write(handle -> handle.createUpdate("DELETE FROM question WHERE asked_at < :before")
                .bind("before", Columns.of(instant))
                .execute());
    }

    /** {@code NOT_COVERED} stands as {@code not-covered}. */
    private static String outcome(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Verdict verdict(String outcome) {
        return Verdict.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static AskedQuestion question(ResultSet row) throws SQLException {
        OptionalLong helpful = Columns.optionalLong(row, "helpful");
        return new AskedQuestion(
                row.getLong("id"),
                row.getLong("guild"),
                row.getString("curriculum"),
                row.getString("text"),
                Columns.optionalText(row, "topic"),
                verdict(row.getString("outcome")),
                Columns.instant(row, "asked_at"),
                helpful.isPresent() ? Optional.of(helpful.getAsLong() == 1) : Optional.empty());
    }
}
