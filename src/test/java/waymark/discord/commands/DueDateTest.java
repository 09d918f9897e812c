package waymark.discord.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.junit.jupiter.api.Test;

class DueDateTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    private static List<String> offered(String typed) {
        return DueDate.choices(typed, MONDAY, MONDAY).stream()
                .map(Choice::getAsString)
                .toList();
    }

    @Test
    void noDayIsOfferedThatIsPast() {
        assertEquals(List.of("2026-05-04"), offered("today"));
        assertEquals(List.of("2026-06-01"), offered("2026-06-01"));
        assertEquals(List.of(), offered("2026-05-03"));
        assertEquals("2026-05-05", offered("").getFirst());
    }
}
