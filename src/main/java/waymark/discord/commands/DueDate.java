package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import waymark.discord.view.Choices;
import waymark.discord.view.Texts;

/** The day on which a milestone is due, as people type it: {@code 2026-12-24}, {@code today}, {@code tomorrow}. */
final class DueDate {
    /** What is offered while nobody has typed: from the next day to a term. */
    private static final List<Integer> DAYS_AHEAD = List.of(1, 3, 7, 14, 21, 28, 42, 56, 84);

    private DueDate() {}

    /** @throws DateTimeException when it is no day */
    static LocalDate parse(String typed, LocalDate today) {
        if (Texts.isTyped("typed.today", typed)) {
            return today;
        }
        return Texts.isTyped("typed.tomorrow", typed) ? today.plusDays(1) : LocalDate.parse(typed.strip());
    }

    /**
     * Days to choose from, with their weekdays; none that is past.
     *
     * @param from the day after which they are counted: today, or the one that is to be moved
     */
    static List<Choice> choices(String typed, LocalDate from, LocalDate today) {
        if (typed.isBlank()) {
            return Choices.days(DAYS_AHEAD.stream().map(from::plusDays), from);
        }
        try {
            LocalDate day = parse(typed, today);
            return day.isBefore(today) ? List.of() : Choices.days(Stream.of(day), today);
        } catch (DateTimeException e) {
            return List.of();
        }
    }
}
