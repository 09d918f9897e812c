package waymark.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import waymark.study.MemberId;
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
                .bind("knew", Columns.of(answer.knew()))
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
                        Columns.date(row, "day"),
                        Columns.node(row, "question"),
                        Columns.flag(row, "knew")))
                .list());
    }

    @Override
    public boolean answeredSince(MemberId member, LocalDate day) {
        return sql.read(handle -> CurriculumRows.since(handle, "self_check", member, day));
    }

    @Override
    public Set<String> referencedQuestions(String curriculum) {
        return sql.read(handle -> CurriculumRows.referenced(
                handle, "SELECT DISTINCT question FROM self_check WHERE curriculum = :curriculum", curriculum));
    }
}
