package waymark.search;

import java.util.List;

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
        double[] signs = signs(question, ranked);
        double odds = Sign.BIAS;
        for (Sign sign : Sign.values()) {
            odds += sign.coefficient() * signs[sign.ordinal()];
        }
        return odds;
    }

    /** By the place of the sign; zeros where nothing was found. */
    double[] signs(ReadQuestion question, List<Candidate> ranked) {
        double[] signs = new double[Sign.values().length];
        if (ranked.isEmpty()) {
            return signs;
        }
        Candidate best = ranked.getFirst();
        signs[Sign.SCORE.ordinal()] = best.score();
        signs[Sign.COVERAGE.ordinal()] = coverage.of(question, best);
        signs[Sign.SAID.ordinal()] = best.said();
        for (Candidate candidate : ranked.subList(0, Math.min(FIRST, ranked.size()))) {
            signs[Sign.BEST_COVERAGE.ordinal()] =
                    Math.max(signs[Sign.BEST_COVERAGE.ordinal()], coverage.of(question, candidate));
            signs[Sign.BEST_SAID.ordinal()] = Math.max(signs[Sign.BEST_SAID.ordinal()], candidate.said());
        }
        for (Term term : question.terms()) {
            double factor =
                    term.forms().stream().mapToDouble(Term.Form::factor).max().orElse(0);
            signs[Sign.UNKNOWN.ordinal()] += term.importance() * (1 - factor) / question.importance();
            boolean named = term.forms().stream().anyMatch(Confidence::isName) && coverage.of(term, best) >= NAMED_FROM;
            signs[Sign.NAMED.ordinal()] = Math.max(signs[Sign.NAMED.ordinal()], named ? 1 : 0);
            signs[Sign.UNKNOWN_NAMES.ordinal()] += factor == 0 && !term.everyday() ? 1 : 0;
        }
        signs[Sign.FOREIGN.ordinal()] = foreign(question);
        signs[Sign.LENGTH.ordinal()] = Math.log1p(question.terms().size());
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
