package waymark.discord.view.picture;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import waymark.discord.view.Dates;
import waymark.discord.view.Texts;
import waymark.study.streak.Day;
import waymark.study.streak.Streak;

/**
 * The days of a streak as a calendar: {@link #weeks}, a column a week, for the months behind; {@link #month}, a row a week with the days'
 * numbers, for one month.
 *
 * <pre>{@code
 * Picture picture = StreakPicture.weeks(streak);
 * picture.alt(); // "Calendar of 15 weeks until Fri 27 Nov 2026: 40 days checked in, 2 covered by a freeze."
 * }</pre>
 */
public final class StreakPicture {
    /** As many weeks as a phone's width shows without making the words too small to read. */
    static final int WEEKS = 15;

    private static final int WEEK = 7;
    private static final int MARGIN = 16;
    private static final int CELL = 26;
    private static final int PITCH = 31;
    private static final int MONTH_PITCH = 58;
    private static final int MONTH_ROW = 50;
    private static final int NAMES = 44;
    private static final int HEAD = 24;

    private StreakPicture() {}

    /** The last weeks up to today. */
    public static Picture weeks(Streak streak) {
        LocalDate first = streak.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1L);
        List<LocalDate> days =
                first.datesUntil(first.plusDays((long) WEEKS * WEEK)).toList();
        int width = 2 * MARGIN + NAMES + WEEKS * PITCH - (PITCH - CELL);
        int top = MARGIN + HEAD;
        int legendAt = top + WEEK * PITCH + MARGIN / 2;
        Easel easel = sized(width, legendAt, states(streak, days));
        for (int row = 0; row < WEEK; row += 2) {
            easel.text(Dates.weekday(DayOfWeek.of(row + 1)), MARGIN, top + row * PITCH + CELL * 0.7, Palette.QUIET);
        }
        DayMarks marks = new DayMarks(easel, CELL);
        int free = 0;
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            int week = i / WEEK;
            int x = MARGIN + NAMES + week * PITCH;
            if (day.getDayOfMonth() <= WEEK && day.getDayOfWeek() == DayOfWeek.MONDAY && x >= free) {
                easel.text(Dates.shortMonth(day), x, MARGIN + HEAD / 2, Palette.QUIET);
                free = x + 2 * PITCH;
            }
            marks.draw(streak.day(day).map(Day::state), x, top + i % WEEK * PITCH);
        }
        new Legend(easel, states(streak, days), width - 2 * MARGIN).draw(easel, MARGIN, legendAt);
        String span = Texts.of("picture.weeks", WEEKS, Dates.day(streak.today()));
        return new Picture("calendar.png", easel.png(), alt(span, streak, days));
    }

    /** One month, its days numbered. */
    public static Picture month(Streak streak, YearMonth month) {
        List<LocalDate> days =
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
        int offset = days.getFirst().getDayOfWeek().getValue() - 1;
        int rows = (offset + days.size() + WEEK - 1) / WEEK;
        int width = 2 * MARGIN + WEEK * MONTH_PITCH;
        int top = MARGIN + HEAD;
        int legendAt = top + rows * MONTH_ROW + MARGIN / 2;
        Easel easel = sized(width, legendAt, states(streak, days));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            easel.centred(
                    Dates.weekday(weekday),
                    MARGIN + (weekday.getValue() - 0.5) * MONTH_PITCH,
                    MARGIN + HEAD / 2,
                    Palette.QUIET);
        }
        DayMarks marks = new DayMarks(easel, CELL);
        for (int i = 0; i < days.size(); i++) {
            int x = MARGIN + (offset + i) % WEEK * MONTH_PITCH + (MONTH_PITCH - CELL) / 2;
            int row = (offset + i) / WEEK;
            int y = top + row * MONTH_ROW;
            marks.draw(streak.day(days.get(i)).map(Day::state), x, y);
            easel.centred(String.valueOf(days.get(i).getDayOfMonth()), x + CELL / 2.0, y + CELL + 14, Palette.WORDS);
        }
        new Legend(easel, states(streak, days), width - 2 * MARGIN).draw(easel, MARGIN, legendAt);
        return new Picture("calendar-" + month + ".png", easel.png(), alt(Dates.month(month), streak, days));
    }

    /** A legend's height depends on the words' widths, which an easel alone can measure. */
    private static Easel sized(int width, int legendAt, Set<Day.State> states) {
        double legend = new Legend(new Easel(1, 1), states, width - 2 * MARGIN).height();
        return new Easel(width, (int) Math.ceil(legendAt + legend + MARGIN / 2.0));
    }

    private static Set<Day.State> states(Streak streak, List<LocalDate> days) {
        Set<Day.State> states = EnumSet.noneOf(Day.State.class);
        days.forEach(day -> streak.day(day).map(Day::state).ifPresent(states::add));
        return states;
    }

    private static String alt(String span, Streak streak, List<LocalDate> days) {
        Map<Day.State, Integer> counts = new EnumMap<>(Day.State.class);
        days.forEach(day -> streak.day(day).ifPresent(known -> counts.merge(known.state(), 1, Integer::sum)));
        Function<Day.State, String> words = state ->
                Texts.of("picture.count-" + state.name().toLowerCase(Locale.ROOT), counts.getOrDefault(state, 0));
        List<String> parts = new ArrayList<>();
        parts.add(words.apply(Day.State.CREDIT));
        counts.keySet().stream()
                .filter(state -> state != Day.State.CREDIT)
                .map(words)
                .forEach(parts::add);
        return Texts.of("picture.alt", span, String.join(", ", parts));
    }
}
