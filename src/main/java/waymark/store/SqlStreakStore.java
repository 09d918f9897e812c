package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import waymark.study.MemberId;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.StreakStore;

/** The ledger in SQL. */
final class SqlStreakStore implements StreakStore {
    /** Of a row {@code credit} of the ledger. */
    static final String CREDIT_IN_FORCE = """
            credit.kind = 'CREDIT' AND NOT EXISTS (
                SELECT 1 FROM ledger taken_back
                WHERE taken_back.guild = credit.guild AND taken_back.member = credit.member
                  AND taken_back.day = credit.day AND taken_back.kind = 'VOID'
                  AND (taken_back.made_at > credit.made_at
                       OR (taken_back.made_at = credit.made_at AND taken_back.act > credit.act)))
            """;

    /**
     * All CREDITs of a day, since without a VOID a member has but one; those of the few with a VOID are taken out, and judged. Judging
     * everybody took a hundred times as long.
     */
    private static final String CREDITED_ON = """
            SELECT (SELECT COUNT(*) FROM ledger
                    WHERE guild = :guild AND day = :day AND kind = 'CREDIT')
                 - (SELECT COUNT(*) FROM ledger
                    WHERE guild = :guild AND day = :day AND kind = 'CREDIT' AND member IN (%1$s))
                 + (SELECT COUNT(DISTINCT member) FROM ledger credit
                    WHERE guild = :guild AND day = :day AND %2$s AND member IN (%1$s))
                 + COALESCE((SELECT members FROM departed_credit WHERE guild = :guild AND day = :day), 0)
            """.formatted(
                    "SELECT member FROM ledger WHERE guild = :guild AND day = :day AND kind = 'VOID'", CREDIT_IN_FORCE);

    /**
     * The round of a day is the number of VOIDs before the entry, so the unique index lets one CREDIT into each round.
     */
    private static final String INSERT = """
            INSERT INTO ledger (guild, member, day, kind, act, made_at, source, actor, reason, round)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
                    (SELECT COUNT(*) FROM ledger
                     WHERE guild = ? AND member = ? AND day = ? AND kind = 'VOID' AND made_at <= ?))
            ON CONFLICT DO NOTHING""";

    private static final String ENTRIES = """
            SELECT act, made_at, kind, day, source, actor, reason FROM ledger
            WHERE guild = ? AND member = ?
            ORDER BY made_at, act, CASE kind WHEN 'VOID' THEN 0 ELSE 1 END""";

    private final Sql sql;
    private final GuildFacts.Source guilds;

    SqlStreakStore(Sql sql) {
        this(sql, GuildFacts::read);
    }

    SqlStreakStore(Sql sql, GuildFacts.Source guilds) {
        this.sql = sql;
        this.guilds = guilds;
    }

    @Override
    public Appended append(MemberId member, Entry entry) {
        return sql.write(handle -> append(handle, member, entry));
    }

    static Appended append(Handle handle, MemberId member, Entry entry) {
        int added = KeptStatements.update(
                handle,
                INSERT,
                member.guild(),
                member.user(),
                entry.day().toString(),
                entry.kind().name(),
                entry.act(),
                Columns.of(entry.at()),
                entry.source(),
                entry.actor(),
                Columns.of(entry.reason()),
                member.guild(),
                member.user(),
                entry.day().toString(),
                Columns.of(entry.at()));
        if (added == 1) {
            TallyRows.changed(handle, member);
            StandingRows.written(handle, member);
            return Appended.NEW;
        }
        return has(handle, member, entry) ? Appended.SAME_ACT : Appended.ALREADY_CREDITED;
    }

    private static boolean has(Handle handle, MemberId member, Entry entry) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM ledger
                        WHERE guild = :guild AND member = :member AND day = :day AND kind = :kind AND act = :act""")
                        .bind("guild", member.guild())
                        .bind("member", member.user())
                        .bind("day", entry.day().toString())
                        .bind("kind", entry.kind().name())
                        .bind("act", entry.act())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    @Override
    public Optional<LearnerRecord> record(MemberId member) {
        return sql.read(handle -> record(handle, member, guilds));
    }

    static Optional<LearnerRecord> record(Handle handle, MemberId member) {
        return record(handle, member, GuildFacts::read);
    }

    private static Optional<LearnerRecord> record(Handle handle, MemberId member, GuildFacts.Source guilds) {
        return guilds.of(handle, member.guild())
                .map(guild -> new LearnerRecord(
                        member,
                        guild.time(),
                        SqlMemberStore.settings(handle, member),
                        entries(handle, member),
                        guild.outages()));
    }

    private static List<Entry> entries(Handle handle, MemberId member) {
        return KeptStatements.list(handle, ENTRIES, SqlStreakStore::entry, member.guild(), member.user());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                EntryKind.valueOf(row.getString(3)),
                LocalDate.parse(row.getString(4)),
                row.getString(5),
                row.getLong(6),
                Optional.ofNullable(row.getString(7)));
    }

    @Override
    public Optional<LearnerRecord> enter(MemberId member, Function<LearnerRecord, List<Entry>> entries) {
        return sql.write(handle -> enter(handle, member, entries));
    }

    static Optional<LearnerRecord> enter(Handle handle, MemberId member, Function<LearnerRecord, List<Entry>> entries) {
        SqlGuildStore.hold(handle, member.guild());
        record(handle, member).ifPresent(known -> entries.apply(known).forEach(entry -> append(handle, member, entry)));
        return record(handle, member);
    }

    @Override
    public int creditedOn(long guild, LocalDate day) {
        return sql.read(handle -> handle.createQuery(CREDITED_ON)
                .bind("guild", guild)
                .bind("day", day.toString())
                .mapTo(Integer.class)
                .one());
    }
}
