package waymark.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.selfcheck.SelfCheckAnswer;
import waymark.study.selfcheck.SelfCheckStore;

/** Answers to self-check questions in SQL. */
final class SqlSelfCheckStore implements SelfCheckStore {
    private final Sql sql;

    SqlSelfCheckStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(MemberId member, SelfCheckAnswer answer) {
        sql.execute(handle -> handle.createUpdate("""
                        INSERT INTO self_check (member, guild, curriculum, question, act, made_at, day, knew)
                        VALUES (:member, :guild, :curriculum, :question, :act, :at, :day, :knew)
                        ON CONFLICT DO NOTHING""")
                .bind("member", member.user())
                .bind("guild", member.guild())
                .bind("curriculum", answer.question().curriculum())
                .bind("question", answer.question().node())
                .bind("act", answer.act())
                .bind("at", Columns.of(answer.at()))
                .bind("day", answer.day().toString())
                .bind("knew", answer.knew() ? 1 : 0)
                .execute());
    }

    @Override
    public List<SelfCheckAnswer> answers(MemberId member, String curriculum) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT curriculum, question, act, made_at, day, knew FROM self_check
                        WHERE member = :member AND guild = :guild AND curriculum = :curriculum
                        ORDER BY made_at, act""")
                .bind("member", member.user())
                .bind("guild", member.guild())
                .bind("curriculum", curriculum)
                .map((row, context) -> new SelfCheckAnswer(
                        row.getLong("act"),
                        Columns.instant(row, "made_at"),
                        LocalDate.parse(row.getString("day")),
                        new NodeRef(row.getString("curriculum"), row.getString("question")),
                        row.getInt("knew") == 1))
                .list());
    }

    @Override
    public boolean answeredSince(MemberId member, LocalDate day) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM self_check WHERE member = :member AND guild = :guild AND day >= :day""")
                        .bind("member", member.user())
                        .bind("guild", member.guild())
                        .bind("day", day.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public Set<String> referencedQuestions(String curriculum) {
        return sql.read(handle ->
                Set.copyOf(handle.createQuery("SELECT DISTINCT question FROM self_check WHERE curriculum = :curriculum")
                        .bind("curriculum", curriculum)
                        .mapTo(String.class)
                        .set()));
    }
}
