package waymark.discord.view.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * An image in its 256 most frequent colours, which a PNG holds in a third of the bytes and the time. What is drawn here has few; the others
 * are shades at the edges of letters, and become the nearest of those.
 *
 * @param colours as ARGB
 * @param pixels the index of each pixel's colour, row after row
 */
record FewColours(int[] colours, byte[] pixels) {
    private static final int MOST = 256;

    /** @param pixels as ARGB */
    static FewColours of(int[] pixels) {
        int[] colours = mostFrequent(pixels);
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < colours.length; i++) {
            index.put(colours[i], i);
        }
        byte[] indexed = new byte[pixels.length];
        int last = pixels[0];
        byte known = (byte) (int) index.computeIfAbsent(last, colour -> nearest(colours, colour));
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                known = (byte) (int) index.computeIfAbsent(last, colour -> nearest(colours, colour));
            }
            indexed[i] = known;
        }
        return new FewColours(colours, indexed);
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
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
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
