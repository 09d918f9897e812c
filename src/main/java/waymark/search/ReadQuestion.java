package waymark.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A question as the index understands it.
 *
 * @param text what was typed, without noise; of a question that goes on about another the terms of both
 * @param terms what it is about, at most {@link QuestionReader#MOST_TERMS}
 * @param neighbours pairs of words that stand together in it, as stems
 * @param sides the two things that it compares, as indexes into {@code terms}; empty for every other question
 * @param outline whether it asks for a part of the course, see {@link Outline}
 */
record ReadQuestion(
        String text, List<Term> terms, List<List<String>> neighbours, List<List<Integer>> sides, boolean outline) {
    ReadQuestion {
        terms = List.copyOf(terms);
        neighbours = List.copyOf(neighbours);
        sides = List.copyOf(sides);
    }

    /** The most that evidence for every term could add up to. */
    double importance() {
        return terms.stream().mapToDouble(Term::importance).sum();
    }

    /** The same question about some of its terms only. */
    ReadQuestion only(List<Integer> indexes) {
        List<Term> some = indexes.stream().map(terms::get).toList();
        String words = some.stream().map(Term::word).collect(Collectors.joining(" "));
        return new ReadQuestion(words, some, neighbours, List.of(), outline);
    }
}
