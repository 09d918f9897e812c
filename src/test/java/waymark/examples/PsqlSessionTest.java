package waymark.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a real PostgreSQL answers; the expected texts are psql 18's, without the lines that show the place of an error. */
class PsqlSessionTest {
    private static final PostgresEngine POSTGRES = new PostgresEngine();

    @AfterAll
    static void stop() throws Exception {
        POSTGRES.close();
    }

    private static String printed(String sql) throws Exception {
        return POSTGRES.replies(List.of(sql)).getFirst().stream()
                .map(PsqlSession.Reply::text)
                .collect(Collectors.joining());
    }

    @Test
    void valuesStandAsTheServerWritesThem() throws Exception {
        assertEquals("""
                 ok |   tags    |   data   | share |           at           |     lasts      | nothing |  raw
                ----+-----------+----------+-------+------------------------+----------------+---------+--------
                 t  | {a,"b c"} | {"a": 1} | 1e-07 | 2026-11-01 10:00:00+00 | 1 day 02:00:00 |         | \\xdead
                (1 row)

                """, printed("""
                SELECT true AS ok, ARRAY['a', 'b c'] AS tags, '{"a":1}'::jsonb AS data, 1e-7::float4 AS share,
                       timestamptz '2026-11-01 12:00+02' AS at, interval '1 day 2 h' AS lasts, NULL AS nothing, '\\xdead'::bytea AS raw;
                """));
    }

    @Test
    void aFailedStatementDoesNotStopThoseAfterIt() throws Exception {
        assertEquals("""
                ERROR:  new row for relation "t" violates check constraint "t_n_check"
                DETAIL:  Failing row contains (0).
                ERROR:  current transaction is aborted, commands ignored until end of transaction block
                WARNING:  there is no transaction in progress
                 count
                -------
                     0
                (1 row)

                """, printed("""
                CREATE TABLE t (n integer PRIMARY KEY CHECK (n > 0));
                BEGIN;
                INSERT INTO t VALUES (1);
                INSERT INTO t VALUES (0);
                SELECT n FROM t;
                COMMIT;
                COMMIT;
                SELECT count(*) FROM t;
                """));
    }

    @Test
    void errorsCarryTheirHintsAndNoticesAreHidden() throws Exception {
        assertEquals("""
                ERROR:  relation "missing" does not exist
                WARNING:  tea is low
                ERROR:  no tea
                HINT:  Take a pot.
                CONTEXT:  PL/pgSQL function inline_code_block line 1 at RAISE
                """, printed("""
                SELECT n FROM missing; -- a comment; with a semicolon
                DO $$ BEGIN RAISE NOTICE 'hidden'; RAISE WARNING 'tea is low'; RAISE EXCEPTION 'no %', 'tea' USING HINT = 'Take a pot.'; END $$;
                """));
    }

    @Test
    void nothingIsLeftForTheNextPage() throws Exception {
        printed("CREATE ROLE clerk; CREATE TABLE t (n integer); GRANT SELECT ON t TO clerk; CREATE DATABASE another;");

        assertEquals("", printed("CREATE ROLE clerk; CREATE TABLE t (n integer); CREATE DATABASE another;"));
    }
}
