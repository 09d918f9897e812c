package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import waymark.study.GuildTime;
import waymark.study.streak.StudyDay;

/**
 * When an outage began or ended, as people type it, on the server's clock: {@code 2026-05-07 21:00}, {@code 2026-05-07 9pm}, or {@code
 * 2026-05-07} alone for the whole study day.
 */
final class OutageTime {
    private static final int DATE_LETTERS = 10;

    private OutageTime() {}

    /**
     * @param end whether a day alone means its end
     * @throws DateTimeException when it is neither
     */
    static Instant parse(String typed, GuildTime guild, boolean end) {
        String text = typed.strip();
        if (text.length() < DATE_LETTERS) {
            throw new DateTimeException(typed);
        }
        LocalDate date = LocalDate.parse(text.substring(0, DATE_LETTERS));
        String rest = text.substring(DATE_LETTERS).replace('T', ' ').strip();
        if (rest.isEmpty()) {
            return StudyDay.begins(end ? date.plusDays(1) : date, guild.zone(), guild.dayStart());
        }
        LocalTime time = PostTime.parse(rest);
        return date.atTime(time).atZone(guild.zone()).toInstant();
    }
}
