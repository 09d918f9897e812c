package waymark.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.Section;

/**
 * Finds the acronyms that a text spells out, "Adaptive Query Execution (AQE)" or "AQE (adaptive query execution)", by comparing
 * initials: the simple form of Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (PSB 2003).
 */
public final class Acronyms {
    private static final Pattern SHORT_INSIDE = Pattern.compile("\\(([A-Z][A-Za-z]{1,6}?)s?\\)");
    private static final Pattern LONG_INSIDE =
            Pattern.compile("\\b([A-Z][A-Za-z]{1,6}) \\(([A-Za-z][A-Za-z -]{4,60})[),;:]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<List<String>, List<List<String>>> found = new HashMap<>();

    private Acronyms() {}

    /** Each acronym to its long form and back, in stems. */
    public static Map<List<String>, List<List<String>>> in(Curriculum curriculum) {
        Acronyms acronyms = new Acronyms();
        curriculum.outline().map(Node::title).forEach(acronyms::read);
        for (Page page : curriculum.pages()) {
            page.frontMatter().aliases().forEach(acronyms::read);
            for (Section section : page.sections()) {
                acronyms.read(section.title());
                acronyms.read(section.text());
            }
        }
        return acronyms.found;
    }

    private void read(String text) {
        for (Matcher m = SHORT_INSIDE.matcher(text); m.find(); ) {
            int from = Math.max(0, m.start() - 100);
            String[] words = BETWEEN_WORDS.split(text.substring(from, m.start()).strip());
            int letters = m.group(1).length();
            if (words.length >= letters) {
                keep(m.group(1), Arrays.copyOfRange(words, words.length - letters, words.length));
            }
        }
        for (Matcher m = LONG_INSIDE.matcher(text); m.find(); ) {
            keep(m.group(1), BETWEEN_WORDS.split(m.group(2).strip()));
        }
    }

    private void keep(String acronym, String[] words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            initials.append(word.isEmpty() ? '?' : word.charAt(0));
        }
        if (initials.toString().toLowerCase(Locale.ROOT).equals(acronym.toLowerCase(Locale.ROOT))) {
            List<String> brief = Analyzers.terms(Analyzers.PROSE, acronym);
            List<String> full = Analyzers.terms(Analyzers.PROSE, String.join(" ", words));
            put(brief, full);
            put(full, brief);
        }
    }

    private void put(List<String> key, List<String> value) {
        List<List<String>> values = found.computeIfAbsent(key, k -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }
}
