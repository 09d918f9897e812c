package waymark.search;

import java.util.List;
import java.util.Locale;
import waymark.curriculum.Section;
import waymark.search.snippet.InlineMarkdown;
import waymark.search.snippet.PipeTable;
import waymark.search.snippet.Unit;
import waymark.search.snippet.Unit.Kind;
import waymark.search.snippet.Units;

/**
 * A section as snippets see it: its units with their words, analysed once and used for every question.
 *
 * @param title the words of its heading, which stands above every snippet
 */
record Quote(Words title, List<Part> parts) {
    Quote {
        parts = List.copyOf(parts);
    }

    /**
     * A unit with its words.
     *
     * @param pieces of prose, with the words of each; empty for code and tables
     * @param rows of a table, each by itself; of other units none
     */
    record Part(Unit unit, Words words, List<MarkedPiece> pieces, List<Words> rows) {}

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
    }

    static Quote of(Section section) {
        return new Quote(
                Words.of(section.title()), Units.of(section).stream().map(Quote::part).toList());
    }

    private static Part part(Unit unit) {
        List<Words> rows = unit.kind() == Kind.TABLE
                ? PipeTable.of(unit.markdown()).rows().stream().map(Words::of).toList()
                : List.of();
        return new Part(unit, Words.of(unit.text()), unit.prose() ? pieces(unit.markdown()) : List.of(), rows);
    }

    static List<MarkedPiece> pieces(String markdown) {
        return InlineMarkdown.pieces(markdown).stream()
                .map(piece -> new MarkedPiece(piece, Words.of(piece.words() ? piece.text() : "")))
                .toList();
    }
}
