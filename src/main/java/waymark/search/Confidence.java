package waymark.search;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
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

    /** Log-odds. Below it 493 of 522 tuning questions off the subject are refused, and 46 of 1,785 that the curriculum answers. */
    private static final double PERHAPS_FROM = -0.8;

    /**
     * Log-odds. From here up the first three passages held the answer to 1,566 of 1,619 tuning questions, and 6 of 522 off the subject
     * got one; between the bounds they held it for 112 of 120.
     */
    private static final double FOUND_FROM = 1.5;

    /** So much of a word that the section itself has it, not only its page. */
    private static final double SAID_FROM = 0.75;

    /** More words than this stand together by chance. */
    private static final int MOST_WHOLLY_SAID = 2;

    /** The rarest word has so many units of importance, in which the sums are counted: the same in curricula of all sizes. */
    private static final double UNITS = 8;

    private final double unasked;
    private final Coverage coverage;
    private final Vocabulary vocabulary;
    private final ScopeClassifier scope;

    Confidence(Shelf shelf) {
        unasked = shelf.unasked();
        coverage = new Coverage(shelf);
        vocabulary = shelf.vocabulary();
        scope = shelf.scope();
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
        double all = question.importance();
        double unit = vocabulary.rarest() / UNITS;
        double covered = 0;
        double telling = 0;
        double told = 0;
        for (Term term : question.terms()) {
            double importance = term.importance();
            double known =
                    term.forms().stream().mapToDouble(Term.Form::factor).max().orElse(0);
            // A word with a slip in it is that word here: how sure that is decides the order, not whether there is an
            // answer.
            boolean itself = known >= Forms.TWO_SLIPS;
            double factor = itself ? 1 : known;
            double coverage = this.coverage.of(term, best) * (itself ? 1 / known : 1);
            covered += importance * coverage;
            if (!term.everyday()) {
                telling += factor > 0 ? importance : 0;
                told += importance * coverage;
                signs.merge(Sign.MISSED, importance * (1 - coverage) / unit, Math::max);
            }
            signs.merge(Sign.UNKNOWN, importance * (1 - factor) / all, Double::sum);
        }
        signs.put(Sign.SCORE, best.score());
        signs.put(Sign.EVIDENCE, Math.log1p(Math.max(0, best.score()) * all / unit));
        signs.put(Sign.COVERAGE, covered / all);
        signs.put(Sign.TELLING, telling == 0 ? 0 : told / telling);
        signs.put(Sign.COVERED, Math.log1p(covered / unit));
        signs.put(Sign.ELSEWHERE, scope.elsewhere(question.text()));
        signs.put(Sign.LENGTH, Math.log1p(question.terms().size()));
        signs.put(Sign.UNASKED, unasked);
        List<Term> products = question.terms().stream().filter(Term::product).toList();
        if (!products.isEmpty()) {
            signs.put(Sign.PRODUCT, 1.0);
            signs.put(Sign.FOREIGN, foreign(products));
            signs.put(Sign.ABSENT, products.stream().anyMatch(term -> coverage.isSaid(term, best)) ? 0.0 : 1);
        }
        return signs;
    }

    /** Of the product that the curriculum treats least, and half of that where it wholly treats another. */
    private double foreign(List<Term> products) {
        DoubleSummaryStatistics treated =
                products.stream().mapToDouble(this::treated).summaryStatistics();
        return (1 - treated.getMin()) * (1 - treated.getMax() / 2);
    }

    /** From 0, the curriculum has not the word, to 1, it is about it: by the share of the sections that have it. */
    private double treated(Term product) {
        return product.forms().stream()
                .filter(form -> form.factor() >= Forms.TWO_SLIPS)
                .flatMap(form -> form.stems().stream())
                .mapToDouble(stem -> vocabulary.treatment(stem))
                .max()
                .orElse(0);
    }

    /** A word or two that the first section has: in a short curriculum scores are low, and this is an answer all the same. */
    private boolean isWhollySaid(ReadQuestion question, List<Candidate> ranked) {
        List<Term> telling =
                question.terms().stream().filter(term -> !term.everyday()).toList();
        return vocabulary.isSmall()
                && !ranked.isEmpty()
                && !telling.isEmpty()
                && telling.size() <= MOST_WHOLLY_SAID
                && telling.stream().noneMatch(term -> term.product() && treated(term) < 1)
                && telling.stream().allMatch(term -> coverage.of(term, ranked.getFirst()) >= SAID_FROM);
    }
}
