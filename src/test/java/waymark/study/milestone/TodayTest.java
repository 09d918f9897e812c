package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.store.Database;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.streak.Setting;

class TodayTest {
    @Test
    void isTheStudyDayOfTheServerAndOfItsMember(@TempDir Path folder) {
        MemberId ada = new MemberId(1, 2);
        // Tuesday 02:10 in Berlin, 09:10 in Tokyo.
        Instant night = Instant.parse("2026-05-05T00:10:00Z");
        LocalDate tuesday = LocalDate.parse("2026-05-05");
        try (Database database = Database.open(folder)) {
            Today today = new Today(database.guilds(), database.members());
            assertEquals(tuesday.minusDays(1), today.in(1, night), "not set up: UTC, days from 04:00");
            database.guilds().save(Guilds.in(1, "Europe/Berlin"));
            assertEquals(tuesday.minusDays(1), today.in(1, night));
            assertEquals(tuesday.minusDays(1), today.of(ada, night));
            database.members()
                    .append(ada, Setting.zone(7, Instant.parse("2026-05-01T00:00:00Z"), ZoneId.of("Asia/Tokyo")));
            assertEquals(tuesday, today.of(ada, night));
            assertEquals(tuesday.minusDays(1), today.of(new MemberId(1, 3), night));
        }
    }
}
