package waymark.discord.view.picture;

import java.util.Arrays;

/**
 * An image in its 256 most frequent colours, which a PNG holds in a third of the bytes and the time. What is drawn here has few; the others
 * are shades at the edges of letters, and become the nearest of those.
 *
 * @param colours as ARGB
 * @param pixels the index of each pixel's colour, row after row
 */
record FewColours(int[] colours, byte[] pixels) {
    private static final int MOST = 256;

    /**
     * @param pixels as ARGB, row after row
     * @param width of a row
     */
    static FewColours of(int[] pixels, int width) {
        Shades shades = new Shades();
        int[] numbers = new int[pixels.length];
        int end;
        for (int row = 0; row < pixels.length; row = end) {
            end = endOfAlike(pixels, row, width);
            number(pixels, row, row + width, (end - row) / width, shades, numbers);
        }
        int[] colours = shades.mostFrequent(MOST);
        byte[] kept = new byte[shades.size()];
        for (int number = 0; number < kept.length; number++) {
            kept[number] = (byte) nearest(colours, shades.colour(number));
        }
        byte[] indexed = new byte[pixels.length];
        for (int row = 0; row < pixels.length; row = end) {
            end = endOfAlike(pixels, row, width);
            for (int i = row; i < row + width; i++) {
                indexed[i] = kept[numbers[i]];
            }
            for (int next = row + width; next < end; next += width) {
                System.arraycopy(indexed, row, indexed, next, width);
            }
        }
        return new FewColours(colours, indexed);
    }

    /** Where the rows end that are like this one, as half the rows of a drawing are like the one above. */
    private static int endOfAlike(int[] pixels, int row, int width) {
        int end = row + width;
        while (end < pixels.length && Arrays.equals(pixels, row, row + width, pixels, end, end + width)) {
            end += width;
        }
        return end;
    }

    private static void number(int[] pixels, int from, int to, int rows, Shades shades, int[] numbers) {
        int i = from;
        while (i < to) {
            int end = i + 1;
            while (end < to && pixels[end] == pixels[i]) {
                end++;
            }
            Arrays.fill(numbers, i, end, shades.count(pixels[i], rows * (end - i)));
            i = end;
        }
    }

    private static int nearest(int[] colours, int wanted) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
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
