package waymark.discord.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class WeekPictureTest {
    private static final LocalDate SUNDAY = LocalDate.parse("2026-05-10");
    private static final int MOST_BYTES = 100_000;

    private static long pixels(Color color, List<Integer> numbers) throws Exception {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(WeekPicture.of(SUNDAY, numbers).png()));
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == color.getRGB())
                        .count())
                .sum();
    }

    @Test
    void aColumnIsAsHighAsItsShareOfTheFullest() throws Exception {
        long one = pixels(Palette.GREEN, List.of(10, 0, 0, 0, 0, 0, 0));
        long oneAndAHalf = pixels(Palette.GREEN, List.of(10, 5, 0, 0, 0, 0, 0));
        assertEquals(1.5, (double) oneAndAHalf / one, 0.03);
        assertEquals(0, pixels(Palette.GREEN, Collections.nCopies(7, 0)));
    }

    @Test
    void theDayThatIsNotOverIsAnOutline() throws Exception {
        long over = pixels(Palette.GREEN, List.of(0, 0, 0, 0, 0, 10, 0));
        long running = pixels(Palette.GREEN, List.of(0, 0, 0, 0, 0, 0, 10));
        assertTrue(running > 0 && running < over / 4, running + " of " + over);
    }

    @Test
    void saysTheSameInWords() {
        assertEquals(
                "Check-ins of the last 7 days. Mon: 12. Tue: 9. Wed: 1,100. Thu: 14. Fri: 0. Sat: 3. Sun: 5.",
                WeekPicture.of(SUNDAY, List.of(12, 9, 1_100, 14, 0, 3, 5)).alt());
    }

    @Test
    void theFullestWeekIsSmallEnoughForDiscord() throws Exception {
        Picture picture = WeekPicture.of(SUNDAY, List.of(12_345, 99_999, 65_000, 0, 7, 100_000, 43_210));
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve(picture.name()), picture.png());
        assertTrue(picture.png().length < MOST_BYTES, picture.png().length + " bytes");
    }
}
