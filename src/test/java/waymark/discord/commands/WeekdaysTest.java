package waymark.discord.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {
    @ParameterizedTest
    @CsvSource({
        "mon-fri, MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY",
        "'Mon, Wed,friday', MONDAY WEDNESDAY FRIDAY",
        "sat-mon, MONDAY SATURDAY SUNDAY",
        "' TUE ', TUESDAY",
        "Mo-Fr, MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY",
        "'di, Donnerstag,so', TUESDAY THURSDAY SUNDAY",
        "all, ''",
        "Alle, ''",
    })
    void readsWhatPeopleType(String typed, String expected) {
        Set<DayOfWeek> days = Weekdays.parse(typed);
        assertEquals(expected, days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" ")), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weekdays", "m", "mon-", "mon-fri-sun", "1-5"})
    void refusesWhatIsNoWeekday(String typed) {
        assertThrows(DateTimeException.class, () -> Weekdays.parse(typed));
    }
}
