package waymark.search.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.curriculum.Block;
import waymark.curriculum.Section;
import waymark.search.snippet.Unit.Kind;

/** Cuts a section into {@link Unit}s: prose at sentence ends and list items, code and tables never, wherever they stand. */
public final class Units {
    private static final Pattern ITEM = Pattern.compile("^\\s{0,12}(?:[-*+]|\\d{1,9}[.)])\\s+.*");
    private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}>\\s?");
    private static final Pattern HASHES = Pattern.compile("^#{1,6}\\s+|\\s+#{1,6}$");
    private static final Pattern CALL_OUT = Pattern.compile("^(?:!!!|\\?\\?\\?\\+?|>\\s*\\[!).*");
    private static final Pattern FENCE = Pattern.compile("^(\\s*)(`{3,}|~{3,})\\s*([^\\s`{,]*)([^`]*)$");
    private static final Pattern SUMMARY = Pattern.compile("</?summary\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTPUT = Pattern.compile("\\boutput\\b");

    /** A sentence that begins so would be read as a heading, a quotation or an item when it comes to stand at a line's start. */
    private static final Pattern LINE_MARK = Pattern.compile("^(?:([#>+-])|(\\d{1,9})([.)]))(?=[\\s#>-]|$)");

    /** More of a section is never looked at; the longest snippet needs far less. */
    private static final int MOST = 400;

    private final List<Unit> units = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean first = true;

    private Units() {}

    public static List<Unit> of(Section section) {
        Units units = new Units();
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Code code -> units.code(code.language(), code.info(), code.text());
                case Block.Table table -> units.table(table.markdown());
                case Block.Admonition note -> units.prose(withoutMarker(note.markdown()));
                case Block.Prose prose -> units.prose(prose.markdown());
            }
            if (units.units.size() > MOST) {
                break;
            }
        }
        return List.copyOf(units.units.subList(0, Math.min(MOST, units.units.size())));
    }

    /** Fenced whatever it was, with its language alone: chat programs print the rest of an info string as code. */
    private void code(String language, String info, String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        Kind kind = OUTPUT.matcher(info).find() && !units.isEmpty() ? Kind.OUTPUT : Kind.CODE;
        units.add(new Unit(kind, fence + language + "\n" + text.stripTrailing() + "\n" + fence, text, "\n\n"));
    }

    private void table(String markdown) {
        String clean = PipeTable.of(markdown).cleaned().with(row -> true);
        units.add(new Unit(Kind.TABLE, clean, clean, "\n\n"));
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

    private void prose(String markdown) {
        List<String> lines =
                SUMMARY.matcher(markdown).replaceAll("\n\n").lines().toList();
        first = true;
        int at = 0;
        while (at < lines.size()) {
            String line = unquoted(lines.get(at));
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                close();
                at = fenced(fence, lines, at + 1);
            } else if (at + 1 < lines.size() && PipeTable.begins(line, unquoted(lines.get(at + 1)))) {
                close();
                at = rows(lines, at);
            } else {
                line(line);
                at++;
            }
        }
        close();
    }

    private static String unquoted(String line) {
        return QUOTE.matcher(line).replaceFirst("");
    }

    /** Takes a code block that stands in a list or between tags; the number of the line after it. */
    private int fenced(Matcher fence, List<String> lines, int from) {
        StringBuilder code = new StringBuilder();
        int at = from;
        while (at < lines.size() && !unquoted(lines.get(at)).strip().equals(fence.group(2))) {
            String line = unquoted(lines.get(at));
            boolean indented = line.startsWith(fence.group(1));
            code.append(indented ? line.substring(fence.group(1).length()) : line)
                    .append('\n');
            at++;
        }
        code(fence.group(3).toLowerCase(Locale.ROOT), fence.group(3) + fence.group(4), code.toString());
        first = true;
        return at + 1;
    }

    private int rows(List<String> lines, int from) {
        int at = from;
        StringBuilder rows = new StringBuilder();
        while (at < lines.size() && unquoted(lines.get(at)).strip().startsWith("|")) {
            rows.append(unquoted(lines.get(at))).append('\n');
            at++;
        }
        table(rows.toString());
        first = true;
        return at;
    }

    private void line(String line) {
        boolean item = ITEM.matcher(line).matches();
        if (line.isBlank() || item) {
            close();
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

    /** Ends a list item or a paragraph, where one is open. */
    private void close() {
        String clean = InlineMarkdown.clean(open.toString());
        open.setLength(0);
        if (clean.isBlank()) {
            return;
        }
        String glue = first ? "\n\n" : "\n";
        first = false;
        if (ITEM.matcher(clean).matches()) {
            units.add(new Unit(Kind.ITEM, clean.stripTrailing(), clean, glue));
            return;
        }
        for (String sentence : Sentences.of(clean.strip())) {
            units.add(new Unit(Kind.SENTENCE, unmarked(sentence), sentence, glue));
            glue = " ";
        }
    }

    private static String unmarked(String sentence) {
        return LINE_MARK.matcher(sentence).replaceFirst("$2\\\\$1$3");
    }
}
