package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import waymark.search.text.Fields;
import waymark.search.text.Spelling;
import waymark.search.text.WordList;

/** The words that the index has: how rare each is, and which of them a misspelled word may mean. */
final class Vocabulary {
    /** The share of the sections, or of the pages' titles, that have what is treated. */
    static final double TREATED = 0.05;

    private static final List<String> STEMMED = List.of(Fields.TITLE, Fields.BODY, Fields.EXAMPLE, Fields.ASKED);
    private static final List<String> OF_PAGES = List.of(Fields.TITLE, Fields.ALIASES, Fields.SUMMARY, Fields.HEADINGS);

    /** Below this length nearly every word is one letter from another. */
    private static final int SHORTEST_TYPO = 4;

    /** From this length on two slips are told apart from other words. */
    private static final int TWO_SLIPS = 8;

    private static final int CORRECTIONS = 2;

    /** A short word that fewer pages have is no likely meaning of another. */
    private static final int COMMON = 3;

    /** Sections. */
    private static final int SMALL = 200;

    private final IndexReader sections;

    /** How many sections have a stem in that field of {@link #STEMMED} which most have it in; 0 for one that only a page has. */
    private final Map<String, Integer> stems = new HashMap<>();

    /** How many pages have a word as it is written. */
    private final Map<String, Integer> words = new HashMap<>();

    private final Spelling spelling;

    /** Numbers of the stems in phrases, which are compared more often than text can be. */
    private final Map<String, Integer> numbers = new HashMap<>();

    Vocabulary(IndexReader sections, IndexReader pages) {
        this.sections = sections;
        STEMMED.forEach(field -> count(sections, field, (stem, found) -> stems.merge(stem, found, Math::max)));
        OF_PAGES.forEach(field -> count(pages, field, (stem, found) -> stems.putIfAbsent(stem, 0)));
        count(pages, Fields.WORD, words::put);
        spelling = new Spelling(words.keySet());
    }

    private static void count(IndexReader reader, String field, BiConsumer<String, Integer> found) {
        try {
            Terms terms = MultiTerms.getTerms(reader, field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                found.accept(term.utf8ToString(), each.docFreq());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short text to compare questions with; only while the index is built. */
    Phrase phrase(Set<String> stems) {
        int[] numbered = new int[stems.size()];
        double[] idf = new double[stems.size()];
        int at = 0;
        for (String stem : stems) {
            numbered[at] = numbers.computeIfAbsent(stem, s -> numbers.size());
            idf[at++] = idf(stem);
        }
        return new Phrase(numbered, idf);
    }

    /** The number of a stem in {@link Phrase#stems}; empty where no phrase has it. */
    OptionalInt number(String stem) {
        Integer number = numbers.get(stem);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether the curriculum is too short for rarity to say much. */
    boolean isSmall() {
        return sections.maxDoc() < SMALL;
    }

    /** From 0, no section's text has a stem, to 1, a twentieth of them have it: then it is treated. Ways of asking do not count. */
    double treatment(String stem) {
        double share = (double) frequency(sections, Fields.BODY, stem) / Math.max(1, sections.maxDoc());
        return Math.min(1, share / TREATED);
    }

    /** BM25's inverse document frequency; a word that no section has is the rarest. */
    double idf(String stem) {
        return idf(stems.getOrDefault(stem, 0));
    }

    /** {@link #idf} of a word that no section has. */
    double rarest() {
        return idf(0);
    }

    double nameIdf(String name) {
        return idf(frequency(sections, Fields.CODE, name));
    }

    private double idf(int frequency) {
        return Math.log(1 + (sections.maxDoc() - frequency + 0.5) / (frequency + 0.5));
    }

    boolean hasStem(String stem) {
        return stems.containsKey(stem);
    }

    boolean hasName(String name) {
        return frequency(sections, Fields.CODE, name) > 0;
    }

    boolean hasWord(String word) {
        return words.containsKey(word);
    }

    /**
     * A word of the index that a misspelled one may mean.
     *
     * @param swapped whether two neighbouring letters changed places, the commonest slip of fast fingers
     */
    record Correction(String word, int slips, int pages, boolean swapped) {}

    /** The likeliest corrections of a word that the index lacks, best first; none for numbers, and for short words only swapped letters. */
    List<Correction> corrections(String word) {
        int length = word.codePointCount(0, word.length());
        if (length > 40 || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        if (length < SHORTEST_TYPO) {
            return swaps(word);
        }
        int slips = length >= TWO_SLIPS ? 2 : 1;
        return nearest(word, slips);
    }

    private List<Correction> swaps(String word) {
        return Spelling.swaps(word)
                .filter(swapped -> words.getOrDefault(swapped, 0) >= COMMON && !WordList.isCommon(swapped))
                .map(swapped -> new Correction(swapped, 1, words.get(swapped), true))
                .sorted(Comparator.comparingInt(Correction::pages).reversed().thenComparing(Correction::word))
                .limit(CORRECTIONS)
                .toList();
    }

    private List<Correction> nearest(String word, int mostSlips) {
        List<Correction> corrections = new ArrayList<>();
        int shortest = Math.max(3, word.length() - mostSlips);
        spelling.near(word, mostSlips, (candidate, slips) -> {
            if (candidate.length() >= shortest) {
                boolean swapped = slips == 1 && Spelling.swaps(word).anyMatch(candidate::equals);
                corrections.add(new Correction(candidate, slips, words.getOrDefault(candidate, 0), swapped));
            }
        });
        corrections.sort(Comparator.comparingInt(Correction::slips)
                .thenComparing(c -> !c.swapped())
                .thenComparing(Comparator.comparingInt(Correction::pages).reversed())
                .thenComparing(Correction::word));
        return corrections.stream()
                .filter(c -> c.slips() == corrections.getFirst().slips())
                .limit(CORRECTIONS)
                .toList();
    }

    private static int frequency(IndexReader reader, String field, String text) {
        try {
            return reader.docFreq(new Term(field, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
