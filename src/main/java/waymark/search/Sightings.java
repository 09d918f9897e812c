package waymark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the terms of a question in analysed text: by stem, by several stems in a row, or by a name in its own spelling. */
final class Sightings {
    /** A term that weighs less than this share of the heaviest is not marked: bold on every second word shows nothing. */
    private static final double WORTH_MARKING = 0.3;

    private final List<Term> terms;
    private final double markFrom;
    private final Map<String, List<Sought>> byFirstStem = new HashMap<>();
    private final List<SoughtName> names = new ArrayList<>();

    private record Sought(int term, String[] stems, double factor) {}

    private record SoughtName(int term, String name, double factor) {}

    /** A place in a text where a term was found. */
    record Mark(int start, int end) {}

    Sightings(ReadQuestion question) {
        terms = question.terms();
        markFrom = WORTH_MARKING
                * terms.stream().mapToDouble(Term::importance).max().orElse(0);
        for (int i = 0; i < terms.size(); i++) {
            for (Term.Form form : terms.get(i).forms()) {
                add(i, form);
            }
        }
    }

    private void add(int term, Term.Form form) {
        switch (form) {
            case Term.Stems(var stems, var factor) -> {
                if (!stems.isEmpty()) {
                    byFirstStem
                            .computeIfAbsent(stems.getFirst(), s -> new ArrayList<>(2))
                            .add(new Sought(term, stems.toArray(String[]::new), factor));
                }
            }
            case Term.Name(var name, var factor) -> names.add(new SoughtName(term, name, factor));
        }
    }

    /** For each term the factor of the best form that the text has; 0 where it has none. */
    double[] in(Quote.Words words) {
        double[] found = new double[terms.size()];
        for (int i = 0; i < words.stems().length; i++) {
            for (Sought sought : byFirstStem.getOrDefault(words.stems()[i], List.of())) {
                if (sought.factor() > found[sought.term()] && stands(sought, words, i)) {
                    found[sought.term()] = sought.factor();
                }
            }
        }
        for (SoughtName name : names) {
            if (name.factor() > found[name.term()] && named(words.text(), name.name())) {
                found[name.term()] = name.factor();
            }
        }
        return found;
    }

    /**
     * The places of the terms that are worth marking, in order and apart.
     *
     * @param marked which terms have been marked already and need no second mark; noted as they are found
     */
    List<Mark> marks(Quote.Words words, boolean[] marked) {
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.stems().length; i++) {
            for (Sought sought : byFirstStem.getOrDefault(words.stems()[i], List.of())) {
                boolean worth = terms.get(sought.term()).importance() >= markFrom && !marked[sought.term()];
                if (worth && words.starts()[i] >= from && stands(sought, words, i)) {
                    from = words.ends()[i + sought.stems().length - 1];
                    marks.add(new Mark(words.starts()[i], from));
                    marked[sought.term()] = true;
                    break;
                }
            }
        }
        return marks;
    }

    private static boolean stands(Sought sought, Quote.Words words, int at) {
        int length = sought.stems().length;
        return length == 1
                || at + length <= words.stems().length
                        && Arrays.equals(sought.stems(), 0, length, words.stems(), at, at + length);
    }

    /** Whether the name stands by itself, not as a part of a longer one. */
    private static boolean named(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean before = at == 0 || !joins(text.charAt(at - 1), name.charAt(0));
            int end = at + name.length();
            if (before && (end == text.length() || !joins(text.charAt(end), name.charAt(name.length() - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(char outside, char inside) {
        return word(outside) && word(inside);
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
