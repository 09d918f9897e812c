package waymark.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Ways to make a text out of others by chance. */
final class Scatter {
    /** NUL and what else no keyboard writes, alone and where it ends things. */
    static final List<String> CONTROLS = IntStream.concat(
                    IntStream.range(0, 0x20),
                    IntStream.of(0x7F, 0x80, 0x85, 0x9F, 0xAD, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF))
            .mapToObj(Character::toString)
            .toList();

    private static final int PLANES = 17;
    private static final int PLANE = 0x1_0000;
    private static final int MOST_MARKS = 30;

    private Scatter() {}

    /** Code points of every plane, halves of pairs among them. */
    static String planes(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(PLANE));
                case 1 -> text.append((char) (' ' + random.nextInt(95)));
                default -> text.appendCodePoint(random.nextInt(PLANES) * PLANE + random.nextInt(PLANE));
            }
        }
        return text.toString();
    }

    /** So many pieces of either list, with and without spaces between. */
    static String among(List<String> pieces, List<String> words, Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            List<String> from = random.nextInt(3) == 0 ? words : pieces;
            text.append(from.get(random.nextInt(from.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    /** Each character under a heap of marks. */
    static String stacked(String text, List<String> marks, Random random) {
        StringBuilder stacked = new StringBuilder();
        for (char c : text.toCharArray()) {
            stacked.append(c);
            for (int i = random.nextInt(MOST_MARKS); i > 0; i--) {
                stacked.append(marks.get(random.nextInt(marks.size())));
            }
        }
        return stacked.toString();
    }

    /** The text after so many slips: characters lost, doubled, swapped, in the other case, or something thrown in. */
    static String mutated(String text, List<String> thrownIn, int slips, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < slips && !changed.isEmpty(); i++) {
            int at = random.nextInt(changed.length());
            char here = changed.charAt(at);
            switch (random.nextInt(6)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, here);
                case 2 -> changed.append(changed.charAt(0)).deleteCharAt(0);
                case 3 ->
                    changed.setCharAt(
                            at,
                            Character.isUpperCase(here) ? Character.toLowerCase(here) : Character.toUpperCase(here));
                case 4 -> changed.setCharAt(at, changed.charAt(random.nextInt(changed.length())));
                default -> changed.insert(at, thrownIn.get(random.nextInt(thrownIn.size())));
            }
        }
        return changed.toString();
    }
}
