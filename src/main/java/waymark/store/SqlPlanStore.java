package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import waymark.study.NodeRef;
import waymark.study.plan.Follower;
import waymark.study.plan.Occurrence;
import waymark.study.plan.PlanStore;
import waymark.study.plan.Posted;
import waymark.study.plan.Posted.State;

/**
 * What became of each occurrence, in SQL: a row for every state that it entered. Those whose last row is a claim are listed in
 * {@code open_claim} as well, by the same transaction: so they are found at once, however many posts there were.
 */
final class SqlPlanStore implements PlanStore {
    /** Rows that hold: of each occurrence the last one. */
    private static final String SELECT = """
            SELECT guild, cohort, day, step, state, entered_at, curriculum, task, channel, message, owner, reason
            FROM occurrence o
            WHERE step = (
                SELECT MAX(step) FROM occurrence p
                WHERE p.guild = o.guild AND p.cohort = o.cohort AND p.day = o.day)
            """;

    /** From the few to the many: a CROSS JOIN keeps SQLite from going the other way. */
    private static final String CLAIMED = """
            SELECT o.guild, o.cohort, o.day, o.state, o.entered_at, o.curriculum, o.task, o.channel, o.message, o.owner, o.reason
            FROM open_claim c CROSS JOIN occurrence o
            WHERE o.guild = c.guild AND o.cohort = c.cohort AND o.day = c.day AND o.step = c.step
            ORDER BY o.entered_at, o.guild, o.cohort
            """;

    /** A row as it is read: what is known, and how many rows led to it. */
    private record Step(Posted posted, int number) {}

    private final Sql sql;

    SqlPlanStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean claim(Occurrence occurrence, NodeRef task, String owner, Instant at) {
        return sql.write(handle -> {
            Optional<Step> last = last(handle, occurrence);
            if (last.filter(l -> l.posted().state().mayBeThere()).isPresent()) {
                return false;
            }
            Posted claimed = new Posted(
                    occurrence,
                    State.CLAIMED,
                    Optional.of(task),
                    at,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    owner,
                    "");
            return add(handle, claimed, last);
        });
    }

    @Override
    public void sent(Occurrence occurrence, long channel, long message, Instant at) {
        enter(
                occurrence,
                Set.of(State.CLAIMED, State.UNCERTAIN),
                last -> new Posted(
                        occurrence,
                        State.SENT,
                        last.task(),
                        at,
                        OptionalLong.of(channel),
                        OptionalLong.of(message),
                        last.owner(),
                        ""));
    }

    @Override
    public void unsent(Occurrence occurrence, State state, String reason, Instant at) {
        if (state != State.RELEASED && state != State.ABANDONED && state != State.UNCERTAIN) {
            throw new IllegalArgumentException(state + " is not how a claim ends without a message");
        }
        enter(
                occurrence,
                Set.of(State.CLAIMED),
                last -> new Posted(
                        occurrence,
                        state,
                        last.task(),
                        at,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        last.owner(),
                        reason));
    }

    private void enter(Occurrence occurrence, Set<State> from, UnaryOperator<Posted> next) {
        sql.execute(handle -> {
            Optional<Step> last = last(handle, occurrence);
            last.filter(l -> from.contains(l.posted().state()))
                    .ifPresent(l -> add(handle, next.apply(l.posted()), last));
        });
    }

    @Override
    public void skip(Occurrence occurrence, String reason, Instant at) {
        Posted skipped = untaken(occurrence, State.SKIPPED, reason, at);
        sql.execute(handle -> add(handle, skipped, Optional.empty()));
    }

    @Override
    public void takeOff(Occurrence occurrence, String reason, Instant at) {
        sql.execute(handle -> {
            Optional<Step> last = last(handle, occurrence);
            if (last.filter(l -> l.posted().state().mayBeThere()).isEmpty()) {
                add(handle, untaken(occurrence, State.SKIPPED, reason, at), last);
            }
        });
    }

    @Override
    public void putBack(Occurrence occurrence, String reason, Instant at) {
        sql.execute(handle -> {
            Optional<Step> last = last(handle, occurrence);
            if (last.filter(l -> l.posted().state() == State.SKIPPED
                            && l.posted().reason().equals(reason))
                    .isPresent()) {
                add(handle, untaken(occurrence, State.RELEASED, "", at), last);
            }
        });
    }

    private static Posted untaken(Occurrence occurrence, State state, String reason, Instant at) {
        return new Posted(
                occurrence, state, Optional.empty(), at, OptionalLong.empty(), OptionalLong.empty(), "", reason);
    }

    /** Adds a row after the one read before; of two who do so at once the primary key lets one through. */
    private static boolean add(Handle handle, Posted posted, Optional<Step> after) {
        int step = after.map(Step::number).orElse(0) + 1;
        boolean added = insert(handle, posted, step);
        if (added && posted.state() == State.CLAIMED) {
            occurrence(handle.createUpdate("""
                            INSERT INTO open_claim (guild, cohort, day, step) VALUES (:guild, :cohort, :day, :step)
                            ON CONFLICT (guild, cohort, day) DO UPDATE SET step = excluded.step"""), posted.occurrence())
                    .bind("step", step)
                    .execute();
        } else if (added
                && after.filter(l -> l.posted().state() == State.CLAIMED).isPresent()) {
            occurrence(
                            handle.createUpdate(
                                    "DELETE FROM open_claim WHERE guild = :guild AND cohort = :cohort AND day = :day"),
                            posted.occurrence())
                    .execute();
        }
        return added;
    }

    private static <T extends SqlStatement<T>> T occurrence(T statement, Occurrence occurrence) {
        return statement
                .bind("guild", occurrence.guild())
                .bind("cohort", occurrence.cohort())
                .bind("day", occurrence.date().toString());
    }

    private static boolean insert(Handle handle, Posted posted, int step) {
        return occurrence(handle.createUpdate("""
                        INSERT INTO occurrence (guild, cohort, day, step, state, entered_at,
                                                curriculum, task, channel, message, owner, reason)
                        VALUES (:guild, :cohort, :day, :step, :state, :at,
                                :curriculum, :task, :channel, :message, :owner, :reason)
                        ON CONFLICT DO NOTHING"""), posted.occurrence())
                        .bind("step", step)
                        .bind("state", posted.state().name())
                        .bind("at", Columns.of(posted.at()))
                        .bind("curriculum", Columns.of(posted.task().map(NodeRef::curriculum)))
                        .bind("task", Columns.of(posted.task().map(NodeRef::node)))
                        .bind("channel", Columns.of(posted.channel()))
                        .bind("message", Columns.of(posted.message()))
                        .bind("owner", posted.owner())
                        .bind("reason", posted.reason())
                        .execute()
                == 1;
    }

    @Override
    public Optional<Posted> find(Occurrence occurrence) {
        return sql.read(handle -> last(handle, occurrence).map(Step::posted));
    }

    private static Optional<Step> last(Handle handle, Occurrence occurrence) {
        return occurrence(
                        handle.createQuery(SELECT + "AND guild = :guild AND cohort = :cohort AND day = :day"),
                        occurrence)
                .map((row, context) -> new Step(posted(row), row.getInt("step")))
                .findOne();
    }

    @Override
    public int claims(Occurrence occurrence) {
        return sql.read(handle -> occurrence(handle.createQuery("""
                        SELECT COUNT(*) FROM occurrence
                        WHERE guild = :guild AND cohort = :cohort AND day = :day AND state = 'CLAIMED'"""), occurrence)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Posted> since(Follower follower, LocalDate from) {
        return sql.read(handle -> handle.createQuery(
                        SELECT + "AND guild = :guild AND cohort = :cohort AND day >= :from ORDER BY day")
                .bind("guild", follower.guild())
                .bind("cohort", follower.cohort())
                .bind("from", from.toString())
                .map((row, context) -> posted(row))
                .list());
    }

    @Override
    public List<Posted> claimed(Set<Long> guilds) {
        return sql.read(handle -> handle.createQuery(CLAIMED)
                .map((row, context) -> posted(row))
                .filter(posted -> guilds.contains(posted.occurrence().guild()))
                .list());
    }

    @Override
    public Map<String, Integer> postings(Follower follower, String curriculum) {
        return sql.read(handle -> handle
                .createQuery(SELECT + """
                        AND guild = :guild AND cohort = :cohort AND curriculum = :curriculum AND task IS NOT NULL""")
                .bind("guild", follower.guild())
                .bind("cohort", follower.cohort())
                .bind("curriculum", curriculum)
                .map((row, context) -> posted(row))
                .filter(posted -> posted.state().mayBeThere())
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        posted -> posted.task().orElseThrow().node(), posted -> 1, Integer::sum)));
    }

    @Override
    public Set<String> referencedTasks(String curriculum) {
        return sql.read(handle -> Set.copyOf(handle.createQuery("""
                        SELECT DISTINCT task FROM occurrence
                        WHERE curriculum = :curriculum AND task IS NOT NULL
                          AND state IN ('CLAIMED', 'SENT', 'UNCERTAIN')""")
                .bind("curriculum", curriculum)
                .mapTo(String.class)
                .list()));
    }

    private static Posted posted(ResultSet row) throws SQLException {
        return new Posted(
                new Occurrence(row.getLong("guild"), row.getLong("cohort"), Columns.date(row, "day")),
                State.valueOf(row.getString("state")),
                task(row.getString("curriculum"), row.getString("task")),
                Columns.instant(row, "entered_at"),
                Columns.optionalLong(row, "channel"),
                Columns.optionalLong(row, "message"),
                row.getString("owner"),
                row.getString("reason"));
    }

    private static Optional<NodeRef> task(@Nullable String curriculum, @Nullable String task) {
        return curriculum == null || task == null ? Optional.empty() : Optional.of(new NodeRef(curriculum, task));
    }
}
