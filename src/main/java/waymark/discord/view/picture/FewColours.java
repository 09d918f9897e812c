package waymark.discord.view.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same image in its 256 most frequent colours, which a PNG holds in a third of the bytes and the time. What is drawn here has few; the
 * others are shades at the edges of letters, and become the nearest of those.
 */
final class FewColours {
    private static final int MOST = 256;

    private FewColours() {}

    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int[] kept = mostFrequent(pixels);
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            index.put(kept[i], i);
        }
        IndexColorModel colours = new IndexColorModel(Byte.SIZE, kept.length, kept, 0, true, -1, DataBuffer.TYPE_BYTE);
        BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        byte[] rows = new byte[pixels.length];
        int last = pixels[0];
        byte known = (byte) (int) index.computeIfAbsent(last, colour -> nearest(kept, colour));
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                known = (byte) (int) index.computeIfAbsent(last, colour -> nearest(kept, colour));
            }
            rows[i] = known;
        }
        few.getRaster().setDataElements(0, 0, width, height, rows);
        return few;
    }

    private static int[] mostFrequent(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        int from = 0;
        for (int i = 1; i <= pixels.length; i++) {
            // A run at a time: most of a picture is ground.
            if (i == pixels.length || pixels[i] != pixels[from]) {
                counts.merge(pixels[from], i - from, Integer::sum);
                from = i;
            }
        }
        List<Map.Entry<Integer, Integer>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
        return sorted.stream().mapToInt(Map.Entry::getKey).toArray();
    }

    private static int nearest(int[] colours, int wanted) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            long distance = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                int difference = (colours[i] >>> shift & 0xFF) - (wanted >>> shift & 0xFF);
                distance += (long) difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
