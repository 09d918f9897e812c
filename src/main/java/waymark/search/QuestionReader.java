package waymark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what a member typed: drops what carries no meaning, weighs what is left, and gathers for each word the forms under which the
 * curriculum may have it.
 */
final class QuestionReader {
    /** Of a longer question the rarest words stay: they say most, and each costs a walk through the index. */
    static final int MOST_TERMS = 20;

    private static final int MOST_NAMES = 8;
    private static final int MOST_NEIGHBOURS = 12;
    private static final int MOST_WORDS = 300;

    /** A word of the question before, against one of this question. */
    private static final double TOPIC_WEIGHT = 0.6;

    private final Vocabulary vocabulary;
    private final RankingWeights weights;
    private final Forms forms;
    private final Map<String, Set<String>> trackWords;

    QuestionReader(Shelf shelf, RankingWeights weights) {
        vocabulary = shelf.vocabulary();
        this.weights = weights;
        forms = new Forms(vocabulary, shelf.synonyms(), weights);
        trackWords = shelf.trackWords();
    }

    ReadQuestion read(Question question) {
        String text = QuestionText.clean(question.text());
        List<Word> words = words(text);
        Map<String, Term> terms = new LinkedHashMap<>(terms(text, words));
        question.topic().ifPresent(topic -> addTopic(terms, topic));
        List<Term> kept = terms.values().stream()
                .sorted(Comparator.comparingDouble(Term::importance).reversed())
                .limit(MOST_TERMS)
                .toList();
        return new ReadQuestion(kept, neighbours(words), Comparison.sides(words, kept), Outline.isAsked(words));
    }

    /** A word with its stem, and whether the question is about it. */
    record Word(String text, String stem, boolean about) {}

    private static List<Word> words(String text) {
        List<Token> plain = Analyzers.tokens(Analyzers.WORDS, text);
        List<String> stems = Analyzers.terms(Analyzers.PROSE, text);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < Math.min(plain.size(), MOST_WORDS); i++) {
            Token token = plain.get(i);
            boolean quoted = partOfName(text, token);
            boolean noise = WordList.STOP.contains(token.text()) || WordList.FILLER.contains(token.text());
            words.add(new Word(
                    token.text(), stems.get(i), quoted || !noise && token.text().length() > 1));
        }
        return words;
    }

    /** {@code explain} is filler in a sentence and a name in {@code df.explain()} or between backticks. */
    private static boolean partOfName(String text, Token token) {
        boolean after = token.start() > 0 && "`._@%\\".indexOf(text.charAt(token.start() - 1)) >= 0;
        boolean before = token.end() < text.length() && "`_(".indexOf(text.charAt(token.end())) >= 0;
        return after || before;
    }

    private Map<String, Term> terms(String text, List<Word> words) {
        Map<String, Term> terms = new LinkedHashMap<>();
        names(text).forEach(term -> terms.putIfAbsent(term.word(), term));
        boolean outline = Outline.isAsked(words);
        Set<Integer> products = Technologies.in(words);
        boolean none = terms.isEmpty() && words.stream().noneMatch(Word::about);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean last = none && vocabulary.hasStem(word.stem()) && !WordList.FILLER.contains(word.text());
            if (word.about() || last) {
                terms.putIfAbsent(word.stem(), term(words, i, products, outline, 1));
            }
        }
        everyday(words).forEach(term -> terms.putIfAbsent(term.word(), term));
        return terms;
    }

    /** "get rid of", all of whose words say nothing by themselves, by what the thesaurus has for it. */
    private List<Term> everyday(List<Word> words) {
        List<Term> found = new ArrayList<>();
        for (int from = 0; from < words.size() && found.size() < MOST_NAMES; from++) {
            for (int to = from + 2; to <= Math.min(words.size(), from + Synonyms.LONGEST); to++) {
                List<Word> phrase = words.subList(from, to);
                List<Term.Form> meant = phrase.stream().anyMatch(Word::about) ? List.of() : forms.meantBy(phrase);
                if (!meant.isEmpty()) {
                    double idf = meant.stream()
                            .flatMap(form -> form.stems().stream())
                            .mapToDouble(vocabulary::idf)
                            .min()
                            .orElse(0);
                    String text = phrase.stream().map(Word::text).collect(Collectors.joining(" "));
                    found.add(new Term(text, weights.of(Weight.THESAURUS), idf, true, false, meant));
                }
            }
        }
        return found;
    }

    private Term term(List<Word> words, int at, Set<Integer> products, boolean outline, double factor) {
        Word word = words.get(at);
        List<Term.Form> found = forms.of(words, at);
        double weight = weight(word, outline);
        double idf = found.stream()
                .filter(form -> !form.stems().isEmpty())
                .findFirst()
                .map(form ->
                        form.stems().stream().mapToDouble(vocabulary::idf).max().orElse(0))
                .orElseGet(() -> vocabulary.idf(word.stem()));
        return new Term(word.text(), weight * factor, idf, everyday(word), products.contains(at), found);
    }

    private static boolean everyday(Word word) {
        return WordList.WEAK.contains(word.text()) || WordList.EVERYDAY.contains(word.text());
    }

    private double weight(Word word, boolean outline) {
        if (word.text().chars().allMatch(Character::isDigit)) {
            return weights.of(Weight.NUMBER);
        }
        boolean part = outline && Outline.isPart(word.text());
        return part || everyday(word) ? weights.of(Weight.EVERYDAY) : 1;
    }

    /** Names with signs in them, {@code df.cache} or {@code ->>}, that the index has just so. */
    private List<Term> names(String text) {
        Set<String> seen = new HashSet<>();
        List<Term> names = new ArrayList<>();
        for (Token token : Analyzers.tokens(Analyzers.CODE, text)) {
            String name = token.text();
            boolean signs = name.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && "?!:-".indexOf(c) < 0);
            if (signs && names.size() < MOST_NAMES && seen.add(name) && vocabulary.hasName(name)) {
                names.add(new Term(name, 1, vocabulary.nameIdf(name), false, false, List.of(new Term.Name(name, 1))));
            }
        }
        return names;
    }

    /** "and in spark?" goes on about the topic before, in Spark: another track's name in that topic is dropped. */
    private void addTopic(Map<String, Term> terms, String topic) {
        Set<String> named = new HashSet<>();
        trackWords.values().stream()
                .filter(t -> t.stream().anyMatch(terms::containsKey))
                .forEach(named::addAll);
        Set<String> others = new HashSet<>();
        trackWords.values().forEach(others::addAll);
        List<Word> words = words(QuestionText.clean(topic));
        for (int i = 0; i < words.size(); i++) {
            String stem = words.get(i).stem();
            if (words.get(i).about() && (named.isEmpty() || !others.contains(stem))) {
                terms.putIfAbsent(stem, term(words, i, Set.of(), false, TOPIC_WEIGHT));
            }
        }
    }

    private static List<List<String>> neighbours(List<Word> words) {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 1; i < words.size() && pairs.size() < MOST_NEIGHBOURS; i++) {
            Word left = words.get(i - 1);
            Word right = words.get(i);
            boolean strong = left.about() && right.about();
            boolean mixed = (left.about() || right.about())
                    && !WordList.FILLER.contains(left.text().toLowerCase(Locale.ROOT))
                    && !WordList.FILLER.contains(right.text());
            if (strong || mixed) {
                pairs.add(List.of(left.stem(), right.stem()));
            }
        }
        return pairs;
    }
}
