package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waymark.study.forum.AnsweredForum;
import waymark.study.forum.ForumPost;
import waymark.study.forum.ForumStore;

/** Answered forums in SQL. */
final class SqlForumStore implements ForumStore {
    private static final String FORUM =
            "SELECT guild, forum, since_at, told_for FROM answered_forum WHERE guild = :guild ";

    private final Sql sql;

    SqlForumStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(long guild, long forum, Instant at) {
        sql.execute(handle -> handle.createUpdate("""
                        INSERT INTO answered_forum (guild, forum, since_at) VALUES (:guild, :forum, :at)
                        ON CONFLICT DO NOTHING""")
                .bind("guild", guild)
                .bind("forum", forum)
                .bind("at", Columns.of(at))
                .execute());
    }

    @Override
    public void remove(long guild, long forum) {
        sql.execute(handle -> handle.createUpdate("DELETE FROM answered_forum WHERE guild = :guild AND forum = :forum")
                .bind("guild", guild)
                .bind("forum", forum)
                .execute());
    }

    @Override
    public List<AnsweredForum> of(long guild) {
        return sql.read(handle -> handle.createQuery(FORUM + "ORDER BY since_at, forum")
                .bind("guild", guild)
                .map((row, context) -> forum(row))
                .list());
    }

    @Override
    public Optional<AnsweredForum> find(long guild, long forum) {
        return sql.read(handle -> handle.createQuery(FORUM + "AND forum = :forum")
                .bind("guild", guild)
                .bind("forum", forum)
                .map((row, context) -> forum(row))
                .findOne());
    }

    private static AnsweredForum forum(ResultSet row) throws SQLException {
        return new AnsweredForum(
                row.getLong("guild"),
                row.getLong("forum"),
                Columns.instant(row, "since_at"),
                Optional.ofNullable(row.getString("told_for")));
    }

    @Override
    public boolean trouble(long guild, long forum, Optional<String> trouble) {
        String told = trouble.orElse("");
        return sql.write(handle -> handle.createUpdate("""
                        UPDATE answered_forum SET told_for = NULLIF(:told, '')
                        WHERE guild = :guild AND forum = :forum AND COALESCE(told_for, '') <> :told""")
                        .bind("told", told)
                        .bind("guild", guild)
                        .bind("forum", forum)
                        .execute()
                == 1);
    }

    @Override
    public boolean note(ForumPost post) {
        return sql.write(handle -> handle.createUpdate("""
                        INSERT INTO forum_post (post, guild, forum, state, opened_at)
                        VALUES (:post, :guild, :forum, :state, :at) ON CONFLICT DO NOTHING""")
                        .bind("post", post.post())
                        .bind("guild", post.guild())
                        .bind("forum", post.forum())
                        .bind("state", post.state().name())
                        .bind("at", Columns.of(post.at()))
                        .execute()
                == 1);
    }

    @Override
    public Optional<ForumPost> post(long post) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT post, guild, forum, state, opened_at FROM forum_post WHERE post = :post")
                .bind("post", post)
                .map((row, context) -> new ForumPost(
                        row.getLong("post"),
                        row.getLong("guild"),
                        row.getLong("forum"),
                        ForumPost.State.valueOf(row.getString("state")),
                        Columns.instant(row, "opened_at")))
                .findOne());
    }

    @Override
    public boolean move(long post, ForumPost.State from, ForumPost.State to) {
        return sql.write(
                handle -> handle.createUpdate("UPDATE forum_post SET state = :to WHERE post = :post AND state = :from")
                                .bind("post", post)
                                .bind("from", from.name())
                                .bind("to", to.name())
                                .execute()
                        == 1);
    }

    @Override
    public int forgetBefore(Instant opened) {
        return sql.write(handle -> handle.createUpdate("DELETE FROM forum_post WHERE opened_at < :opened")
                .bind("opened", Columns.of(opened))
                .execute());
    }
}
