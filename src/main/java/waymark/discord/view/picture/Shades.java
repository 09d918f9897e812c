package waymark.discord.view.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers the colours of an image in the order in which they are met, and counts their pixels, without an object for each. */
final class Shades {
    private static final int FREE = -1;

    /** Fibonacci hashing: 2^32 divided by the golden ratio spreads neighbouring shades. Source: Knuth, TAOCP 3, section 6.4. */
    private static final int SPREAD = 0x9E3779B9;

    private int[] colours = new int[256];
    private int[] counts = new int[256];
    private int[] slots = free(1_024);
    private int size;

    int size() {
        return size;
    }

    int colour(int number) {
        return colours[number];
    }

    /** Counts so many pixels of a colour, and gives its number: the next one if it is new. */
    int count(int colour, int pixels) {
        int slot = slot(colour);
        if (slots[slot] == FREE) {
            if (size == colours.length) {
                grow();
                slot = slot(colour);
            }
            colours[size] = colour;
            slots[slot] = size++;
        }
        counts[slots[slot]] += pixels;
        return slots[slot];
    }

    int[] mostFrequent(int most) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer number) -> counts[number]).reversed())
                .limit(most)
                .mapToInt(this::colour)
                .toArray();
    }

    private int slot(int colour) {
        int slot = (colour * SPREAD) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != FREE && colours[slots[slot]] != colour) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        colours = Arrays.copyOf(colours, 2 * colours.length);
        counts = Arrays.copyOf(counts, 2 * counts.length);
        slots = free(2 * slots.length);
        for (int number = 0; number < size; number++) {
            slots[slot(colours[number])] = number;
        }
    }

    private static int[] free(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
