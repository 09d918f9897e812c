package waymark.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import waymark.study.MemberId;
import waymark.study.work.Work;
import waymark.study.work.WorkStore;

/** Shown work in SQL. */
final class SqlWorkStore implements WorkStore {
    private final Sql sql;

    SqlWorkStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(MemberId member, Work work) {
        sql.execute(handle -> handle.createUpdate("""
                        INSERT INTO work (member, guild, curriculum, node, act, made_at, day, link, text)
                        VALUES (:member, :guild, :curriculum, :node, :act, :at, :day, :link, :text)
                        ON CONFLICT DO NOTHING""")
                .bind("member", member.user())
                .bind("guild", member.guild())
                .bind("curriculum", work.task().curriculum())
                .bind("node", work.task().node())
                .bind("act", work.act())
                .bind("at", Columns.of(work.at()))
                .bind("day", work.day().toString())
                .bind("link", Columns.of(work.link()))
                .bind("text", Columns.of(work.text()))
                .execute());
    }

    @Override
    public List<Work> shown(MemberId member, String curriculum) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT curriculum, node, act, made_at, day, link, text FROM work
                        WHERE member = :member AND guild = :guild AND curriculum = :curriculum
                        ORDER BY made_at, act""")
                .bind("member", member.user())
                .bind("guild", member.guild())
                .bind("curriculum", curriculum)
                .map((row, context) -> new Work(
                        row.getLong("act"),
                        Columns.instant(row, "made_at"),
                        Columns.date(row, "day"),
                        Columns.node(row, "node"),
                        Columns.optionalText(row, "link"),
                        Columns.optionalText(row, "text")))
                .list());
    }

    @Override
    public boolean shownSince(MemberId member, LocalDate day) {
        return sql.read(handle -> CurriculumRows.since(handle, "work", member, day));
    }

    @Override
    public Set<String> referencedTasks(String curriculum) {
        return sql.read(handle -> CurriculumRows.referenced(
                handle, "SELECT DISTINCT node FROM work WHERE curriculum = :curriculum", curriculum));
    }
}
