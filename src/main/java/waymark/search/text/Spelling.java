package waymark.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words by their likeness: those that a misspelled one is a few slips from, a slip being a letter added, left out, replaced, or swapped with
 * the next (Damerau's four). The first letter is taken to be right.
 *
 * <p>Words are told apart by first letter, length and which letters they have, and only what is left is compared letter by letter.
 */
public final class Spelling {
    /** Words of the same first letter, shortest first. */
    private final Map<Integer, Entry[]> byFirst = new HashMap<>();

    /** @param letters a bit for each letter that it has, 64 letters sharing one */
    private record Entry(String word, int length, long letters) {}

    public Spelling(Collection<String> words) {
        Map<Integer, List<Entry>> lists = new HashMap<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                lists.computeIfAbsent(word.codePointAt(0), first -> new ArrayList<>())
                        .add(new Entry(word, word.codePointCount(0, word.length()), letters(word)));
            }
        }
        lists.forEach((first, entries) -> byFirst.put(
                first,
                entries.stream().sorted(Comparator.comparingInt(Entry::length)).toArray(Entry[]::new)));
    }

    /** Hands over each word at most so many slips away, with how many. */
    public void near(String word, int mostSlips, BiConsumer<String, Integer> found) {
        Entry[] entries = word.isEmpty() ? new Entry[0] : byFirst.getOrDefault(word.codePointAt(0), new Entry[0]);
        int length = word.codePointCount(0, word.length());
        long letters = letters(word);
        int[] typed = word.codePoints().toArray();
        for (int i = firstOf(entries, length - mostSlips); i < entries.length; i++) {
            Entry entry = entries[i];
            if (entry.length() > length + mostSlips) {
                break;
            }
            // Each slip changes at most two letters: one goes, one comes.
            if (Long.bitCount(entry.letters() ^ letters) <= 2 * mostSlips) {
                int slips = slips(typed, entry.word().codePoints().toArray());
                if (slips <= mostSlips) {
                    found.accept(entry.word(), slips);
                }
            }
        }
    }

    /** Every word that swapping two neighbouring letters makes, the commonest slip of fast fingers. */
    public static Stream<String> swaps(String word) {
        return IntStream.range(1, word.length())
                .filter(i -> word.charAt(i) != word.charAt(i - 1))
                .mapToObj(i -> word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1));
    }

    /** The word nearest, of several the first in the alphabet. */
    public Optional<String> nearest(String word, int mostSlips) {
        TreeMap<Integer, TreeSet<String>> bySlips = new TreeMap<>();
        near(
                word,
                mostSlips,
                (other, slips) ->
                        bySlips.computeIfAbsent(slips, s -> new TreeSet<>()).add(other));
        return Optional.ofNullable(bySlips.firstEntry())
                .map(nearest -> nearest.getValue().first());
    }

    /** Where words of that length begin. */
    private static int firstOf(Entry[] entries, int length) {
        int from = 0;
        int to = entries.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries[middle].length() < length) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static long letters(String word) {
        return word.codePoints().mapToLong(letter -> 1L << letter).reduce(0, (a, b) -> a | b);
    }

    /** The distance of optimal string alignment between what follows the first letters. */
    private static int slips(int[] a, int[] b) {
        int[] beforeLast = new int[b.length];
        int[] last = new int[b.length];
        int[] here = new int[b.length];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i < a.length; i++) {
            here[0] = i;
            for (int j = 1; j < b.length; j++) {
                int replaced = last[j - 1] + (a[i] == b[j] ? 0 : 1);
                here[j] = Math.min(replaced, Math.min(last[j], here[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i] == b[j - 1] && a[i - 1] == b[j]) {
                    here[j] = Math.min(here[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = here;
            here = spare;
        }
        return last[b.length - 1];
    }
}
