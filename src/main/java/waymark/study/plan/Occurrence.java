package waymark.study.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One guild's daily post of one date. A cohort's post will be an occurrence of its own, told apart by a third part of the key.
 *
 * @param date the date on the guild's wall clock for which the post is due
 */
public record Occurrence(long guild, LocalDate date) {
    /** {@code guild.date}, for example {@code 1182034.2026-05-04}: at most 31 characters, fit for a button's id. */
    public String key() {
        return guild + "." + date;
    }

    /** Reads what {@link #key} wrote; empty for anything else. */
    public static Optional<Occurrence> parse(String key) {
        int dot = key.indexOf('.');
        try {
            Occurrence read = new Occurrence(
                    Long.parseLong(key.substring(0, Math.max(dot, 0))), LocalDate.parse(key.substring(dot + 1)));
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
