package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import waymark.study.MemberId;
import waymark.study.member.MemberStore;
import waymark.study.streak.Setting;
import waymark.study.streak.Vacation;

/** Members' settings in SQL. */
final class SqlMemberStore implements MemberStore {
    private static final String SETTINGS = """
            SELECT act, made_at, zone,
                   CASE WHEN guild = ? THEN study_days END AS study_days,
                   CASE WHEN guild = ? THEN vacation_from END AS vacation_from,
                   CASE WHEN guild = ? THEN vacation_to END AS vacation_to
            FROM setting
            WHERE member = ? AND (guild = ? OR zone IS NOT NULL)
            ORDER BY made_at, act""";

    private final Sql sql;

    SqlMemberStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(MemberId member, Setting setting) {
        sql.execute(handle -> append(handle, member, setting));
    }

    static int append(Handle handle, MemberId member, Setting setting) {
        if (setting.zone().isPresent()) {
            SqlStudyReminderStore.zoneChanged(handle, member.user(), setting.at());
        }
        int added = handle.createUpdate("""
                        INSERT INTO setting
                            (member, act, guild, made_at, zone, study_days, vacation_from, vacation_to)
                        VALUES (:member, :act, :guild, :at, :zone, :studyDays, :from, :to)
                        ON CONFLICT DO NOTHING""")
                .bind("member", member.user())
                .bind("act", setting.act())
                .bind("guild", member.guild())
                .bind("at", Columns.of(setting.at()))
                .bind("zone", Columns.of(setting.zone().map(ZoneId::getId)))
                .bind("studyDays", Columns.of(setting.studyDays().map(Columns::of)))
                .bind("from", Columns.of(setting.vacation().map(Vacation::from)))
                .bind("to", Columns.of(setting.vacation().map(Vacation::to)))
                .execute();
        StandingRows.changed(handle, member.user());
        return added;
    }

    @Override
    public List<Setting> settings(MemberId member) {
        return sql.read(handle -> settings(handle, member));
    }

    static List<Setting> settings(Handle handle, MemberId member) {
        return KeptStatements.list(
                handle,
                SETTINGS,
                SqlMemberStore::setting,
                member.guild(),
                member.guild(),
                member.guild(),
                member.user(),
                member.guild());
    }

    private static Setting setting(ResultSet row) throws SQLException {
        Optional<LocalDate> from = Columns.optionalDate(row, "vacation_from");
        Optional<LocalDate> to = Columns.optionalDate(row, "vacation_to");
        return new Setting(
                row.getLong("act"),
                Columns.instant(row, "made_at"),
                Columns.optionalText(row, "zone").map(ZoneId::of),
                Columns.optionalText(row, "study_days").map(Columns::weekdays),
                from.flatMap(first -> to.map(last -> new Vacation(first, last))));
    }
}
