package waymark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.search.text.Analyzers;
import waymark.search.text.QuestionText;
import waymark.search.text.Synonyms;
import waymark.search.text.Token;

/**
 * Reads what a member typed: drops what carries no meaning, weighs what is left, and gathers for each word the forms under which the
 * curriculum may have it.
 */
final class QuestionReader {
    /** Of a longer question the rarest words stay: they say most, and each costs a walk through the index. */
    static final int MOST_TERMS = 20;

    private static final int MOST_NAMES = 8;

    /** Rarity above which an everyday word says no more: "weekend" is rare in a curriculum, and tells nothing all the same. */
    private static final double MOST_EVERYDAY = 4;

    /** A number of so many digits is a name: a port, an error's code. */
    private static final int LONG_NUMBER = 4;

    /** So many signs of code make a text code. */
    private static final int SIGNS_OF_CODE = 3;

    /** {@code explain} for {@code df.explain}: others call their variables otherwise. */
    private static final double WITHOUT_OWNER = 0.8;

    /** A word of the question before, against one of this question. */
    private static final double TOPIC_WEIGHT = 0.6;

    private final Vocabulary vocabulary;
    private final Words words;
    private final RankingWeights weights;
    private final Forms forms;
    private final Map<String, Set<String>> trackWords;

    QuestionReader(Shelf shelf, RankingWeights weights) {
        vocabulary = shelf.vocabulary();
        words = new Words(vocabulary);
        this.weights = weights;
        forms = new Forms(shelf, weights);
        trackWords = shelf.trackWords();
    }

    ReadQuestion read(Question question) {
        Text text = text(question.text());
        Map<String, Term> terms = terms(text);
        question.topic().ifPresent(topic -> addTopic(terms, text(topic)));
        List<Term> kept = terms.values().stream()
                .sorted(Comparator.comparingDouble(Term::importance).reversed())
                .limit(MOST_TERMS)
                .toList();
        List<Words.Word> words = text.words();
        String said = question.topic().isEmpty()
                ? text.typed()
                : kept.stream().map(Term::word).collect(Collectors.joining(" "));
        return new ReadQuestion(said, kept, Words.neighbours(words), Comparison.sides(words, kept), text.outline());
    }

    /**
     * What was typed, cut into words, with what its whole says of each of them.
     *
     * @param products places of words that are names in {@link Technologies}
     * @param outline whether it asks for a part of the course
     * @param code whether it is code
     */
    private record Text(String typed, List<Words.Word> words, Set<Integer> products, boolean outline, boolean code) {}

    private Text text(String typed) {
        String clean = QuestionText.clean(typed);
        List<Words.Word> read = words.read(clean);
        return new Text(
                clean,
                read,
                Technologies.in(read.stream().map(Words.Word::text).toList()),
                Outline.isAsked(read),
                isCode(clean));
    }

    private Map<String, Term> terms(Text text) {
        Map<String, Term> terms = new LinkedHashMap<>();
        names(text.typed()).forEach(term -> terms.putIfAbsent(term.word(), term));
        boolean none = terms.isEmpty() && text.words().stream().noneMatch(Words.Word::about);
        for (int i = 0; i < text.words().size(); i++) {
            Words.Word word = text.words().get(i);
            boolean last = none && vocabulary.hasStem(word.stem()) && !word.filler();
            if (word.about() || last) {
                terms.putIfAbsent(word.stem(), term(text, i, 1));
            }
        }
        everyday(text.words()).forEach(term -> terms.putIfAbsent(term.word(), term));
        return terms;
    }

    /** "get rid of", all of whose words say nothing by themselves, by what the thesaurus has for it. */
    private List<Term> everyday(List<Words.Word> words) {
        List<Term> found = new ArrayList<>();
        for (int from = 0; from < words.size() && found.size() < MOST_NAMES; from++) {
            for (int to = from + 2; to <= Math.min(words.size(), from + Synonyms.LONGEST); to++) {
                List<Words.Word> phrase = words.subList(from, to);
                List<Term.Form> meant = phrase.stream().anyMatch(Words.Word::about) ? List.of() : forms.meantBy(phrase);
                if (!meant.isEmpty()) {
                    double idf = meant.stream()
                            .flatMap(form -> form.stems().stream())
                            .mapToDouble(vocabulary::idf)
                            .min()
                            .orElse(0);
                    String text = phrase.stream().map(Words.Word::text).collect(Collectors.joining(" "));
                    found.add(new Term(text, weights.of(Weight.THESAURUS), idf, true, false, meant));
                }
            }
        }
        return found;
    }

    private Term term(Text text, int at, double factor) {
        Words.Word word = text.words().get(at);
        List<Term.Form> found = forms.of(text.words(), at);
        boolean product = text.products().contains(at) || isProductMisspelled(word, found);
        boolean everyday = word.everyday() || found.isEmpty() && text.code() && !product;
        boolean part = text.outline() && Outline.isPart(word.likely());
        double weight =
                isNumber(word.text()) ? weights.of(Weight.NUMBER) : everyday || part ? weights.of(Weight.EVERYDAY) : 1;
        double idf = found.stream()
                .filter(form -> !form.stems().isEmpty())
                .findFirst()
                .map(form ->
                        form.stems().stream().mapToDouble(vocabulary::idf).max().orElse(0))
                .orElseGet(() -> vocabulary.idf(word.stem()));
        return new Term(
                word.text(), weight * factor, everyday ? Math.min(idf, MOST_EVERYDAY) : idf, everyday, product, found);
    }

    /** Whether a word that the curriculum lacks is a product's name with a slip in it. */
    private boolean isProductMisspelled(Words.Word word, List<Term.Form> found) {
        if (word.everyday() || vocabulary.hasWord(word.text())) {
            return false;
        }
        return found.isEmpty()
                ? Technologies.isNearly(word.text())
                : found.stream().anyMatch(Technologies::isNamedBy);
    }

    /** Pasted code has the member's own names in it, which say nothing about the subject. */
    private static boolean isCode(String text) {
        return text.chars().filter(c -> ";={}()[]<>_`|$\"".indexOf(c) >= 0).count() >= SIGNS_OF_CODE;
    }

    private static boolean isNumber(String word) {
        return word.length() < LONG_NUMBER && word.chars().allMatch(Character::isDigit);
    }

    /** Names with signs in them, {@code df.cache} or {@code ->>}, that the index has just so. */
    private List<Term> names(String text) {
        Set<String> seen = new HashSet<>();
        List<Term> names = new ArrayList<>();
        for (Token token : Analyzers.tokens(Analyzers.CODE, text)) {
            String name = token.text();
            boolean signs = name.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && "?!:-".indexOf(c) < 0);
            boolean number = name.chars().allMatch(c -> c == '.' || Character.isDigit(c));
            if (signs && !number && names.size() < MOST_NAMES && seen.add(name) && vocabulary.hasName(name)) {
                List<Term.Form> forms = new ArrayList<>(List.of(new Term.Name(name, 1)));
                String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
                if (!last.equals(name) && last.length() > 1 && vocabulary.hasName(last)) {
                    forms.add(new Term.Name(last, WITHOUT_OWNER));
                }
                names.add(new Term(name, 1, vocabulary.nameIdf(name), false, false, forms));
            }
        }
        return names;
    }

    /** "and in spark?" goes on about the topic before, in Spark: another track's name in that topic is dropped. */
    private void addTopic(Map<String, Term> terms, Text topic) {
        Set<String> named = new HashSet<>();
        trackWords.values().stream()
                .filter(t -> t.stream().anyMatch(terms::containsKey))
                .forEach(named::addAll);
        Set<String> others = new HashSet<>();
        trackWords.values().forEach(others::addAll);
        for (int i = 0; i < topic.words().size(); i++) {
            Words.Word word = topic.words().get(i);
            if (word.about() && (named.isEmpty() || !others.contains(word.stem()))) {
                terms.putIfAbsent(word.stem(), term(topic, i, TOPIC_WEIGHT));
            }
        }
    }
}
