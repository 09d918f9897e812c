package waymark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Compares a question with short texts by the words they share, rare words counting more. For one question and one thread. */
final class Evidence {
    private final ReadQuestion question;
    private final Vocabulary vocabulary;
    private final double importance;
    private final Map<Integer, List<Sighting>> byStem = new HashMap<>();
    private final List<Wording> byPhrase = new ArrayList<>();

    /** The stems of all forms: most texts have none of them, and are looked at no further. */
    private final BitSet wanted = new BitSet();

    /** The best form of each term in the text that is being compared. */
    private final double[] found;

    /** A form of a term of the question. */
    private record Sighting(int term, double factor) {}

    /**
     * A form of several words.
     *
     * @param unshared the rarity of those stems that no form of one word has
     */
    private record Wording(int term, double factor, int[] stems, double unshared) {}

    Evidence(ReadQuestion question, Vocabulary vocabulary) {
        this.question = question;
        this.vocabulary = vocabulary;
        this.importance = question.importance();
        found = new double[question.terms().size()];
        for (int i = 0; i < found.length; i++) {
            for (Term.Form form : question.terms().get(i).forms()) {
                if (form.stems().size() == 1) {
                    note(i, form);
                }
            }
        }
        for (int i = 0; i < found.length; i++) {
            for (Term.Form form : question.terms().get(i).forms()) {
                if (form.stems().size() > 1) {
                    noteWording(i, form);
                }
            }
        }
    }

    private void note(int term, Term.Form form) {
        vocabulary.number(form.stems().getFirst()).ifPresent(stem -> {
            byStem.computeIfAbsent(stem, s -> new ArrayList<>(2)).add(new Sighting(term, form.factor()));
            wanted.set(stem);
        });
    }

    /** One with a stem that no text has is in none. */
    private void noteWording(int term, Term.Form form) {
        int[] stems = form.stems().stream()
                .map(vocabulary::number)
                .flatMapToInt(OptionalInt::stream)
                .toArray();
        if (stems.length == form.stems().size()) {
            double unshared = form.stems().stream()
                    .filter(stem -> !byStem.containsKey(vocabulary.number(stem).orElseThrow()))
                    .mapToDouble(vocabulary::idf)
                    .sum();
            byPhrase.add(new Wording(term, form.factor(), stems, unshared));
            Arrays.stream(stems).forEach(wanted::set);
        }
    }

    double importance() {
        return importance;
    }

    /** The best {@link #sameAs} of several. */
    double best(List<Phrase> phrases) {
        double best = 0;
        for (Phrase phrase : phrases) {
            best = Math.max(best, sameAs(phrase));
        }
        return best;
    }

    /**
     * From 0, nothing shared, to 1, the same words: the harmonic mean of the shares that the question and the text have of each other
     * (F1, the Dice coefficient with weights).
     */
    double sameAs(Phrase phrase) {
        double shared = shared(phrase);
        if (shared == 0) {
            return 0;
        }
        double ofQuestion = 0;
        for (int i = 0; i < found.length; i++) {
            ofQuestion += found[i] * question.terms().get(i).importance();
        }
        double recall = ofQuestion / importance;
        double precision = Math.min(1, shared / phrase.importance());
        return 2 * recall * precision / (recall + precision);
    }

    /** The importance of what both say, and in {@link #found} which terms that is. */
    private double shared(Phrase phrase) {
        if (!isWanted(phrase)) {
            return 0;
        }
        Arrays.fill(found, 0);
        double shared = 0;
        for (int i = 0; i < phrase.stems().length; i++) {
            List<Sighting> sightings = byStem.get(phrase.stems()[i]);
            if (sightings != null) {
                shared += find(sightings) * phrase.idf()[i];
            }
        }
        for (Wording wording : byPhrase) {
            if (Arrays.stream(wording.stems()).allMatch(phrase::has)) {
                found[wording.term()] = Math.max(found[wording.term()], wording.factor());
                shared += wording.factor() * wording.unshared();
            }
        }
        return shared;
    }

    private boolean isWanted(Phrase phrase) {
        for (int stem : phrase.stems()) {
            if (wanted.get(stem)) {
                return true;
            }
        }
        return false;
    }

    private double find(List<Sighting> sightings) {
        double best = 0;
        for (Sighting sighting : sightings) {
            found[sighting.term()] = Math.max(found[sighting.term()], sighting.factor());
            best = Math.max(best, sighting.factor());
        }
        return best;
    }
}
