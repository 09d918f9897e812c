package waymark.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "' europe/berlin ', Europe/Berlin",
        "America/New York, America/New_York",
        "utc, UTC",
        "Etc/UTC, Etc/UTC"
    })
    void aPlaceIsReadAsPeopleTypeIt(String typed, String zone) {
        assertEquals(Optional.of(ZoneId.of(zone)), Zones.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "+2", "GMT+2", "utc+1", "UTC-05:00", "Etc/GMT+5", "etc/gmt-3", "Z", "EST"})
    void aFixedOffsetIsRefusedWithTheReason(String typed) {
        assertEquals(Optional.empty(), Zones.read(typed));
        assertEquals("zone.fixed", Zones.whyNot(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "Berlin", "", "PST"})
    void anythingElseIsNoZone(String typed) {
        assertEquals(Optional.empty(), Zones.read(typed));
        assertEquals("zone.unknown", Zones.whyNot(typed));
    }

    @Test
    void noneIsOfferedThatIsRefused() {
        assertTrue(Zones.names().allMatch(name -> Zones.read(name).isPresent()));
        assertTrue(Zones.isChoosable(ZoneId.of("UTC")));
        assertFalse(Zones.isChoosable(ZoneId.of("+02:00")));
    }
}
