package waymark.discord.view.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What Java's own reader finds in our pictures. */
class PngTest {
    private static final int WIDTH = 64;
    private static final int OPAQUE = 0xFF000000;

    private static int[] readBack(int[] pixels) throws IOException {
        int height = pixels.length / WIDTH;
        byte[] png = Png.of(WIDTH, height, FewColours.of(pixels, WIDTH));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(WIDTH, image.getWidth());
        assertEquals(height, image.getHeight());
        return image.getRGB(0, 0, WIDTH, height, null, 0, WIDTH);
    }

    @Test
    void fewColoursAreKeptWithTheirOpacity() throws IOException {
        int[] pixels = IntStream.range(0, WIDTH * 40)
                .map(i -> (i / WIDTH / 5) << 24 | 0x102030 + i % 30)
                .toArray();
        int[] seen = readBack(pixels);
        assertArrayEquals(pixels, seen);
    }

    @Test
    void ofManyColoursTheMostFrequentAreKeptAndTheOthersBecomeTheNearest() throws IOException {
        int ground = OPAQUE | 0x1B1F24;
        int[] pixels = new int[WIDTH * 200];
        Arrays.fill(pixels, ground);
        for (int i = 0; i < 3_000; i++) {
            pixels[4 * i] = OPAQUE | (i / 200 * 16) << 16 | (i % 200) << 8;
        }
        int[] seen = readBack(pixels);
        int[] kept = Arrays.stream(seen).distinct().toArray();
        assertTrue(kept.length > 200 && kept.length <= 256, kept.length + " colours");
        for (int i = 0; i < pixels.length; i++) {
            int wanted = pixels[i];
            int least = Arrays.stream(kept)
                    .map(colour -> distance(colour, wanted))
                    .min()
                    .orElseThrow();
            assertEquals(least, distance(seen[i], wanted), "pixel " + i);
            assertTrue(wanted != ground || seen[i] == ground, "the ground is the most frequent");
        }
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16, 24)
                .map(shift -> (one >>> shift & 0xFF) - (other >>> shift & 0xFF))
                .map(difference -> difference * difference)
                .sum();
    }
}
