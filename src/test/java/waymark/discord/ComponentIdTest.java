package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentIdTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        ComponentId id = ComponentId.of("undo", 1325750707814400000L, LocalDate.of(2026, 11, 22));

        assertEquals("1:undo:1325750707814400000:2026-11-22", id.toString());
        assertEquals(Optional.of(id), ComponentId.parse(id.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "done", "0:done:1", "2:done:1", ":done", "x:y"})
    void anotherVersionOrAnothersIdIsNotOurs(String text) {
        assertEquals(Optional.empty(), ComponentId.parse(text));
    }

    @Test
    void anIdThatDiscordWouldRefuseIsNotMade() {
        assertThrows(
                IllegalStateException.class,
                () -> ComponentId.of("a", "x".repeat(100)).toString());
        assertThrows(
                IllegalStateException.class, () -> ComponentId.of("a", "b:c").toString());
    }
}
