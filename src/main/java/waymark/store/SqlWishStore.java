package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import waymark.study.question.Wish;
import waymark.study.question.WishStore;

/** Members' wishes in SQL. */
final class SqlWishStore implements WishStore {
    private static final String SELECT = """
            SELECT guild, curriculum, member, text, topic, seen, asked_at FROM wish
            """;

    private final Sql sql;

    SqlWishStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Kept add(Wish wish, int most) {
        return sql.write(handle -> {
            Optional<String> state = handle.createQuery(
                            "SELECT state FROM wish WHERE member = :member AND question_key = :key")
                    .bind("member", wish.member())
                    .bind("key", wish.key())
                    .mapTo(String.class)
                    .findOne();
            if (state.filter("WAITING"::equals).isPresent()) {
                return Kept.KNOWN;
            }
            if (waiting(handle, wish.member()) >= most) {
                return Kept.TOO_MANY;
            }
            int rows = put(handle, wish);
            return rows == 1 ? Kept.NEW : Kept.KNOWN;
        });
    }

    private static int waiting(Handle handle, long member) {
        return handle.createQuery("SELECT count(*) FROM wish WHERE member = :member AND state = 'WAITING'")
                .bind("member", member)
                .mapTo(Integer.class)
                .one();
    }

    private static int put(Handle handle, Wish wish) {
        return handle.createUpdate("""
                        INSERT INTO wish
                            (member, question_key, guild, curriculum, text, topic, seen, asked_at, state)
                        VALUES (:member, :key, :guild, :curriculum, :text, :topic, :seen, :at, 'WAITING')
                        ON CONFLICT (member, question_key) DO UPDATE
                        SET seen = excluded.seen, asked_at = excluded.asked_at, state = excluded.state
                        WHERE wish.state <> 'WAITING'""")
                .bind("member", wish.member())
                .bind("key", wish.key())
                .bind("guild", wish.guild())
                .bind("curriculum", wish.curriculum())
                .bind("text", wish.text())
                .bind("topic", Columns.of(wish.topic()))
                .bind("seen", wish.seen())
                .bind("at", Columns.of(wish.at()))
                .execute();
    }

    @Override
    public boolean forget(long member, String key) {
        return sql.write(
                handle -> handle.createUpdate("DELETE FROM wish WHERE member = :member AND question_key = :key")
                                .bind("member", member)
                                .bind("key", key)
                                .execute()
                        == 1);
    }

    @Override
    public List<Wish> of(long member) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE member = :member AND state = 'WAITING'
                        ORDER BY asked_at, question_key""")
                .bind("member", member)
                .map((row, context) -> wish(row))
                .list());
    }

    @Override
    public List<Wish> waiting(String curriculum, Optional<Wish> after, int most) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE curriculum = :curriculum AND state = 'WAITING'
                          AND (member > :member OR member = :member AND question_key > :key)
                        ORDER BY member, question_key
                        LIMIT :most""")
                .bind("curriculum", curriculum)
                .bind("member", after.map(Wish::member).orElse(0L))
                .bind("key", after.map(Wish::key).orElse(""))
                .bind("most", most)
                .map((row, context) -> wish(row))
                .list());
    }

    @Override
    public boolean claim(Wish wish) {
        return move(wish, "WAITING", "TELLING");
    }

    @Override
    public void undelivered(Wish wish) {
        move(wish, "TELLING", "UNDELIVERED");
    }

    private boolean move(Wish wish, String from, String to) {
        return sql.write(handle -> handle.createUpdate("""
                                UPDATE wish SET state = :to
                                WHERE member = :member AND question_key = :key AND state = :from""")
                        .bind("member", wish.member())
                        .bind("key", wish.key())
                        .bind("from", from)
                        .bind("to", to)
                        .execute()
                == 1);
    }

    @Override
    public int deleteBefore(Instant instant) {
        return sql.write(handle -> handle.createUpdate("DELETE FROM wish WHERE asked_at < :before")
                .bind("before", Columns.of(instant))
                .execute());
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getLong("guild"),
                row.getString("curriculum"),
                row.getLong("member"),
                row.getString("text"),
                Columns.optionalText(row, "topic"),
                row.getString("seen"),
                Columns.instant(row, "asked_at"));
    }
}
