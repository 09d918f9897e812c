package waymark.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import waymark.curriculum.Block;
import waymark.curriculum.Section;

/** Cuts a section into {@link Unit}s. */
final class Units {
    private static final Pattern ITEM = Pattern.compile("^\\s{0,12}(?:[-*+]|\\d{1,9}[.)])\\s+.*");
    private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}>\\s?");
    private static final Pattern HASHES = Pattern.compile("^#{1,6}\\s+|\\s+#{1,6}$");
    private static final Pattern CALL_OUT = Pattern.compile("^(?:!!!|\\?\\?\\?\\+?|>\\s*\\[!).*");
    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(?:```|~~~)");

    /** More of a section is never looked at; the longest snippet needs far less. */
    private static final int MOST = 400;

    private Units() {}

    static List<Unit> of(Section section) {
        List<Unit> units = new ArrayList<>();
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Code code -> units.add(new Unit(fenced(code), code.text(), true, "\n\n"));
                case Block.Table table -> units.add(new Unit(table.markdown(), table.text(), true, "\n\n"));
                case Block.Admonition note -> prose(withoutMarker(note.markdown()), units);
                case Block.Prose prose -> prose(prose.markdown(), units);
            }
            if (units.size() > MOST) {
                return units.subList(0, MOST);
            }
        }
        return units;
    }

    /** Fenced whatever it was, with its language alone: chat programs print the rest of an info string as code. */
    private static String fenced(Block.Code code) {
        String fence = "```";
        while (code.text().contains(fence)) {
            fence += "`";
        }
        return fence + code.language() + "\n" + code.text().stripTrailing() + "\n" + fence;
    }

    private static String withoutMarker(String markdown) {
        List<String> lines = markdown.lines().toList();
        boolean marker = !lines.isEmpty() && CALL_OUT.matcher(lines.getFirst()).matches();
        return String.join(
                "\n",
                (marker ? lines.subList(1, lines.size()) : lines)
                        .stream()
                                .map(line -> line.startsWith("    ") ? line.substring(4) : line)
                                .toList());
    }

    private static void prose(String markdown, List<Unit> units) {
        if (FENCE.matcher(markdown).find()) {
            units.add(new Unit(markdown, markdown, true, "\n\n"));
            return;
        }
        StringBuilder open = new StringBuilder();
        boolean first = true;
        for (String raw : markdown.split("\n")) {
            String line = QUOTE.matcher(raw).replaceFirst("");
            boolean item = ITEM.matcher(line).matches();
            if (line.isBlank() || item) {
                first = !close(open, first, units) && first;
            }
            if (item) {
                open.append(line.stripTrailing());
            } else if (!line.isBlank()) {
                open.append(open.isEmpty() ? "" : " ")
                        .append(HASHES.matcher(line.strip()).replaceAll(""));
            } else {
                first = true;
            }
        }
        close(open, first, units);
    }

    /** Ends a list item or a paragraph; whether there was one. */
    private static boolean close(StringBuilder open, boolean first, List<Unit> units) {
        String clean = InlineMarkdown.clean(open.toString());
        open.setLength(0);
        if (clean.isBlank()) {
            return false;
        }
        String glue = first ? "\n\n" : "\n";
        if (ITEM.matcher(clean).matches()) {
            units.add(new Unit(clean.stripTrailing(), clean, false, glue));
        } else {
            for (String sentence : sentences(clean.strip())) {
                units.add(new Unit(sentence, sentence, false, glue));
                glue = " ";
            }
        }
        return true;
    }

    /** Sentences by Unicode's rules, joined again where a cut would fall inside code, a link or after an abbreviation. */
    static List<String> sentences(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = paragraph.substring(from, end).strip();
            if (whole(sentence) || end == paragraph.length()) {
                sentences.add(sentence);
                from = end;
            }
        }
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private static boolean whole(String sentence) {
        long ticks = sentence.chars().filter(c -> c == '`').count();
        long open = sentence.chars().filter(c -> c == '[' || c == '(').count();
        long close = sentence.chars().filter(c -> c == ']' || c == ')').count();
        boolean abbreviation = sentence.endsWith("e.g.") || sentence.endsWith("i.e.") || sentence.endsWith("vs.");
        return ticks % 2 == 0 && open <= close && !abbreviation;
    }
}
