package waymark.curriculum;

import org.commonmark.ext.gfm.tables.internal.TableBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * GitHub's tables of at most {@value #MAX_COLUMNS} columns; wider ones stay text. Every row is filled up to the header's width, so a short
 * file with a wide header and many short rows would fill the memory.
 */
final class BoundedTables extends AbstractBlockParserFactory {
    private static final int MAX_COLUMNS = 100;

    private final TableBlockParser.Factory tables = new TableBlockParser.Factory();

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        CharSequence line = state.getLine().getContent();
        long bars = line.chars().filter(c -> c == '|').limit(MAX_COLUMNS + 1L).count();
        return bars > MAX_COLUMNS ? BlockStart.none() : tables.tryStart(state, matched);
    }
}
