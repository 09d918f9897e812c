package waymark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.curriculum.Section;
import waymark.search.snippet.InlineMarkdown;
import waymark.search.snippet.PipeTable;
import waymark.search.snippet.Unit;
import waymark.search.snippet.Unit.Kind;
import waymark.search.snippet.Units;
import waymark.search.text.Analyzers;
import waymark.search.text.Token;

/**
 * A section as snippets see it: its units with their words, analysed once and used for every question.
 *
 * @param above the words of its heading and of those above it, which stand over every snippet
 */
record Quote(Words above, List<Part> parts) {
    /** "It helps." says nothing without the sentence before. */
    private static final Pattern LEANS_BACK = Pattern.compile(
            "(?:It|Its|This|That|These|Those|They|Their|He|She|Such|Both|Each|But|And|So|Or|Then|Otherwise|Instead|Hence|Therefore|Thus"
                    + "|However|Also|Here|There|The (?:first|second|third|last|latter|former|same|other|result))\\b");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>)]+");

    Quote {
        parts = List.copyOf(parts);
    }

    /**
     * A unit with its words.
     *
     * @param pieces of prose, with the words of each; empty for code and tables
     * @param rows of a table, each by itself; of other units none
     * @param leansBack whether it needs the unit before it to be understood
     */
    record Part(Unit unit, Words words, List<MarkedPiece> pieces, List<Words> rows, boolean leansBack) {
        /** The same with other Markdown, some rows of a table. */
        Part with(String markdown) {
            return new Part(new Unit(unit.kind(), markdown, unit.text(), unit.glue()), words, pieces, rows, leansBack);
        }
    }

    /** A piece of prose with its words, see {@link InlineMarkdown#pieces}. */
    record MarkedPiece(InlineMarkdown.Piece piece, Words words) {}

    /**
     * Words of a text in order.
     *
     * @param stems as the index has them
     * @param starts where each begins in the text
     * @param ends where each ends
     */
    record Words(String text, String[] stems, int[] starts, int[] ends) {
        static Words of(String text) {
            List<Token> tokens = Analyzers.tokens(Analyzers.PROSE, text);
            return new Words(
                    text.toLowerCase(Locale.ROOT),
                    tokens.stream().map(Token::text).toArray(String[]::new),
                    tokens.stream().mapToInt(Token::start).toArray(),
                    tokens.stream().mapToInt(Token::end).toArray());
        }

        /** The words of several pieces of a text in a row; their places are not kept. */
        static Words joined(String text, List<MarkedPiece> pieces) {
            String[] stems = pieces.stream()
                    .flatMap(each -> Stream.of(each.words().stems()))
                    .toArray(String[]::new);
            return new Words(text.toLowerCase(Locale.ROOT), stems, new int[0], new int[0]);
        }
    }

    static Quote of(Section section, Heading heading) {
        Words above = Words.of(String.join("\n", heading.breadcrumb()) + "\n" + heading.title());
        List<Unit> units = Units.of(section);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            parts.add(part(units.get(i), i > 0 && leansBack(units.get(i), units.get(i - 1))));
        }
        return new Quote(above, parts);
    }

    private static Part part(Unit unit, boolean leansBack) {
        if (unit.prose()) {
            List<MarkedPiece> pieces = pieces(unit.markdown());
            return new Part(unit, Words.joined(unit.text(), pieces), pieces, List.of(), leansBack);
        }
        List<Words> rows = unit.kind() == Kind.TABLE
                ? PipeTable.of(unit.markdown()).rows().stream().map(Words::of).toList()
                : List.of();
        return new Part(unit, Words.of(unit.text()), List.of(), rows, leansBack);
    }

    static List<MarkedPiece> pieces(String markdown) {
        return InlineMarkdown.pieces(markdown).stream()
                .map(piece -> new MarkedPiece(piece, Words.of(withoutAddress(piece))))
                .toList();
    }

    private static String withoutAddress(InlineMarkdown.Piece piece) {
        return piece.words() ? piece.text() : ADDRESS.matcher(piece.text()).replaceAll(" ");
    }

    private static boolean leansBack(Unit unit, Unit before) {
        return switch (unit.kind()) {
            case SENTENCE ->
                unit.continues() && LEANS_BACK.matcher(unit.markdown()).lookingAt();
            case ITEM -> unit.continues() || before.promises();
            case CODE, TABLE -> before.prose();
            case OUTPUT -> true;
        };
    }
}
