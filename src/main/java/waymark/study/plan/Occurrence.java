package waymark.study.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One daily post of a guild, or of one of its cohorts, on one date.
 *
 * @param cohort the cohort's id; 0 for the guild's own post
 * @param date the date on the guild's wall clock for which the post is due
 */
public record Occurrence(long guild, long cohort, LocalDate date) {
    /** A guild's own. */
    public Occurrence(long guild, LocalDate date) {
        this(Follower.of(guild), date);
    }

    public Occurrence(Follower follower, LocalDate date) {
        this(follower.guild(), follower.cohort(), date);
    }

    public Follower follower() {
        return new Follower(guild, cohort);
    }

    /**
     * {@code guild.date}, for example {@code 1182034.2026-05-04}, or {@code guild.cohort.date}: at most 51 characters, fit for a button's
     * id.
     */
    public String key() {
        return follower().isGuild() ? guild + "." + date : guild + "." + cohort + "." + date;
    }

    /** Reads what {@link #key} wrote; empty for anything else. */
    public static Optional<Occurrence> parse(String key) {
        String[] parts = key.split("\\.", -1);
        try {
            long cohort = parts.length == 3 ? Long.parseLong(parts[1]) : 0;
            Occurrence read =
                    new Occurrence(Long.parseLong(parts[0]), cohort, LocalDate.parse(parts[parts.length - 1]));
            return read.key().equals(key) ? Optional.of(read) : Optional.empty();
        } catch (NumberFormatException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return key();
    }
}
