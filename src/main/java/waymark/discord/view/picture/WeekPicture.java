package waymark.discord.view.picture;

import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.List;
import waymark.discord.view.Dates;
import waymark.discord.view.Texts;

/**
 * How many checked in on each of the last days: a column a day with its number above, the fullest as high as there is room, the day that is
 * not over yet in outline.
 *
 * <pre>{@code
 * Picture picture = WeekPicture.of(LocalDate.parse("2026-05-10"), List.of(12, 9, 11, 14, 8, 3, 5));
 * picture.alt(); // "Check-ins of the last 7 days. Mon: 12. Tue: 9. ..."
 * }</pre>
 */
public final class WeekPicture {
    private static final double COLUMNS_HEIGHT = 96;
    private static final double NUMBERS = 24;
    private static final double NAMES = 26;
    private static final double COLUMN = 30;
    private static final double CORNER = 8;
    private static final double INSET = 1;

    private WeekPicture() {}

    /**
     * @param last the day of the last number, which is not over
     * @param numbers one a day, none of them negative
     */
    public static Picture of(LocalDate last, List<Integer> numbers) {
        double base = Bars.MARGIN + NUMBERS + COLUMNS_HEIGHT;
        Easel easel = new Easel((int) Bars.WIDTH, (int) (base + NAMES + Bars.MARGIN / 2));
        int most =
                Math.max(1, numbers.stream().mapToInt(Integer::intValue).max().orElse(0));
        double pitch = Bars.LONGEST / numbers.size();
        for (int i = 0; i < numbers.size(); i++) {
            double middle = Bars.MARGIN + (i + 0.5) * pitch;
            double height = Math.max(CORNER, COLUMNS_HEIGHT * numbers.get(i) / most);
            boolean over = i < numbers.size() - 1;
            Shape column = column(middle, base - height, height);
            if (numbers.get(i) == 0) {
                easel.fill(column, Palette.EMPTY);
            } else if (over) {
                easel.fill(column, Palette.GREEN);
            } else {
                easel.line(column, Palette.GREEN);
            }
            easel.centred(String.valueOf(numbers.get(i)), middle, base - height - 6, Palette.WORDS);
            easel.centred(weekday(last, i, numbers), middle, base + 20, Palette.QUIET);
        }
        return new Picture("week.png", easel.png(), alt(last, numbers));
    }

    private static String weekday(LocalDate last, int i, List<Integer> numbers) {
        return Dates.weekday(last.minusDays(numbers.size() - 1L - i).getDayOfWeek());
    }

    private static Shape column(double middle, double y, double height) {
        return new RoundRectangle2D.Double(
                middle - COLUMN / 2 + INSET, y + INSET, COLUMN - 2 * INSET, height - 2 * INSET, CORNER, CORNER);
    }

    private static String alt(LocalDate last, List<Integer> numbers) {
        StringBuilder alt = new StringBuilder(Texts.of("picture.week-alt", numbers.size()));
        for (int i = 0; i < numbers.size(); i++) {
            alt.append(' ').append(Texts.of("picture.week-alt-day", weekday(last, i, numbers), numbers.get(i)));
        }
        return alt.toString();
    }
}
