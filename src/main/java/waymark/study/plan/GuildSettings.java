package waymark.study.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.study.GuildTime;

/**
 * How a guild was set up.
 *
 * @param curriculum the configured name of the one that it follows
 * @param channel where the daily post goes; without one there is none
 * @param pingRole the opt-in role that a daily post mentions
 * @param postTime on the wall clock of the guild's zone
 * @param since no occurrence before this instant is due, or counts as left out
 * @param pausedAt since when the daily post rests; empty while it runs
 */
public record GuildSettings(
        long guild,
        String curriculum,
        OptionalLong channel,
        OptionalLong pingRole,
        LocalTime postTime,
        GuildTime time,
        Instant since,
        Optional<Instant> pausedAt) {

    public GuildSettings paused(Instant at) {
        return new GuildSettings(
                guild, curriculum, channel, pingRole, postTime, time, since, Optional.of(pausedAt.orElse(at)));
    }

    /** Runs again from that instant; what fell into the pause is neither posted nor counted as left out. */
    public GuildSettings resumed(Instant at) {
        return new GuildSettings(guild, curriculum, channel, pingRole, postTime, time, at, Optional.empty());
    }

    /** With another time of day. */
    public GuildSettings postingAt(LocalTime changed) {
        return new GuildSettings(guild, curriculum, channel, pingRole, changed, time, since, pausedAt);
    }

    /** With another way to count days. */
    public GuildSettings counting(GuildTime changed) {
        return new GuildSettings(guild, curriculum, channel, pingRole, postTime, changed, since, pausedAt);
    }

    /** In another channel from that instant on: nothing that was due before is made up for there. */
    public GuildSettings postingIn(OptionalLong changed, Instant from) {
        return new GuildSettings(guild, curriculum, changed, pingRole, postTime, time, from, pausedAt);
    }

    /** Mentioning another role, or none. */
    public GuildSettings pinging(OptionalLong changed) {
        return new GuildSettings(guild, curriculum, channel, changed, postTime, time, since, pausedAt);
    }

    /** Following another curriculum, by its configured name. */
    public GuildSettings following(String changed) {
        return new GuildSettings(guild, changed, channel, pingRole, postTime, time, since, pausedAt);
    }
}
