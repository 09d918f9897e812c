package waymark.discord.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.discord.view.Texts;
import waymark.study.streak.Day;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.Longest;
import waymark.study.streak.Streak;
import waymark.study.streak.Why;

class StreakPictureTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final Instant AT = Instant.parse("2026-11-27T12:00:00Z");
    private static final int MOST_BYTES = 100_000;
    private static final int ALT_LIMIT = 1_024;

    /** Discord shows it about this wide on a phone. */
    private static final int PHONE = 350;

    private static Streak streak(List<Why> whys) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < whys.size(); i++) {
            days.add(new Day(TODAY.minusDays(whys.size() - 1L - i), whys.get(i), AT, ZoneId.of("UTC"), List.of()));
        }
        return new Streak(TODAY, AT, 3, 1, Longest.NONE, days);
    }

    private static Why credited() {
        return new Why.Credited(
                new Entry(1, AT, EntryKind.CREDIT, TODAY, "checkin", 2, Optional.empty()), Why.Earned.NOTHING);
    }

    private static Streak ofEveryKind() {
        List<Why> whys = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            whys.add(credited());
        }
        whys.addAll(List.of(
                new Why.Frozen(1),
                new Why.RestDay(TODAY.getDayOfWeek()),
                new Why.ShortDay(Duration.ofHours(8)),
                new Why.Missed(90, List.of()),
                credited(),
                new Why.Open(true)));
        return streak(whys);
    }

    private static void keptToBeLookedAt(Picture picture) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve(picture.name()), picture.png());
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colors.add(image.getRGB(x, y));
            }
        }
        return colors;
    }

    @Test
    void allStatesAreDrawnInOneSmallPicture() throws IOException {
        Picture picture = StreakPicture.weeks(ofEveryKind());
        keptToBeLookedAt(picture);

        BufferedImage image = read(picture);
        Set<Integer> colors = colors(image);
        for (Color color : List.of(Palette.GREEN, Palette.BLUE, Palette.ORANGE, Palette.EMPTY, Palette.RED)) {
            assertTrue(colors.contains(color.getRGB()), () -> color + " is missing");
        }
        assertTrue(picture.png().length < MOST_BYTES, () -> picture.png().length + " bytes");
        double shrunk = (double) PHONE / image.getWidth() * 2;
        assertTrue(shrunk * Easel.FONT_SIZE >= 10, () -> "words are " + shrunk * Easel.FONT_SIZE + " high on a phone");
    }

    @Test
    void itsWordsSayWhatItShows() {
        Picture picture = StreakPicture.weeks(ofEveryKind());

        assertEquals(
                "Calendar of 15 weeks until Fri 27 Nov 2026: 91 days checked in, 1 still open, 1 at rest, 1 excused, 1"
                        + " covered by a freeze, 1 missed.",
                picture.alt());
        assertTrue(picture.alt().length() <= ALT_LIMIT);
    }

    @Test
    void itSpeaksTheReadersLanguage() throws IOException {
        Picture english = StreakPicture.weeks(ofEveryKind());
        Picture german = Texts.in(Locale.GERMAN, () -> StreakPicture.weeks(ofEveryKind()));
        keptToBeLookedAt(new Picture("calendar-de.png", german.png(), german.alt()));

        assertEquals(
                "Kalender von 15 Wochen bis Fr, 27. Nov. 2026: 91 Tage eingecheckt, 1 noch offen, 1 in Ruhe, 1"
                        + " entschuldigt, 1 durch einen Joker gedeckt, 1 verpasst.",
                german.alt());
        assertFalse(Arrays.equals(english.png(), german.png()), "weekdays, months and the legend are words too");
        assertEquals(
                "Oktober 2026: 31 Tage eingecheckt.",
                Texts.in(Locale.GERMAN, () -> StreakPicture.month(ofEveryKind(), YearMonth.of(2026, 10)))
                        .alt());
    }

    @Test
    void aMonthHasOnlyItsOwnDays() throws IOException {
        Streak streak = ofEveryKind();

        Picture october = StreakPicture.month(streak, YearMonth.of(2026, 10));
        keptToBeLookedAt(october);

        assertEquals("October 2026: 31 days checked in.", october.alt());
        assertTrue(!colors(read(october)).contains(Palette.BLUE.getRGB()), "the freeze was in November");
        assertTrue(october.png().length < MOST_BYTES);
    }

    @Test
    void everyMonthOfAnyShapeFits() throws IOException {
        for (YearMonth month = YearMonth.of(2026, 1); month.getYear() < 2029; month = month.plusMonths(1)) {
            BufferedImage image = read(StreakPicture.month(ofEveryKind(), month));
            int right = image.getRGB(image.getWidth() - 2, image.getHeight() / 2);
            assertEquals(Palette.GROUND.getRGB(), right, month + " reaches its edge");
        }
    }

    @Test
    void wordsAreDrawnInTheFontThatComesAlong() {
        assertEquals("Liberation Sans", Easel.font(Optional.empty()).getFamily());
    }

    /** As in the container's image, where nothing may be written beside the program. */
    @Test
    void theFontMayLieInAFolder(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("liberation/LiberationSans-Regular.ttf");
        Files.createDirectories(file.getParent());
        try (InputStream in = Easel.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            Files.copy(Objects.requireNonNull(in), file);
        }

        assertEquals(
                "Liberation Sans", Easel.font(Optional.of(folder.toString())).getFamily());
        assertThrows(
                UncheckedIOException.class,
                () -> Easel.font(Optional.of(folder.resolve("none").toString())));
    }

    /** Contrast as WCAG 2.2 counts it: words 7 to 1, marks 3 to 1. */
    @Test
    void everyColourStandsOutFromTheGround() {
        for (Color words : List.of(Palette.WORDS, Palette.QUIET)) {
            assertTrue(contrast(words, Palette.GROUND) >= 7, () -> words + ": " + contrast(words, Palette.GROUND));
        }
        for (Color mark : List.of(Palette.GREEN, Palette.BLUE, Palette.ORANGE)) {
            assertTrue(contrast(mark, Palette.GROUND) >= 3, () -> mark + ": " + contrast(mark, Palette.GROUND));
        }
        for (Color sign : List.of(Palette.RED, Palette.QUIET)) {
            assertTrue(contrast(sign, Palette.EMPTY) >= 3, () -> sign + ": " + contrast(sign, Palette.EMPTY));
        }
    }

    private static double contrast(Color a, Color b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
