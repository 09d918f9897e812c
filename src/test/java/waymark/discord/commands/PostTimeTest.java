package waymark.discord.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostTimeTest {
    @ParameterizedTest
    @CsvSource({
        "9, 09:00",
        "09:00, 09:00",
        "9:30, 09:30",
        "21.15, 21:15",
        "9pm, 21:00",
        "9:30 PM, 21:30",
        "9 Uhr, 09:00",
        "21.15 Uhr, 21:15",
        "12am, 00:00",
        "12 pm, 12:00",
        "0:00, 00:00"
    })
    void timesAreReadAsPeopleTypeThem(String typed, LocalTime time) {
        assertEquals(time, PostTime.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "9:60", "noon", "13pm", "9:30:15", "-1"})
    void whatIsNoTimeOfDayIsRefused(String typed) {
        assertThrows(DateTimeException.class, () -> PostTime.parse(typed));
    }
}
