package waymark.discord.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import waymark.discord.view.picture.RoadmapPicture.Stage;

class RoadmapPictureTest {
    private static final int MOST_BYTES = 100_000;
    private static final int ALT_LIMIT = 1_024;

    private static long pixels(Color color, Stage... stages) throws Exception {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(RoadmapPicture.of(List.of(stages)).png()));
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == color.getRGB())
                        .count())
                .sum();
    }

    @Test
    void aBarIsAsFullAsStepsAreDone() throws Exception {
        long most = pixels(Palette.GREEN, new Stage("1. Basics", 9, 10, false));
        long third = pixels(Palette.GREEN, new Stage("1. Basics", 3, 10, false));
        assertEquals(1 / 3.0, (double) third / most, 0.02);
        assertEquals(0, pixels(Palette.GREEN, new Stage("1. Basics", 0, 10, false)));
        assertEquals(0, pixels(Palette.GREEN, new Stage("1. Basics", 0, 0, false)), "a milestone without steps");
    }

    @Test
    void whatIsCompleteAndWhereTheNextStepIsAreToldBySigns() throws Exception {
        assertEquals(0, pixels(Palette.BLUE, new Stage("1. Basics", 3, 10, false)));
        assertTrue(pixels(Palette.BLUE, new Stage("1. Basics", 3, 10, true)) > 0, "an arrow");
        long bar = pixels(Palette.GREEN, new Stage("1. Basics", 99_999, 100_000, false));
        assertTrue(pixels(Palette.GREEN, new Stage("1. Basics", 100_000, 100_000, false)) > bar, "a tick");
    }

    @Test
    void saysTheSameInWords() {
        assertEquals(
                "The roadmap, 3 of 5 steps done. 1. Basics: 2 of 2. 2. More: 1 of 3, the next step is here.",
                RoadmapPicture.of(List.of(new Stage("1. Basics", 2, 2, false), new Stage("2. More", 1, 3, true)))
                        .alt());
    }

    @Test
    void theLongestRoadmapIsSmallEnoughForDiscord() throws Exception {
        Picture picture = RoadmapPicture.of(IntStream.range(0, 40)
                .mapToObj(i -> new Stage(i + ". " + "Optimization Ω Techniques ".repeat(9), i * 10, 100, i == 4))
                .toList());
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve(picture.name()), picture.png());
        assertTrue(picture.png().length < MOST_BYTES, picture.png().length + " bytes");
        assertTrue(picture.alt().length() <= ALT_LIMIT, picture.alt());
    }
}
