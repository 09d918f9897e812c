package waymark.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether the best sections answer at all: the odds for it by logistic regression over the {@link Sign}s, calibrated on the
 * tuning questions, of which some are answered by the curriculum and some are not.
 */
final class Confidence {
    enum Verdict {
        FOUND,
        PERHAPS,
        NOT_COVERED
    }

    /**
     * Log-odds. Below it 271 of the 294 tuning questions off the subject are refused, and 36 of the 599 that the curriculum answers.
     */
    private static final double PERHAPS_FROM = -0.2;

    /**
     * Log-odds. From here up the first three passages held the answer to 510 of 528 tuning questions, and 7 of the 294 off the subject
     * got one; between the bounds they held it for 29 of 35.
     */
    private static final double FOUND_FROM = 1;

    /** The sections that are looked at: those which the member sees first. */
    private static final int FIRST = 3;

    /** A name counts where the section itself has it, not only its page. */
    private static final double NAMED_FROM = 0.75;

    /** More words than this stand together by chance. */
    private static final int MOST_WHOLLY_SAID = 2;

    private final Coverage coverage;
    private final Vocabulary vocabulary;

    Confidence(Shelf shelf) {
        coverage = new Coverage(shelf);
        vocabulary = shelf.vocabulary();
    }

    Verdict of(ReadQuestion question, List<Candidate> ranked) {
        double odds = odds(question, ranked);
        if (odds < PERHAPS_FROM && isWhollySaid(question, ranked)) {
            return Verdict.PERHAPS;
        }
        return odds >= FOUND_FROM ? Verdict.FOUND : odds >= PERHAPS_FROM ? Verdict.PERHAPS : Verdict.NOT_COVERED;
    }

    /** The logarithm of the odds that the curriculum answers; far below 0 where nothing was found. */
    double odds(ReadQuestion question, List<Candidate> ranked) {
        if (ranked.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        Map<Sign, Double> signs = signs(question, ranked);
        double odds = Sign.BIAS;
        for (Map.Entry<Sign, Double> sign : signs.entrySet()) {
            odds += sign.getKey().coefficient() * sign.getValue();
        }
        return odds;
    }

    /** All of them; zeros where nothing was found. */
    Map<Sign, Double> signs(ReadQuestion question, List<Candidate> ranked) {
        Map<Sign, Double> signs = new EnumMap<>(Sign.class);
        Arrays.stream(Sign.values()).forEach(sign -> signs.put(sign, 0.0));
        if (ranked.isEmpty()) {
            return signs;
        }
        Candidate best = ranked.getFirst();
        signs.put(Sign.SCORE, best.score());
        signs.put(Sign.COVERAGE, coverage.of(question, best));
        signs.put(Sign.SAID, best.said());
        for (Candidate candidate : ranked.subList(0, Math.min(FIRST, ranked.size()))) {
            signs.merge(Sign.BEST_COVERAGE, coverage.of(question, candidate), Math::max);
            signs.merge(Sign.BEST_SAID, candidate.said(), Math::max);
        }
        for (Term term : question.terms()) {
            double factor =
                    term.forms().stream().mapToDouble(Term.Form::factor).max().orElse(0);
            boolean named = term.forms().stream().anyMatch(Confidence::isName) && coverage.of(term, best) >= NAMED_FROM;
            signs.merge(Sign.UNKNOWN, term.importance() * (1 - factor) / question.importance(), Double::sum);
            signs.merge(Sign.UNKNOWN_NAMES, factor == 0 && !term.everyday() ? 1.0 : 0, Double::sum);
            signs.merge(Sign.NAMED, named ? 1.0 : 0, Math::max);
        }
        signs.put(Sign.FOREIGN, foreign(question));
        signs.put(Sign.LENGTH, Math.log1p(question.terms().size()));
        return signs;
    }

    /** A word or two that the first section has: in a short curriculum scores are low, and this is an answer all the same. */
    private boolean isWhollySaid(ReadQuestion question, List<Candidate> ranked) {
        List<Term> telling =
                question.terms().stream().filter(term -> !term.everyday()).toList();
        return vocabulary.isSmall()
                && !ranked.isEmpty()
                && !telling.isEmpty()
                && telling.size() <= MOST_WHOLLY_SAID
                && foreign(question) == 0
                && telling.stream().allMatch(term -> coverage.of(term, ranked.getFirst()) >= NAMED_FROM);
    }

    private static boolean isName(Term.Form form) {
        return form.stems().isEmpty() || form.stems().size() > 1 && form.factor() >= Forms.SAME;
    }

    private double foreign(ReadQuestion question) {
        boolean foreign = false;
        boolean own = false;
        for (Term term : question.terms()) {
            boolean treated = term.forms().stream()
                    .filter(form -> form.factor() >= Forms.SAME)
                    .anyMatch(form -> form.stems().stream().anyMatch(vocabulary::isTreated));
            foreign |= term.product() && !treated;
            own |= term.product() && treated;
        }
        return foreign ? own ? 0.5 : 1 : 0;
    }
}
