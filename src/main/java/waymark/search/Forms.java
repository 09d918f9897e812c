package waymark.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import waymark.search.text.Analyzers;
import waymark.search.text.Initials;
import waymark.search.text.Synonyms;

/** Finds under which forms the curriculum may have a word: itself, joined or split, its synonyms, or what it may be a slip of. */
final class Forms {
    /** A form from here up is the word itself in another spelling, not something near it. */
    static final double SAME = 0.9;

    private static final double JOINED = 0.95;
    private static final double SYNONYM = 0.9;
    private static final double INITIALS = 0.9;

    /** The program's own synonym of a word that the curriculum lacks. */
    private static final double STAND_IN = 0.8;

    private static final double ONE_SLIP = 0.85;
    static final double TWO_SLIPS = 0.7;

    /** Among short words a slip is easily another word. */
    private static final double SHORT_SLIP = 0.7;

    private static final int SHORT = 5;

    /** A half of a word that was written as two. */
    private static final int SHORTEST_HALF = 3;

    private static final int MOST_SYNONYMS = 4;

    private final Vocabulary vocabulary;
    private final Synonyms synonyms;
    private final Initials initials;
    private final double hint;

    Forms(Shelf shelf, RankingWeights weights) {
        hint = weights.of(Weight.THESAURUS);
        vocabulary = shelf.vocabulary();
        synonyms = shelf.synonyms();
        initials = shelf.initials();
    }

    List<Term.Form> of(List<Words.Word> words, int at) {
        Words.Word word = words.get(at);
        List<Term.Form> forms = new ArrayList<>();
        boolean own = vocabulary.hasStem(word.stem());
        if (own) {
            forms.add(new Term.Stems(List.of(word.stem()), 1));
        }
        joined(words, at, forms);
        synonyms(words, at, synonyms, SYNONYM, forms);
        synonyms(words, at, Synonyms.THESAURUS, own ? hint : Math.max(hint, STAND_IN), forms);
        if (!own) {
            initials.meantBy(word.text()).forEach(full -> forms.add(new Term.Stems(full, INITIALS)));
        }
        if (forms.isEmpty()) {
            split(word, forms);
            corrections(word, forms);
        }
        return forms;
    }

    /** "data frame" for {@code dataframe}: either half stands for the whole. */
    private void joined(List<Words.Word> words, int at, List<Term.Form> forms) {
        for (int left = at - 1; left <= at; left++) {
            if (left >= 0 && left + 1 < words.size()) {
                String whole = words.get(left).text() + words.get(left + 1).text();
                if (whole.length() > SHORTEST_HALF && vocabulary.hasWord(whole)) {
                    forms.add(new Term.Stems(Analyzers.terms(Analyzers.PROSE, whole), JOINED));
                }
            }
        }
    }

    /** What a phrase means by the curriculum's list or by the program's own. */
    List<Term.Form> meantBy(List<Words.Word> phrase) {
        List<String> stems = phrase.stream().map(Words.Word::meant).toList();
        List<Term.Form> forms = new ArrayList<>();
        add(synonyms.of(stems), SYNONYM, forms);
        add(Synonyms.THESAURUS.of(stems), hint, forms);
        return forms;
    }

    private void add(List<List<String>> meanings, double factor, List<Term.Form> forms) {
        meanings.stream()
                .filter(meaning -> meaning.stream().allMatch(vocabulary::hasStem))
                .limit(MOST_SYNONYMS)
                .forEach(meaning -> forms.add(new Term.Stems(meaning, factor)));
    }

    private void synonyms(List<Words.Word> words, int at, Synonyms synonyms, double factor, List<Term.Form> forms) {
        Set<List<String>> seen = new HashSet<>();
        for (int from = Math.max(0, at - Synonyms.LONGEST + 1); from <= at; from++) {
            for (int to = at + 1; to <= Math.min(words.size(), from + Synonyms.LONGEST); to++) {
                List<String> phrase =
                        words.subList(from, to).stream().map(Words.Word::meant).toList();
                for (List<String> other : synonyms.of(phrase)) {
                    boolean known = other.stream().allMatch(vocabulary::hasStem);
                    if (known && seen.size() < MOST_SYNONYMS && seen.add(other)) {
                        forms.add(new Term.Stems(other, factor));
                    }
                }
            }
        }
    }

    /** "timetravel" for "time travel". */
    private void split(Words.Word word, List<Term.Form> forms) {
        String text = word.text();
        for (int i = SHORTEST_HALF; i <= Math.min(text.length(), 40) - SHORTEST_HALF && forms.isEmpty(); i++) {
            if (vocabulary.hasWord(text.substring(0, i)) && vocabulary.hasWord(text.substring(i))) {
                String both = text.substring(0, i) + " " + text.substring(i);
                forms.add(new Term.Stems(Analyzers.terms(Analyzers.PROSE, both), JOINED));
            }
        }
    }

    private void corrections(Words.Word word, List<Term.Form> forms) {
        for (Vocabulary.Correction correction : vocabulary.corrections(word.text())) {
            boolean brief = word.text().length() <= SHORT && !correction.swapped()
                    || word.text().length() <= SHORTEST_HALF;
            double factor = brief ? SHORT_SLIP : correction.slips() <= 1 ? ONE_SLIP : TWO_SLIPS;
            forms.add(new Term.Stems(Analyzers.terms(Analyzers.PROSE, correction.word()), factor));
        }
    }
}
