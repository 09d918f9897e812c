package waymark.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Compares a question with short texts, a title or an alias, by the words they share, rare words counting more. */
final class Evidence {
    private final ReadQuestion question;
    private final Vocabulary vocabulary;
    private final double importance;

    Evidence(ReadQuestion question, Vocabulary vocabulary) {
        this.question = question;
        this.vocabulary = vocabulary;
        this.importance = question.importance();
    }

    double importance() {
        return importance;
    }

    /**
     * From 0, nothing shared, to 1, the same words: the harmonic mean of the shares that the question and the text have of each other
     * (F1, the Dice coefficient with weights).
     */
    double sameAs(Set<String> stems) {
        double ofQuestion = 0;
        Map<String, Double> ofText = new HashMap<>();
        for (Term term : question.terms()) {
            double best = 0;
            for (Term.Form form : term.forms()) {
                if (!form.stems().isEmpty() && stems.containsAll(form.stems())) {
                    best = Math.max(best, form.factor());
                    form.stems().forEach(stem -> ofText.merge(stem, form.factor(), Math::max));
                }
            }
            ofQuestion += best * term.importance();
        }
        if (ofQuestion == 0) {
            return 0;
        }
        double shared = 0;
        for (Map.Entry<String, Double> stem : ofText.entrySet()) {
            shared += stem.getValue() * vocabulary.idf(stem.getKey());
        }
        double recall = ofQuestion / importance;
        double precision = shared / idf(stems);
        return 2 * recall * precision / (recall + precision);
    }

    private double idf(Collection<String> stems) {
        double sum = 0;
        for (String stem : stems) {
            sum += vocabulary.idf(stem);
        }
        return sum;
    }
}
