package waymark.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.curriculum.Page;
import waymark.curriculum.Section;

/**
 * Picks the run of sentences, items, code blocks and tables of a section that says most of what was asked, and marks the words that
 * matched. What is picked is a piece of the page as it stands: nothing is cut inside a sentence, and code and tables come whole.
 */
final class Snippets {
    /** Characters; three passages of this length fit one message. */
    static final int LONGEST = 700;

    /** Among runs that say the same, one that repeats the question's words is preferred by this much a word. */
    private static final double REPEAT = 0.1;

    /** The first sentence often defines: worth this share of the question. */
    private static final double OPENING = 0.12;

    private final ReadQuestion question;
    private final Set<String> stems;

    Snippets(ReadQuestion question) {
        this.question = question;
        this.stems = question.terms().stream()
                .flatMap(term -> term.forms().stream())
                .flatMap(form -> form.stems().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    String of(Page page, Section section) {
        List<Unit> units = Units.of(section).stream()
                .filter(unit -> !unit.whole() || unit.markdown().length() <= LONGEST)
                .toList();
        if (units.isEmpty()) {
            String summary = page.frontMatter().summary().orElse(section.title());
            return InlineMarkdown.marked(shortened(InlineMarkdown.clean(summary)), stems);
        }
        double[][] found = units.stream().map(this::found).toArray(double[][]::new);
        int best = 0;
        int bestEnd = 1;
        double bestScore = -1;
        for (int from = 0; from < units.size(); from++) {
            int to = end(units, from);
            double score = score(found, from, to) + (from == 0 ? OPENING * question.importance() : 0);
            if (score > bestScore) {
                best = from;
                bestEnd = to;
                bestScore = score;
            }
        }
        return joined(units.subList(best, withoutPromise(units, best, bestEnd)));
    }

    /** As many units as fit; the first always, even when it has to be shortened. */
    private static int end(List<Unit> units, int from) {
        int length = units.get(from).markdown().length();
        int to = from + 1;
        while (to < units.size()) {
            length += units.get(to).glue().length() + units.get(to).markdown().length();
            if (length > LONGEST) {
                break;
            }
            to++;
        }
        return to;
    }

    /** "For example:" promises what was left out. */
    private static int withoutPromise(List<Unit> units, int from, int to) {
        boolean promise = to < units.size() && units.get(to - 1).markdown().endsWith(":");
        return promise && to - from > 1 ? to - 1 : to;
    }

    private double[] found(Unit unit) {
        Set<String> words = new HashSet<>(Analyzers.terms(Analyzers.PROSE, unit.text()));
        String lower = unit.text().toLowerCase(Locale.ROOT);
        return question.terms().stream()
                .mapToDouble(term -> term.importance() * best(term, words, lower))
                .toArray();
    }

    private static double best(Term term, Set<String> words, String lower) {
        double best = 0;
        for (Term.Form form : term.forms()) {
            boolean here = switch (form) {
                case Term.Stems(var stems, var factor) -> words.containsAll(stems);
                case Term.Name(var name, var factor) -> lower.contains(name);
            };
            best = here ? Math.max(best, form.factor()) : best;
        }
        return best;
    }

    private static double score(double[][] found, int from, int to) {
        double score = 0;
        for (int term = 0; term < found[from].length; term++) {
            double most = 0;
            double sum = 0;
            for (int unit = from; unit < to; unit++) {
                most = Math.max(most, found[unit][term]);
                sum += found[unit][term];
            }
            score += most + REPEAT * (sum - most);
        }
        return score;
    }

    private String joined(List<Unit> units) {
        StringBuilder out = new StringBuilder();
        for (Unit unit : units) {
            out.append(out.isEmpty() ? "" : unit.glue());
            out.append(unit.whole() ? unit.markdown() : InlineMarkdown.marked(shortened(unit.markdown()), stems));
        }
        return out.toString();
    }

    /** A sentence longer than a whole snippet is cut between words, before any code that would stay open. */
    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONGEST - 1);
        int tick = sentence.indexOf('`');
        String cut = sentence.substring(0, end > 0 ? end : LONGEST - 2);
        boolean open = cut.chars().filter(c -> c == '`').count() % 2 != 0;
        return (open ? cut.substring(0, cut.lastIndexOf('`')) : tick == 0 && end <= 0 ? "" : cut).stripTrailing()
                + "\u2026";
    }
}
