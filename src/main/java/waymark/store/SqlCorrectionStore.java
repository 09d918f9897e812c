package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import waymark.study.MemberId;
import waymark.study.correction.Correction;
import waymark.study.correction.CorrectionStore;
import waymark.study.streak.Entry;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Outage;
import waymark.study.streak.Setting;

/** Moderators' corrections in SQL. */
final class SqlCorrectionStore implements CorrectionStore {
    private static final String SELECT = """
            SELECT act, made_at, actor, kind, zone_before, zone_after, begun_at, ended_at, withdrawn, first_day, last_day,
                   reason
            FROM correction
            """;

    /** Of those that concern everyone. */
    private static final long ALL = 0;

    private final Sql sql;

    SqlCorrectionStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<LearnerRecord> record(MemberId member) {
        return sql.read(handle -> SqlStreakStore.record(handle, member));
    }

    @Override
    public Optional<LearnerRecord> enter(MemberId member, Function<LearnerRecord, List<Entry>> entries) {
        return sql.write(handle -> {
            SqlStreakStore.record(handle, member)
                    .ifPresent(known ->
                            entries.apply(known).forEach(entry -> SqlStreakStore.append(handle, member, entry)));
            return SqlStreakStore.record(handle, member);
        });
    }

    @Override
    public void append(MemberId member, Setting setting, Correction correction) {
        sql.execute(handle -> {
            SqlMemberStore.append(handle, member, setting);
            insert(handle, member, correction);
        });
    }

    @Override
    public boolean append(long guild, Correction correction) {
        return sql.write(handle -> {
            insert(handle, new MemberId(guild, ALL), correction);
            StandingRows.changedGuild(handle, guild);
            return find(handle, guild, correction.act()).isPresent();
        });
    }

    static void insert(Handle handle, MemberId member, Correction correction) {
        String kind = "";
        Optional<ZoneId> before = Optional.empty();
        Optional<ZoneId> after = Optional.empty();
        Optional<Outage> outage = Optional.empty();
        OptionalLong withdrawn = OptionalLong.empty();
        Optional<Correction.Imported> days = Optional.empty();
        switch (correction.what()) {
            case Correction.ZoneSet zone -> {
                kind = "ZONE";
                before = Optional.of(zone.before());
                after = Optional.of(zone.after());
            }
            case Correction.OutageDeclared declared -> {
                kind = "OUTAGE";
                outage = Optional.of(declared.outage());
            }
            case Correction.OutageWithdrawn withdrawal -> {
                kind = "WITHDRAWAL";
                outage = Optional.of(withdrawal.outage());
                withdrawn = OptionalLong.of(withdrawal.declared());
            }
            case Correction.Entered entered -> throw inTheLedger();
            case Correction.TakenBack back -> throw inTheLedger();
            case Correction.Imported imported -> {
                kind = "IMPORT";
                days = Optional.of(imported);
            }
        }
        handle.createUpdate("""
                        INSERT INTO correction (guild, act, member, made_at, actor, kind,
                                                zone_before, zone_after, begun_at, ended_at, withdrawn, first_day, last_day, reason)
                        VALUES (:guild, :act, :member, :at, :actor, :kind,
                                :before, :after, :from, :to, :withdrawn, :first, :last, :reason)
                        ON CONFLICT DO NOTHING""")
                .bind("guild", member.guild())
                .bind("act", correction.act())
                .bind("member", member.user())
                .bind("at", Columns.of(correction.at()))
                .bind("actor", correction.actor())
                .bind("kind", kind)
                .bind("before", Columns.of(before.map(ZoneId::getId)))
                .bind("after", Columns.of(after.map(ZoneId::getId)))
                .bind("from", outage.map(o -> Columns.of(o.from())).orElse(null))
                .bind("to", outage.map(o -> Columns.of(o.to())).orElse(null))
                .bind("withdrawn", Columns.of(withdrawn))
                .bind("first", Columns.of(days.map(Correction.Imported::from)))
                .bind("last", Columns.of(days.map(Correction.Imported::to)))
                .bind("reason", Columns.of(correction.reason()))
                .execute();
    }

    private static IllegalArgumentException inTheLedger() {
        return new IllegalArgumentException("corrections of days stand in the ledger");
    }

    @Override
    public Optional<Correction> find(long guild, long act) {
        return sql.read(handle -> find(handle, guild, act));
    }

    private static Optional<Correction> find(Handle handle, long guild, long act) {
        return handle.createQuery(SELECT + "WHERE guild = :guild AND act = :act")
                .bind("guild", guild)
                .bind("act", act)
                .map((row, context) -> correction(row))
                .findOne();
    }

    @Override
    public List<Correction> of(MemberId member) {
        return sql.read(handle -> handle.createQuery(SELECT + """
                        WHERE guild = :guild AND member IN (:member, :all)
                        ORDER BY made_at, act""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .bind("all", ALL)
                .map((row, context) -> correction(row))
                .list());
    }

    @Override
    public List<Long> members(long guild, LocalDate from, LocalDate to, int most) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT DISTINCT member FROM ledger WHERE guild = :guild AND day BETWEEN :from AND :to
                        ORDER BY member LIMIT :most""")
                .bind("guild", guild)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    private static Correction correction(ResultSet row) throws SQLException {
        Correction.What what = switch (row.getString("kind")) {
            case "ZONE" ->
                new Correction.ZoneSet(ZoneId.of(row.getString("zone_before")), ZoneId.of(row.getString("zone_after")));
            case "IMPORT" ->
                new Correction.Imported(
                        LocalDate.parse(row.getString("first_day")), LocalDate.parse(row.getString("last_day")));
            case "OUTAGE" -> new Correction.OutageDeclared(outage(row));
            default -> new Correction.OutageWithdrawn(row.getLong("withdrawn"), outage(row));
        };
        return new Correction(
                row.getLong("act"),
                Columns.instant(row, "made_at"),
                row.getLong("actor"),
                Columns.optionalText(row, "reason"),
                what);
    }

    private static Outage outage(ResultSet row) throws SQLException {
        return new Outage(Columns.instant(row, "begun_at"), Columns.instant(row, "ended_at"), true);
    }

    @Override
    public Optional<Seen> seen(MemberId member) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT seen_at, act FROM correction_seen WHERE guild = :guild AND member = :member")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .map((row, context) -> new Seen(Columns.instant(row, "seen_at"), row.getLong("act")))
                .findOne());
    }

    @Override
    public void seen(MemberId member, Seen latest) {
        sql.execute(handle -> handle.createUpdate("""
                        INSERT INTO correction_seen (guild, member, seen_at, act) VALUES (:guild, :member, :at, :act)
                        ON CONFLICT (guild, member) DO UPDATE SET seen_at = excluded.seen_at, act = excluded.act
                        WHERE correction_seen.seen_at < excluded.seen_at
                           OR (correction_seen.seen_at = excluded.seen_at AND correction_seen.act < excluded.act)""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .bind("at", Columns.of(latest.at()))
                .bind("act", latest.act())
                .execute());
    }

    @Override
    public OptionalLong noticeChannel(long guild) {
        return sql.read(handle -> handle.createQuery("SELECT channel FROM notice_channel WHERE guild = :guild")
                .bind("guild", guild)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
    }

    @Override
    public void noticeChannel(long guild, OptionalLong channel) {
        sql.execute(handle -> {
            handle.createUpdate("DELETE FROM notice_channel WHERE guild = :guild")
                    .bind("guild", guild)
                    .execute();
            channel.ifPresent(
                    id -> handle.createUpdate("INSERT INTO notice_channel (guild, channel) VALUES (:guild, :channel)")
                            .bind("guild", guild)
                            .bind("channel", id)
                            .execute());
        });
    }
}
