package waymark.curriculum;

import java.util.stream.Stream;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown as Waymark reads it: CommonMark with GitHub's tables and the call-outs of mkdocs and Docusaurus, each node knowing its place
 * in the source.
 *
 * <p>A long source is parsed in parts, so that no file can ask for more memory or time than its size deserves. Nesting is bounded too:
 * what stands deeper becomes text.
 *
 * <pre>{@code
 * Markdown.parse(source).forEach(part -> render(part.document()));
 * }</pre>
 */
public final class Markdown {
    /** Quotes in lists in quotes ...: deeper than anyone reads, shallow enough for a recursive renderer. */
    static final int MAX_OPEN_BLOCKS = 64;

    private static final Parser PARSER = Parser.builder()
            .customBlockParserFactory(new BoundedTables())
            .customBlockParserFactory(new CalloutParser.Factory())
            .inlineParserFactory(context -> new BoundedInlineParser(new InlineParserImpl(context)))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .build();

    private Markdown() {}

    /**
     * A parsed stretch of a source.
     *
     * @param source the stretch itself; source spans count from its start
     * @param line of its first line in the whole source, from 0
     */
    public record Part(Node document, String source, int line) {}

    /** The parts of a source in order, parsed one at a time. Lines must end in {@code \n}. */
    public static Stream<Part> parse(String source) {
        return Stretch.of(source).map(s -> new Part(PARSER.parse(s.text()), s.text(), s.line()));
    }
}
