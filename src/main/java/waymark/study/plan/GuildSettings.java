package waymark.study.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
 * @param heldFor why the post rests where no moderator paused it, for example a missing permission; otherwise empty
 */
public record GuildSettings(
        long guild,
        String curriculum,
        OptionalLong channel,
        OptionalLong pingRole,
        LocalTime postTime,
        GuildTime time,
        Instant since,
        Optional<Instant> pausedAt,
        Course course,
        Customs customs,
        Optional<String> heldFor) {

    /** One that follows the roadmap. */
    public GuildSettings(
            long guild,
            String curriculum,
            OptionalLong channel,
            OptionalLong pingRole,
            LocalTime postTime,
            GuildTime time,
            Instant since,
            Optional<Instant> pausedAt) {
        this(
                guild,
                curriculum,
                channel,
                pingRole,
                postTime,
                time,
                since,
                pausedAt,
                Course.ROADMAP,
                Customs.PLAIN,
                Optional.empty());
    }

    /** The weekdays with a post. */
    public Set<DayOfWeek> postDays() {
        return course.days().isEmpty() ? time.studyDays() : course.days();
    }

    /** The date on the guild's calendar at an instant. */
    public LocalDate date(Instant now) {
        return LocalDate.ofInstant(now, time.zone());
    }

    /**
     * When the post of a date is due. It comes from the wall clock, never from the day before plus 24 hours: a time that a clock change
     * leaves out is posted as much later as the change is long, one that it shows twice at the first.
     *
     * @see ZonedDateTime#of(LocalDate, LocalTime, java.time.ZoneId) which resolves gaps and overlaps so
     */
    public Instant postAt(LocalDate date) {
        return ZonedDateTime.of(date, postTime, time.zone()).toInstant();
    }

    /** Rests because a moderator says so. */
    public GuildSettings paused(Instant at) {
        return resting(Optional.of(pausedAt.orElse(at)), since, Optional.empty());
    }

    /** Rests because a post could not be made, until somebody has mended it; a moderator's own pause stays theirs. */
    public GuildSettings held(Instant at, String reason) {
        return pausedAt.isPresent() ? this : resting(Optional.of(at), since, Optional.of(reason));
    }

    /** Runs again from that instant; what fell into the pause is neither posted nor counted as left out. */
    public GuildSettings resumed(Instant at) {
        return resting(Optional.empty(), at, Optional.empty());
    }

    /** Runs again from that instant where it was {@link #held}; otherwise the same. */
    public GuildSettings released(Instant at) {
        return heldFor.isPresent() ? resumed(at) : this;
    }

    /** Runs again where it was {@link #held}, as if it never had been; otherwise the same. */
    public GuildSettings mended() {
        return heldFor.isPresent() ? resting(Optional.empty(), since, Optional.empty()) : this;
    }

    private GuildSettings resting(Optional<Instant> paused, Instant from, Optional<String> reason) {
        return new GuildSettings(
                guild, curriculum, channel, pingRole, postTime, time, from, paused, course, customs, reason);
    }

    /** With another time of day. */
    public GuildSettings postingAt(LocalTime changed) {
        return new GuildSettings(
                guild, curriculum, channel, pingRole, changed, time, since, pausedAt, course, customs, heldFor);
    }

    /** With another way to count days. */
    public GuildSettings counting(GuildTime changed) {
        return new GuildSettings(
                guild, curriculum, channel, pingRole, postTime, changed, since, pausedAt, course, customs, heldFor);
    }

    /**
     * In another channel from that instant on: nothing that was due before is made up for there. A choice made anew is a new try, so it
     * ends a hold.
     */
    public GuildSettings postingIn(OptionalLong changed, Instant from) {
        return new GuildSettings(
                        guild, curriculum, changed, pingRole, postTime, time, from, pausedAt, course, customs, heldFor)
                .released(from);
    }

    /** Mentioning another role, or none. */
    public GuildSettings pinging(OptionalLong changed) {
        return new GuildSettings(
                guild, curriculum, channel, changed, postTime, time, since, pausedAt, course, customs, heldFor);
    }

    /** Following another curriculum, by its configured name: its roadmap, since the parts of a course are one curriculum's. */
    public GuildSettings following(String changed) {
        return new GuildSettings(
                guild,
                changed,
                channel,
                pingRole,
                postTime,
                time,
                since,
                pausedAt,
                changed.equals(curriculum) ? course : course.through(List.of()),
                customs,
                heldFor);
    }

    /** Following another course of the same curriculum. */
    public GuildSettings following(Course changed) {
        return new GuildSettings(
                guild, curriculum, channel, pingRole, postTime, time, since, pausedAt, changed, customs, heldFor);
    }

    /** Doing things in another way. */
    public GuildSettings doing(Customs changed) {
        return new GuildSettings(
                guild, curriculum, channel, pingRole, postTime, time, since, pausedAt, course, changed, heldFor);
    }
}
