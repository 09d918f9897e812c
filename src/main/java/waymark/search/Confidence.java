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
     * Log-odds. Below it 273 of the 294 tuning questions off the subject are refused, and 15 of the 599 that the curriculum answers.
     */
    private static final double PERHAPS_FROM = -0.8;

    /**
     * Log-odds. From here up the first three passages held the answer to 539 of 548 tuning questions, and 5 of the 294 off the subject
     * got one; between the bounds they held it for 34 of 36.
     */
    private static final double FOUND_FROM = 1;

    /** The sections that are looked at: those which the member sees first. */
    private static final int FIRST = 3;

    /** A name counts where the section itself has it, not only its page. */
    private static final double NAMED_FROM = 0.75;

    /** More words than this stand together by chance. */
    private static final int MOST_WHOLLY_SAID = 2;

    /** Of a form's factor: less has a word that stands in the text only. */
    private static final double TITLED_FROM = 0.9;

    /** The rarest word has so many units of importance, in which the sums are counted: the same in curricula of all sizes. */
    private static final double UNITS = 8;

    private final Shelf shelf;
    private final double unasked;
    private final Coverage coverage;
    private final Vocabulary vocabulary;

    Confidence(Shelf shelf) {
        this.shelf = shelf;
        unasked = shelf.unasked();
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
        double all = question.importance();
        double unit = vocabulary.rarest() / UNITS;
        double covered = 0;
        double titled = 0;
        double telling = 0;
        double told = 0;
        for (Term term : question.terms()) {
            double importance = term.importance();
            double factor =
                    term.forms().stream().mapToDouble(Term.Form::factor).max().orElse(0);
            double coverage = this.coverage.of(term, best);
            covered += importance * coverage;
            titled += factor > 0 && coverage >= TITLED_FROM * factor ? importance : 0;
            if (!term.everyday()) {
                telling += factor > 0 ? importance : 0;
                told += importance * coverage;
                signs.merge(Sign.MISSED, importance * (1 - coverage) / unit, Math::max);
            }
            boolean named = term.forms().stream().anyMatch(Confidence::isName) && coverage >= NAMED_FROM;
            signs.merge(Sign.NAMED, named ? 1.0 : 0, Math::max);
            signs.merge(Sign.UNKNOWN, importance * (1 - factor) / all, Double::sum);
        }
        signs.put(Sign.SCORE, best.score());
        signs.put(Sign.COVERAGE, covered / all);
        signs.put(Sign.TELLING, telling == 0 ? 0 : told / telling);
        signs.put(Sign.TITLED, titled / all);
        signs.put(Sign.COVERED, Math.log1p(covered / unit));
        signs.put(Sign.REPEATED, repeated(question, ranked));
        signs.put(Sign.FOREIGN, foreign(question));
        signs.put(Sign.UNASKED, unasked);
        signs.put(Sign.LENGTH, Math.log1p(question.terms().size()));
        return signs;
    }

    private double repeated(ReadQuestion question, List<Candidate> ranked) {
        Evidence evidence = new Evidence(question, vocabulary);
        double unit = vocabulary.rarest() / UNITS;
        return ranked.stream()
                .limit(FIRST)
                .flatMap(candidate -> shelf.phrases(candidate.section()))
                .mapToDouble(phrase -> Math.pow(evidence.precision(phrase), 2) * Math.log1p(phrase.importance() / unit))
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
                    .filter(form -> form.factor() >= Forms.TWO_SLIPS)
                    .anyMatch(form -> form.stems().stream().anyMatch(vocabulary::isTreated));
            foreign |= term.product() && !treated;
            own |= term.product() && treated;
        }
        return foreign ? own ? 0.5 : 1 : 0;
    }
}
