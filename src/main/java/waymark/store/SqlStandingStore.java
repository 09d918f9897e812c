package waymark.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Ranking;
import waymark.study.streak.Standing;
import waymark.study.streak.StandingStore;

/** Members' standings in SQL. {@link StandingRows} marks them as stale. */
final class SqlStandingStore implements StandingStore {
    private static final String MEMBERS = "SELECT guild, member, version FROM standing ";

    /** Without them there is nothing to fold, and a sweep would find the same members for ever. */
    private static final String SET_UP = " AND guild IN (SELECT guild FROM guild) ";

    private static final Duration UNREAD_FOR = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(SqlStandingStore.class);

    private final Sql sql;

    SqlStandingStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * How a ranking stands in SQL.
     *
     * @param figure the column that it goes by
     * @param within of which rows
     * @param since their stretch of time, if it is about one
     */
    private record Order(String figure, String within, Optional<LocalDate> since) {
        static Order of(Ranking by) {
            return switch (by) {
                case Ranking.ByStreak() -> new Order("streak", "", Optional.empty());
                case Ranking.ByLongest() -> new Order("longest", "", Optional.empty());
                case Ranking.ByCredited() -> new Order("credited", "", Optional.empty());
                case Ranking.OfWeek(LocalDate monday) ->
                    new Order("week_credited", "AND week = :since ", Optional.of(monday));
                case Ranking.OfMonth(LocalDate first) ->
                    new Order("month_credited", "AND month = :since ", Optional.of(first));
            };
        }

        Query bind(Query query) {
            since.ifPresent(date -> query.bind("since", date.toString()));
            return query;
        }
    }

    @Override
    public List<Stale> stale(Instant now, int most) {
        List<Version> unread = new ArrayList<>();
        List<Stale> stale = sql.read(handle -> records(
                handle,
                handle.createQuery(MEMBERS + "WHERE stale_at <= :now" + SET_UP + "ORDER BY stale_at LIMIT :most")
                        .bind("now", Columns.of(now))
                        .bind("most", most),
                unread));
        // Else they would be found again first, for ever.
        unread.forEach(found -> putOff(found.member(), found.version(), now.plus(UNREAD_FOR)));
        return stale;
    }

    @Override
    public List<Stale> written(long guild, int most) {
        return sql.read(handle -> records(
                handle,
                handle.createQuery(MEMBERS + "WHERE guild = :guild AND stale_at = 0 AND listed = 1 LIMIT :most")
                        .bind("guild", guild)
                        .bind("most", most),
                new ArrayList<>()));
    }

    @Override
    public List<Stale> read(List<MemberId> members) {
        return sql.read(handle -> members.stream()
                .flatMap(member -> records(
                        handle,
                        handle.createQuery(MEMBERS + "WHERE guild = :guild AND member = :member")
                                .bind("guild", member.guild())
                                .bind("member", member.user()),
                        new ArrayList<>())
                        .stream())
                .toList());
    }

    /** @param version of a standing */
    private record Version(MemberId member, long version) {}

    /** @param unread where those go whose record holds what this version, or this Java, cannot read */
    private static List<Stale> records(Handle handle, Query members, List<Version> unread) {
        List<Version> versions = members.map((row, context) ->
                        new Version(new MemberId(row.getLong("guild"), row.getLong("member")), row.getLong("version")))
                .list();
        return versions.stream()
                .flatMap(found ->
                        record(handle, found, unread).stream().map(record -> new Stale(record, found.version())))
                .toList();
    }

    private static Optional<LearnerRecord> record(Handle handle, Version found, List<Version> unread) {
        try {
            return SqlStreakStore.record(handle, found.member());
        } catch (JdbiException | StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("the record of {} cannot be read", found.member(), e);
            unread.add(found);
            return Optional.empty();
        }
    }

    @Override
    public void putOff(MemberId member, long version, Instant until) {
        sql.execute(handle -> handle.createUpdate("""
                        UPDATE standing SET stale_at = :until
                        WHERE guild = :guild AND member = :member AND version = :version""")
                .bind("until", Columns.of(until))
                .bind("guild", member.guild())
                .bind("member", member.user())
                .bind("version", version)
                .execute());
    }

    @Override
    public void keep(List<Folded> folded) {
        sql.execute(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    UPDATE standing
                    SET stale_at = :until, folded_at = :at, streak = :streak, longest = :longest, credited = :credited,
                        week = :week, week_credited = :weekCredited, month = :month, month_credited = :monthCredited
                    WHERE guild = :guild AND member = :member AND version = :version""");
            // In the order of all who write several, so that two of them wait for each other and not both.
            folded.stream()
                    .sorted(Comparator.comparing(Folded::member, StandingRows.ORDER))
                    .forEach(one -> add(batch, one));
            batch.execute();
        });
    }

    private static void add(PreparedBatch batch, Folded folded) {
        Standing standing = folded.standing();
        batch.bind("guild", folded.member().guild())
                .bind("member", folded.member().user())
                .bind("version", folded.version())
                .bind("until", standing.holdsUntil().map(Columns::of).orElse(null))
                .bind("at", Columns.of(folded.at()))
                .bind("streak", standing.streak())
                .bind("longest", standing.longest())
                .bind("credited", standing.credited())
                .bind("week", Columns.of(standing.week().map(Standing.Stretch::from)))
                .bind(
                        "weekCredited",
                        standing.week().map(Standing.Stretch::credited).orElse(0))
                .bind("month", Columns.of(standing.month().map(Standing.Stretch::from)))
                .bind(
                        "monthCredited",
                        standing.month().map(Standing.Stretch::credited).orElse(0))
                .add();
    }

    @Override
    public int startAnew() {
        return sql.write(StandingRows::startAnew);
    }

    @Override
    public List<Ranked> top(long guild, Ranking by, OptionalLong cohort, int skipped, int most, Instant now) {
        Order order = Order.of(by);
        return sql.read(handle -> order.bind(listed(
                        handle,
                        "SELECT member, stale_at, %1$s AS figure".formatted(order.figure()),
                        order,
                        "%1$s > 0 ORDER BY %1$s DESC, member DESC LIMIT :most OFFSET :skipped",
                        guild,
                        cohort))
                .bind("most", most)
                .bind("skipped", skipped)
                .map((row, context) -> new Ranked(
                        new MemberId(guild, row.getLong("member")),
                        row.getInt("figure"),
                        by instanceof Ranking.ByStreak
                                && Columns.optionalInstant(row, "stale_at")
                                        .filter(until -> !until.isAfter(now))
                                        .isPresent()))
                .list());
    }

    @Override
    public int above(long guild, Ranking by, OptionalLong cohort, int figure) {
        Order order = Order.of(by);
        return sql.read(handle -> order.bind(listed(handle, "SELECT COUNT(*)", order, "%1$s > :than", guild, cohort))
                .bind("than", figure)
                .mapTo(Integer.class)
                .one());
    }

    /** @param condition a pattern for the figure's column, and what follows it */
    private static Query listed(
            Handle handle, String select, Order order, String condition, long guild, OptionalLong cohort) {
        String belonging = cohort.isPresent() ? SqlCohortStore.BELONGING.formatted("standing.member") : "";
        Query query = handle.createQuery(select + " FROM standing WHERE guild = :guild AND listed = 1 " + order.within()
                        + belonging + "AND " + condition.formatted(order.figure()))
                .bind("guild", guild);
        cohort.ifPresent(id -> query.bind("cohort", id));
        return query;
    }

    @Override
    public OptionalInt figure(MemberId member, Ranking by) {
        Order order = Order.of(by);
        return sql.read(handle -> order.bind(handle.createQuery("SELECT %1$s FROM standing ".formatted(order.figure())
                                + "WHERE guild = :guild AND member = :member AND %s > 0 ".formatted(order.figure())
                                + order.within())
                        .bind("guild", member.guild())
                        .bind("member", member.user()))
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()));
    }

    @Override
    public boolean listed(MemberId member) {
        return sql.read(handle -> listed(handle, member));
    }

    private static boolean listed(Handle handle, MemberId member) {
        return handle.createQuery("""
                        SELECT listed FROM listing WHERE guild = :guild AND member = :member
                        ORDER BY made_at DESC, act DESC LIMIT 1""")
                .bind("guild", member.guild())
                .bind("member", member.user())
                .mapTo(Integer.class)
                .findOne()
                .filter(chosen -> chosen == 1)
                .isPresent();
    }

    @Override
    public void list(MemberId member, Act act, boolean listed) {
        sql.execute(handle -> {
            handle.createUpdate("""
                            INSERT INTO listing (guild, member, act, made_at, listed)
                            VALUES (:guild, :member, :act, :at, :listed) ON CONFLICT DO NOTHING""")
                    .bind("guild", member.guild())
                    .bind("member", member.user())
                    .bind("act", act.id())
                    .bind("at", Columns.of(act.at()))
                    .bind("listed", listed ? 1 : 0)
                    .execute();
            StandingRows.written(handle, member);
            handle.createUpdate("UPDATE standing SET listed = :listed WHERE guild = :guild AND member = :member")
                    .bind("guild", member.guild())
                    .bind("member", member.user())
                    .bind("listed", listed(handle, member) ? 1 : 0)
                    .execute();
        });
    }
}
