package waymark.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.study.member.Everything;

/** Reads the schema, so that no table that a later version adds is forgotten when a member's data is deleted. */
class DeletedEverywhereTest {
    /** Numbers that name no person: servers, acts, times, counts. A new one belongs here or into {@link PersonColumns}. */
    private static final Set<String> NOBODY = Set.of(
            "guild",
            "act",
            "channel",
            "ping_role",
            "message",
            "forum",
            "post",
            "cohort",
            "id",
            "step",
            "round",
            "declared",
            "helpful",
            "members",
            "withdrawn",
            "course_again",
            "role",
            "holds",
            "review",
            "stage",
            "number",
            "to_member",
            "wanted",
            "day_thread",
            "revision",
            "knew",
            "days",
            "of_group",
            "shown",
            "version",
            "listed",
            "streak",
            "longest",
            "credited",
            "week_credited",
            "month_credited");

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void fill() {
        database = Database.open(folder);
        Everything.writtenTo(DatabaseStores.of(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private record Column(String table, String name, String type) {
        boolean number() {
            return type.contains("INT");
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE))) {
            return question.ask(connection);
        }
    }

    private List<Column> columns() throws SQLException {
        return asked(connection -> {
            List<Column> columns = new ArrayList<>();
            try (ResultSet row = connection.getMetaData().getColumns(null, null, "%", "%")) {
                while (row.next()) {
                    columns.add(new Column(
                            row.getString("TABLE_NAME"), row.getString("COLUMN_NAME"), row.getString("TYPE_NAME")));
                }
            }
            columns.removeIf(column ->
                    column.table().startsWith("flyway_") || column.table().startsWith("sqlite_"));
            return columns;
        });
    }

    /** Where Ada's id stands, as a number or within text. */
    private List<String> places() throws SQLException {
        List<String> places = new ArrayList<>();
        for (Column column : columns()) {
            String sql = "SELECT COUNT(*) FROM \"%s\" WHERE CAST(\"%s\" AS TEXT) LIKE ?"
                    .formatted(column.table(), column.name());
            int found = asked(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setString(1, "%" + Everything.ADA + "%");
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? row.getInt(1) : 0;
                    }
                }
            });
            if (found > 0) {
                places.add(column.table() + "." + column.name());
            }
        }
        return places.stream().sorted().toList();
    }

    @Test
    void noTableHoldsARowOfAServerThatIsForgotten() throws Exception {
        List<String> ofGuilds = columns().stream()
                .filter(column -> column.name().equals("guild"))
                .map(Column::table)
                .sorted()
                .toList();
        assertEquals(ofGuilds, GuildRows.TABLES.stream().sorted().toList(), "each table with a server's id is named");

        database.forgetGuild(Everything.GUILD);

        List<String> left = new ArrayList<>();
        for (String table : columns().stream().map(Column::table).distinct().toList()) {
            if (asked(connection -> connection
                    .createStatement()
                    .executeQuery("SELECT 1 FROM \"" + table + "\" LIMIT 1")
                    .next())) {
                left.add(table);
            }
        }
        assertEquals(List.of(), left, "nothing else was written");
    }

    @Test
    void noTableHoldsTheIdOfWhoeverHadTheirDataDeleted() throws Exception {
        List<String> everywhere = Stream.of(PersonColumns.ABOUT, PersonColumns.BY, PersonColumns.WORDS)
                .flatMap(List::stream)
                .map(place -> place.table() + "." + place.column())
                .sorted()
                .toList();
        assertEquals(everywhere, places(), "before: all places are filled");

        database.memberData().delete(Everything.ADA);

        assertEquals(List.of(), places());
    }

    @Test
    void everyNumberOfTheSchemaIsKnownToNameAPersonOrNone() throws Exception {
        List<String> people = Stream.of(PersonColumns.ABOUT, PersonColumns.BY)
                .flatMap(List::stream)
                .map(place -> place.table() + "." + place.column())
                .toList();
        List<String> unknown = columns().stream()
                .filter(column -> column.number()
                        && !column.name().endsWith("_at")
                        && !NOBODY.contains(column.name())
                        && !column.name().equals("assignment"))
                .map(column -> column.table() + "." + column.name())
                .filter(name -> !people.contains(name))
                .toList();
        assertTrue(columns().size() > 50, "the schema was read");
        assertEquals(List.of(), unknown, "name them in PersonColumns, or in NOBODY here");
    }
}
