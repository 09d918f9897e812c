package waymark.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrenceTest {
    @Test
    void itsKeyIsReadBack() {
        Occurrence occurrence = new Occurrence(Long.MAX_VALUE, LocalDate.parse("2026-05-04"));
        assertEquals("9223372036854775807.2026-05-04", occurrence.key());
        assertEquals(Optional.of(occurrence), Occurrence.parse(occurrence.key()));
    }

    @Test
    void aCohortsNamesTheCohortAndFitsAButton() {
        Occurrence occurrence = new Occurrence(Long.MAX_VALUE, Long.MAX_VALUE, LocalDate.parse("2026-05-04"));
        assertEquals("9223372036854775807.9223372036854775807.2026-05-04", occurrence.key());
        assertEquals(Optional.of(occurrence), Occurrence.parse(occurrence.key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1",
                "1.",
                ".2026-05-04",
                "1.2026-5-4",
                "x.2026-05-04",
                "+1.2026-05-04",
                "1.2026-05-04.2",
                "1.0.2026-05-04",
                "1.2.3.2026-05-04",
                "99999999999999999999.2026-05-04",
                "1.2026-02-30"
            })
    void anythingElseIsNone(String key) {
        assertEquals(Optional.empty(), Occurrence.parse(key));
    }
}
