package waymark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import waymark.curriculum.Page;
import waymark.search.snippet.InlineMarkdown;
import waymark.search.snippet.PipeTable;
import waymark.search.snippet.Unit.Kind;

/**
 * Quotes of a section the run of sentences, items, code blocks and tables that says most of what was asked, and marks the words that
 * matched. What is quoted is a piece of the page as it stands: nothing is cut inside a sentence, and code comes whole. For one question.
 *
 * <p>A question that asks for code gets the block that fits it with the sentence before; see {@link CodeWish}.
 */
final class Snippets {
    /** Characters; three passages of this length fit one message. */
    static final int LONGEST = 700;

    /** With code that was asked for. */
    static final int LONGEST_WITH_CODE = 1_400;

    /** Of a brief; a single sentence may be longer. */
    static final int LONGEST_BRIEF = 280;

    /** From this length on a snippet ends with its paragraph. */
    private static final int ENOUGH = 360;

    private static final int ENOUGH_BRIEF = 140;

    private final ReadQuestion question;
    private final CodeWish wish;
    private final Sightings sightings;
    private final Highlights highlights;

    /** @param text the question as typed */
    Snippets(ReadQuestion question, String text) {
        this.question = question;
        wish = CodeWish.in(text);
        sightings = new Sightings(question);
        highlights = new Highlights(sightings, question.terms().size());
    }

    Passage passage(Heading heading, Page page, Quote quote) {
        double[][] found =
                quote.parts().stream().map(part -> sightings.in(part.words())).toArray(double[][]::new);
        double[] above = sightings.in(quote.above());
        int room = wish == CodeWish.NONE ? LONGEST : LONGEST_WITH_CODE;
        String snippet = snippet(quote.parts(), found, above, room);
        String brief = brief(quote.parts(), found, above);
        String instead = snippet.isEmpty() || brief.isEmpty() ? instead(quote, page, heading) : "";
        return new Passage(heading, snippet.isEmpty() ? instead : snippet, brief.isEmpty() ? instead : brief);
    }

    private String snippet(List<Quote.Part> all, double[][] found, double[] above, int room) {
        List<Quote.Part> parts = new ArrayList<>();
        for (Quote.Part part : all) {
            parts.add(part.unit().kind() == Kind.TABLE ? fitting(part, LONGEST) : part);
        }
        Choice.CodeUse code = switch (wish) {
            case NONE -> Choice.CodeUse.IN_PLACE;
            case STEPS -> Choice.CodeUse.WELCOME;
            case CODE -> Choice.CodeUse.WANTED;
        };
        Choice choice = new Choice(question, parts, found, above, room, code);
        return quoted(parts, choice, room, ENOUGH);
    }

    /** Prose alone, since it stands among other results; a few rows of a table where there is no prose, then code. */
    private String brief(List<Quote.Part> all, double[][] found, double[] above) {
        List<Quote.Part> parts = all.stream()
                .map(part -> part.unit().kind() == Kind.TABLE ? fitting(part, LONGEST_BRIEF) : part)
                .toList();
        String brief = brief(parts, found, above, LONGEST_BRIEF, Choice.CodeUse.NEVER);
        brief = brief.isEmpty() ? brief(parts, found, above, LONGEST, Choice.CodeUse.NEVER) : brief;
        return brief.isEmpty() ? brief(parts, found, above, LONGEST, Choice.CodeUse.IN_PLACE) : brief;
    }

    private String brief(List<Quote.Part> parts, double[][] found, double[] above, int room, Choice.CodeUse code) {
        return quoted(parts, new Choice(question, parts, found, above, room, code), room, ENOUGH_BRIEF);
    }

    private String quoted(List<Quote.Part> parts, Choice choice, int room, int enough) {
        Choice.Run core = choice.best();
        return core.to() == 0
                ? ""
                : joined(parts, new Extent(parts, choice, room, enough, wish != CodeWish.NONE).around(core));
    }

    /** A table that is too long, by the rows that say something of the question; as it was where none does. */
    private Quote.Part fitting(Quote.Part table, int room) {
        String markdown = table.unit().markdown();
        if (markdown.length() <= room) {
            return table;
        }
        PipeTable whole = PipeTable.of(markdown);
        boolean[] kept = new boolean[whole.rows().size()];
        double[] weights = table.rows().stream().mapToDouble(this::weight).toArray();
        int length = whole.with(row -> false).length();
        int[] byWeight = IntStream.range(0, kept.length)
                .boxed()
                .filter(row -> weights[row] > 0)
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .mapToInt(row -> row)
                .toArray();
        for (int row : byWeight) {
            length += 1 + whole.rows().get(row).length();
            if (length > room || weights[row] < weights[byWeight[0]] / 2) {
                break;
            }
            kept[row] = true;
        }
        boolean some = byWeight.length > 0 && kept[byWeight[0]];
        return some ? table.with(whole.with(row -> kept[row])) : table;
    }

    private double weight(Quote.Words row) {
        double[] found = sightings.in(row);
        return IntStream.range(0, found.length)
                .mapToDouble(i -> found[i] * question.terms().get(i).importance())
                .sum();
    }

    private String joined(List<Quote.Part> parts, Choice.Run run) {
        StringBuilder out = new StringBuilder();
        String indent = "";
        for (int i = run.from(); i < run.to(); i++) {
            Quote.Part part = parts.get(i);
            String markdown = part.unit().prose()
                    ? highlights.in(part.pieces())
                    : part.unit().markdown();
            if (i == run.from()) {
                indent = " ".repeat(markdown.length() - markdown.stripLeading().length());
            }
            out.append(i == run.from() ? "" : part.unit().glue());
            out.append(
                    part.unit().kind() == Kind.ITEM && markdown.startsWith(indent)
                            ? markdown.substring(indent.length())
                            : markdown);
        }
        boolean promise = parts.get(run.to() - 1).unit().promises();
        return promise ? out + " \u2026" : out.toString();
    }

    /** Where nothing fits: the beginning of the first sentence, for want of one its page's summary or its own title. */
    private String instead(Quote quote, Page page, Heading heading) {
        return quote.parts().stream()
                .filter(part -> part.unit().prose())
                .findFirst()
                .map(part -> highlights.in(shortened(part.pieces())))
                .orElseGet(() -> highlights.in(shortened(Quote.pieces(
                        InlineMarkdown.clean(page.frontMatter().summary().orElse(heading.title()))))));
    }

    /** Cut between words, never in code or a link. */
    private static List<Quote.MarkedPiece> shortened(List<Quote.MarkedPiece> pieces) {
        StringBuilder kept = new StringBuilder();
        for (Quote.MarkedPiece each : pieces) {
            String text = each.piece().text();
            int room = LONGEST - kept.length();
            if (text.length() > room) {
                int end = each.piece().words() ? text.lastIndexOf(' ', room) : 0;
                int hard = kept.isEmpty() && each.piece().words() ? room : 0;
                return Quote.pieces(
                        kept.append(text, 0, end > 0 ? end : hard).toString().stripTrailing() + "\u2026");
            }
            kept.append(text);
        }
        return Quote.pieces(kept.toString());
    }
}
