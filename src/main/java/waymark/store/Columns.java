package waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.study.NodeRef;

/**
 * How values of the domain stand in columns: instants as milliseconds since 1970, dates as ISO text, weekdays as {@code MON,TUE}, yes and
 * no as 1 and 0, what is absent as NULL. The reasons are in {@code docs/decisions/time-in-the-store.md}.
 */
final class Columns {
    private Columns() {}

    static long of(Instant instant) {
        return instant.toEpochMilli();
    }

    static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    static int of(boolean flag) {
        return flag ? 1 : 0;
    }

    static @Nullable Long of(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static @Nullable String of(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    static String of(Set<DayOfWeek> weekdays) {
        return weekdays.stream().sorted().map(Columns::abbreviated).collect(Collectors.joining(","));
    }

    private static String abbreviated(DayOfWeek weekday) {
        return weekday.name().substring(0, 3);
    }

    static boolean flag(ResultSet row, String column) throws SQLException {
        return row.getInt(column) == 1;
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return LocalDate.parse(row.getString(column));
    }

    /** A node, or another id, of the row's curriculum. */
    static NodeRef node(ResultSet row, String column) throws SQLException {
        return new NodeRef(row.getString("curriculum"), row.getString(column));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        OptionalLong millis = optionalLong(row, column);
        return millis.isPresent() ? Optional.of(Instant.ofEpochMilli(millis.getAsLong())) : Optional.empty();
    }

    static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<LocalDate> optionalDate(ResultSet row, String column) throws SQLException {
        return optionalText(row, column).map(LocalDate::parse);
    }

    static Set<DayOfWeek> weekdays(String text) {
        Set<String> names = Set.of(text.split(",", -1));
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> names.contains(abbreviated(day)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
