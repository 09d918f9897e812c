package waymark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares a question with short texts by the words they share, rare words counting more. For one question and one thread. */
final class Evidence {
    private final ReadQuestion question;
    private final Vocabulary vocabulary;
    private final double importance;
    private final Map<String, List<Sighting>> byStem = new HashMap<>();
    private final List<Sighting> byPhrase = new ArrayList<>();

    /** The best form of each term in the text that is being compared. */
    private final double[] found;

    /** A form of a term of the question. */
    private record Sighting(int term, Term.Form form) {}

    Evidence(ReadQuestion question, Vocabulary vocabulary) {
        this.question = question;
        this.vocabulary = vocabulary;
        this.importance = question.importance();
        found = new double[question.terms().size()];
        for (int i = 0; i < found.length; i++) {
            for (Term.Form form : question.terms().get(i).forms()) {
                switch (form.stems().size()) {
                    case 0 -> {}
                    case 1 ->
                        byStem.computeIfAbsent(form.stems().getFirst(), s -> new ArrayList<>(2))
                                .add(new Sighting(i, form));
                    default -> byPhrase.add(new Sighting(i, form));
                }
            }
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
        Arrays.fill(found, 0);
        double shared = 0;
        for (String stem : phrase.stems()) {
            List<Sighting> sightings = byStem.get(stem);
            if (sightings != null) {
                shared += note(sightings) * vocabulary.idf(stem);
            }
        }
        shared += phrases(phrase.stems());
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

    private double note(List<Sighting> sightings) {
        double best = 0;
        for (Sighting sighting : sightings) {
            double factor = sighting.form().factor();
            found[sighting.term()] = Math.max(found[sighting.term()], factor);
            best = Math.max(best, factor);
        }
        return best;
    }

    private double phrases(List<String> stems) {
        double shared = 0;
        for (Sighting sighting : byPhrase) {
            if (stems.containsAll(sighting.form().stems())) {
                found[sighting.term()] =
                        Math.max(found[sighting.term()], sighting.form().factor());
                for (String stem : sighting.form().stems()) {
                    shared += byStem.containsKey(stem) ? 0 : sighting.form().factor() * vocabulary.idf(stem);
                }
            }
        }
        return shared;
    }
}
