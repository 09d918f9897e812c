package waymark.search;

import java.util.Arrays;
import java.util.List;
import waymark.search.snippet.Unit;
import waymark.search.snippet.Unit.Kind;

/**
 * Chooses which run of a section's units to quote: the one that says most of the question, rare words counting more, in few words.
 * What the heading says already counts half, and then the section's first sentence is likely to be the answer.
 *
 * <p>The shares below are of the whole question's importance. They were set by reading the answers to the tuning questions.
 */
final class Choice {
    /** What the heading says is known to whoever reads on. */
    private static final double SAID_ABOVE = 0.5;

    /** Code that has a word explains it less than a sentence. */
    private static final double IN_CODE = 0.6;

    /** For a run that repeats a word. */
    private static final double REPEAT = 0.02;

    /** The first sentence often defines; more so the more of the question the heading says. */
    private static final double OPENING = 0.1;

    private static final double OPENING_BELOW_ITS_TITLE = 0.35;

    /** For 100 characters: of two runs that say the same the shorter is better. */
    private static final double LENGTH = 0.03;

    /** A run that begins with "It" or "But", in the middle of a list, or ends with "For example:". */
    private static final double LOOSE_END = 0.12;

    /** For a run that shows code near its beginning. */
    private static final double CODE_THAT_IS_WANTED = 1;

    private static final double CODE_THAT_IS_WELCOME = 0.3;

    /** Units before the code that count as near. */
    private static final int NEAR = 2;

    private final List<Quote.Part> parts;
    private final double[][] found;
    private final double[] worth;
    private final double importance;
    private final double ofTitle;
    private final boolean[] fits;
    private final int room;
    private final CodeUse code;

    /** What a snippet does with code. */
    enum CodeUse {
        NEVER,
        IN_PLACE,
        WELCOME,
        WANTED
    }

    /** Units from one place up to another, the last not included. */
    record Run(int from, int to) {}

    /**
     * @param parts those to choose from, in order
     * @param found for each part and term how well the part has it
     * @param title the same for the heading
     * @param room characters
     */
    Choice(ReadQuestion question, List<Quote.Part> parts, double[][] found, double[] title, int room, CodeUse code) {
        this.parts = parts;
        this.found = found;
        this.room = room;
        importance = Math.max(question.importance(), 1e-9);
        worth = new double[title.length];
        double said = 0;
        for (int i = 0; i < title.length; i++) {
            worth[i] = question.terms().get(i).importance() * (1 - SAID_ABOVE * title[i]);
            said += question.terms().get(i).importance() * title[i];
        }
        ofTitle = said / importance;
        fits = new boolean[parts.size()];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = unit(i).markdown().length() <= room && !(isCode(i) && code == CodeUse.NEVER);
        }
        this.code = code;
    }

    /** Whether a unit may be quoted at all: others part the runs around them. */
    boolean fits(int at) {
        return fits[at];
    }

    private Unit unit(int at) {
        return parts.get(at).unit();
    }

    /** The best run; empty where no unit fits. */
    Run best() {
        Run best = new Run(0, 0);
        double bestScore = Double.NEGATIVE_INFINITY;
        double[] most = new double[worth.length];
        double[] sum = new double[worth.length];
        for (int from = 0; from < parts.size(); from++) {
            if (unit(from).kind() == Kind.OUTPUT) {
                continue;
            }
            Arrays.fill(most, 0);
            Arrays.fill(sum, 0);
            int length = 0;
            int inCode = 0;
            boolean early = false;
            for (int to = from; to < parts.size() && fits[to]; to++) {
                length += length(from, to);
                if (length > room) {
                    break;
                }
                early |= unit(to).kind() == Kind.CODE && to - from <= NEAR;
                inCode += isCode(to) && forCode() > 0 ? length(from, to) : 0;
                add(to, most, sum);
                double score = said(most, sum) + shape(from, to + 1, length - inCode);
                score += early ? forCode() * importance : 0;
                if (score > bestScore) {
                    best = new Run(from, to + 1);
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private boolean isCode(int at) {
        return unit(at).kind() == Kind.CODE || unit(at).kind() == Kind.OUTPUT;
    }

    private double forCode() {
        return switch (code) {
            case NEVER, IN_PLACE -> 0;
            case WELCOME -> CODE_THAT_IS_WELCOME;
            case WANTED -> CODE_THAT_IS_WANTED;
        };
    }

    private int length(int from, int at) {
        return unit(at).markdown().length() + (at == from ? 0 : unit(at).glue().length());
    }

    private void add(int unit, double[] most, double[] sum) {
        boolean lesser = isCode(unit) && code != CodeUse.WANTED;
        for (int term = 0; term < most.length; term++) {
            double here = found[unit][term] * (lesser ? IN_CODE : 1);
            most[term] = Math.max(most[term], here);
            sum[term] += here;
        }
    }

    /** A run that says nothing of the question is taken only where all are such. */
    private double said(double[] most, double[] sum) {
        double said = 0;
        boolean any = false;
        for (int term = 0; term < most.length; term++) {
            said += worth[term] * (most[term] + REPEAT * (sum[term] - most[term]));
            any |= most[term] > 0;
        }
        return any ? said : said - 2 * importance;
    }

    private double shape(int from, int to, int length) {
        double shape = from == 0 ? OPENING + OPENING_BELOW_ITS_TITLE * ofTitle : 0;
        shape -= LENGTH * length / 100;
        shape -= parts.get(from).leansBack() ? LOOSE_END : 0;
        shape -= unit(to - 1).promises() ? LOOSE_END : 0;
        return shape * importance;
    }
}
