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

class BoardPictureTest {
    private static final int MOST_BYTES = 100_000;
    private static final int ALT_LIMIT = 1_024;

    private static BufferedImage read(Picture picture) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    private static long pixels(BufferedImage image, Color color) {
        return IntStream.range(0, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == color.getRGB())
                        .count())
                .sum();
    }

    private static List<BoardPicture.Bar> longest(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new BoardPicture.Bar(
                        i + ". " + "Optimization Ω Techniques ".repeat(9), 99_000 - i, 500 + i, i % 3 * 1_000))
                .toList();
    }

    @Test
    void aBarIsAsFullAsMembersHaveDoneIt() throws Exception {
        BufferedImage none = read(BoardPicture.of(List.of(new BoardPicture.Bar("1. Basics", 0, 0, 0)), 10));
        BufferedImage half = read(BoardPicture.of(List.of(new BoardPicture.Bar("1. Basics", 5, 0, 0)), 10));
        BufferedImage all = read(BoardPicture.of(List.of(new BoardPicture.Bar("1. Basics", 10, 0, 0)), 10));
        long legend = pixels(none, Palette.GREEN);
        double share = (double) (pixels(half, Palette.GREEN) - legend) / (pixels(all, Palette.GREEN) - legend);
        assertEquals(0.5, share, 0.02);
    }

    @Test
    void whoIsUnderWayAndWhatIsOverdueAreToldByShapesOfTheirOwn() throws Exception {
        BufferedImage done = read(BoardPicture.of(List.of(new BoardPicture.Bar("1. Basics", 5, 0, 0)), 10));
        BufferedImage more = read(BoardPicture.of(List.of(new BoardPicture.Bar("1. Basics", 5, 3, 2)), 10));
        assertTrue(pixels(more, Palette.BLUE) > pixels(done, Palette.BLUE), "hatched");
        assertEquals(0, pixels(done, Palette.ORANGE));
        assertTrue(pixels(more, Palette.ORANGE) > 0, "a triangle");
    }

    @Test
    void saysTheSameInWords() {
        Picture picture = BoardPicture.of(
                List.of(new BoardPicture.Bar("1. Basics", 12, 5, 2), new BoardPicture.Bar("2. More", 0, 1, 0)), 30);
        assertEquals(
                "Progress of 30 members. 1. Basics: 12 done, 5 under way, 2 overdue. 2. More: 0 done, 1 under way.",
                picture.alt());
    }

    @Test
    void theLongestBoardIsSmallEnoughForDiscord() throws Exception {
        Picture picture = BoardPicture.of(longest(40), 100_000);
        Files.write(Files.createDirectories(Path.of("target/pictures")).resolve(picture.name()), picture.png());
        assertTrue(picture.png().length < MOST_BYTES, picture.png().length + " bytes");
        assertTrue(picture.alt().length() <= ALT_LIMIT, picture.alt());
        BufferedImage nobody = read(BoardPicture.of(List.of(new BoardPicture.Bar("1. Basics", 0, 0, 0)), 0));
        assertTrue(nobody.getHeight() > 0);
    }
}
