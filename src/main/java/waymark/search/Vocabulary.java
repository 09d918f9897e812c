package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words that the index has: how rare each is, and which of them a misspelled word may mean. */
final class Vocabulary {
    private static final List<String> STEMMED = List.of(Fields.TITLE, Fields.BODY, Fields.EXAMPLE, Fields.ASKED);

    /** Below this length nearly every word is one letter from another. */
    private static final int SHORTEST_TYPO = 4;

    /** From this length on two slips are told apart from other words. */
    private static final int TWO_SLIPS = 8;

    private static final int CORRECTIONS = 2;

    /** Sections. */
    private static final int SMALL = 200;

    /** A word is treated where one of so many sections has it. */
    private static final int TREATED_FROM = 50;

    private final IndexReader sections;
    private final IndexReader pages;

    /** Short texts are weighed for every question; looking their words up each time would cost more than the search. */
    private final Map<String, Double> ofPhrases = new HashMap<>();

    Vocabulary(IndexReader sections, IndexReader pages) {
        this.sections = sections;
        this.pages = pages;
    }

    /** A short text to compare questions with; only while the index is built. */
    Phrase phrase(Set<String> stems) {
        double importance = 0;
        for (String stem : stems) {
            importance += ofPhrases.computeIfAbsent(stem, this::counted);
        }
        return new Phrase(List.copyOf(stems), importance);
    }

    /** Whether the curriculum is too short for rarity to say much. */
    boolean isSmall() {
        return sections.maxDoc() < SMALL;
    }

    /** Whether the curriculum is about it, not only mentions it: a page is called so, or one of fifty sections has the word. */
    boolean isTreated(String stem) {
        return frequency(pages, Fields.TITLE, stem) > 0
                || frequency(sections, Fields.BODY, stem) * TREATED_FROM > sections.maxDoc();
    }

    /** BM25's inverse document frequency; a word that no section has is the rarest. */
    double idf(String stem) {
        Double known = ofPhrases.get(stem);
        return known == null ? counted(stem) : known;
    }

    private double counted(String stem) {
        int frequency = 0;
        for (String field : STEMMED) {
            frequency = Math.max(frequency, frequency(sections, field, stem));
        }
        return idf(frequency);
    }

    double nameIdf(String name) {
        return idf(frequency(sections, Fields.CODE, name));
    }

    private double idf(int frequency) {
        return Math.log(1 + (sections.maxDoc() - frequency + 0.5) / (frequency + 0.5));
    }

    boolean hasStem(String stem) {
        return STEMMED.stream().anyMatch(field -> frequency(sections, field, stem) > 0)
                || frequency(pages, Fields.TITLE, stem) > 0
                || frequency(pages, Fields.ALIASES, stem) > 0
                || frequency(pages, Fields.SUMMARY, stem) > 0
                || frequency(pages, Fields.HEADINGS, stem) > 0;
    }

    boolean hasName(String name) {
        return frequency(sections, Fields.CODE, name) > 0;
    }

    boolean hasWord(String word) {
        return frequency(pages, Fields.WORD, word) > 0;
    }

    /** A word of the index that a misspelled one may mean. */
    record Correction(String word, int slips, int pages) {}

    /** The likeliest corrections of a word that the index lacks, best first; none for short words and numbers. */
    List<Correction> corrections(String word) {
        int length = word.codePointCount(0, word.length());
        if (length < SHORTEST_TYPO || length > 40 || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        int slips = length >= TWO_SLIPS ? 2 : 1;
        try {
            Terms terms = MultiTerms.getTerms(pages, Fields.WORD);
            return terms == null ? List.of() : nearest(terms, word, slips);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Correction> nearest(Terms terms, String word, int slips) throws IOException {
        FuzzyTermsEnum found = new FuzzyTermsEnum(terms, new Term(Fields.WORD, word), slips, 1, true);
        BoostAttribute boost = found.attributes().addAttribute(BoostAttribute.class);
        List<Correction> corrections = new ArrayList<>();
        int shortest = Math.max(3, word.length() - slips);
        for (BytesRef term = found.next(); term != null; term = found.next()) {
            String candidate = term.utf8ToString();
            if (candidate.length() >= shortest) {
                int distance = Math.round((1 - boost.getBoost()) * Math.min(candidate.length(), word.length()));
                corrections.add(new Correction(candidate, distance, found.docFreq()));
            }
        }
        corrections.sort(Comparator.comparingInt(Correction::slips)
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
