package waymark.study;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.study.plan.GuildSettings;

/** Guilds that are set up. */
public final class Guilds {
    public static final long CHANNEL = 70;

    private Guilds() {}

    /** Posts at 09:00 in channel 70, days from 04:00, all weekdays, since 2026. */
    public static GuildSettings in(long guild, String zone) {
        return new GuildSettings(
                guild,
                "default",
                OptionalLong.of(CHANNEL),
                OptionalLong.empty(),
                LocalTime.of(9, 0),
                GuildTime.standard(ZoneId.of(zone)),
                Instant.parse("2026-01-01T00:00:00Z"),
                Optional.empty());
    }
}
