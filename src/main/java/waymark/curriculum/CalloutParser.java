package waymark.curriculum;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads {@link Callout}s, whose content is either indented by four columns or stands between lines of colons or slashes. */
final class CalloutParser extends AbstractBlockParser {
    private static final int CONTENT_COLUMNS = 4;

    private final Callout callout;
    private final String mark;

    /**
     * @param mark the colons or slashes that open it; empty where its content is indented
     */
    private CalloutParser(Callout callout, String mark) {
        this.callout = callout;
        this.mark = mark;
    }

    @Override
    public Block getBlock() {
        return callout;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (!mark.isEmpty()) {
            return closes(state) ? BlockContinue.finished() : BlockContinue.atIndex(state.getIndex());
        }
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= CONTENT_COLUMNS
                ? BlockContinue.atColumn(state.getColumn() + CONTENT_COLUMNS)
                : BlockContinue.none();
    }

    private boolean closes(ParserState state) {
        CharSequence line = state.getLine().getContent();
        String rest = line.subSequence(state.getNextNonSpaceIndex(), line.length())
                .toString()
                .strip();
        return rest.startsWith(mark) && rest.chars().allMatch(c -> c == mark.charAt(0));
    }

    /** Whether a line would begin a call-out. */
    static boolean opens(String line) {
        return line.length() <= Factory.MAX_LINE && Factory.open(line).isPresent();
    }

    static final class Factory extends AbstractBlockParserFactory {
        private static final int MAX_LINE = 300;
        private static final Pattern MKDOCS = Pattern.compile(
                "(!!!|\\?\\?\\?)\\+? ?([\\w-]++)[\\w -]*+(?:\"(.*)\")? *", Pattern.UNICODE_CHARACTER_CLASS);
        private static final Pattern TAB = Pattern.compile("===[!+]{0,2} +\"(.*)\" *");
        private static final Pattern DOCUSAURUS =
                Pattern.compile("(:{3,}) ?([A-Za-z][\\w-]*+)(?:\\[(.*)]|[ \\t]++(.*+))? *(?<!:::)");
        private static final Pattern PYMDOWNX = Pattern.compile("(/{3,}) ?([A-Za-z][\\w-]*) *(?:\\| *(.*))?");

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int from = state.getNextNonSpaceIndex();
            if (state.getIndent() >= CONTENT_COLUMNS || from >= line.length() || line.length() - from > MAX_LINE) {
                return BlockStart.none();
            }
            return open(line.subSequence(from, line.length()).toString())
                    .map(parser -> BlockStart.of(parser).atIndex(line.length()))
                    .orElseGet(BlockStart::none);
        }

        private static Optional<CalloutParser> open(String line) {
            return switch (line.charAt(0)) {
                case '!', '?' ->
                    match(MKDOCS, line)
                            .map(m ->
                                    indented(m.group(2), m.group(3), m.group(1).equals("???")));
                case '=' -> match(TAB, line).map(m -> indented(Callout.TAB, m.group(1), false));
                case ':' ->
                    match(DOCUSAURUS, line)
                            .map(m -> new CalloutParser(
                                    callout(m.group(2), m.group(3) == null ? m.group(4) : m.group(3), false),
                                    m.group(1)));
                case '/' ->
                    match(PYMDOWNX, line)
                            .map(m -> new CalloutParser(
                                    callout(
                                            m.group(2),
                                            quoted(m.group(3)),
                                            m.group(2).equals("details")),
                                    m.group(1)));
                default -> Optional.empty();
            };
        }

        private static @Nullable String quoted(@Nullable String title) {
            boolean quotes = title != null && title.length() > 1 && title.startsWith("\"") && title.endsWith("\"");
            return quotes ? title.substring(1, title.length() - 1) : title;
        }

        private static Optional<Matcher> match(Pattern pattern, String line) {
            return Optional.of(pattern.matcher(line)).filter(Matcher::matches);
        }

        private static CalloutParser indented(String kind, @Nullable String title, boolean foldable) {
            return new CalloutParser(callout(kind, title, foldable), "");
        }

        private static Callout callout(String kind, @Nullable String title, boolean foldable) {
            return new Callout(kind.toLowerCase(Locale.ROOT), title == null ? "" : title.strip(), foldable);
        }
    }
}
