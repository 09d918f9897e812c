package waymark.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Turns parsed blocks into {@link Block}s; what stands between {@code <details>} and its end stays together. */
final class BlockList {
    private static final Pattern ALERT = Pattern.compile("^ {0,3}> ?\\[!(\\w{1,20})][+-]?(?: |\\n|$)");
    private static final Pattern DETAILS = Pattern.compile("<(/?)details\\b", Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private int openDetails;

    void add(Node node, String source) {
        if (node instanceof ThematicBreak || node instanceof LinkReferenceDefinition || isComment(node)) {
            return;
        }
        Block block = node instanceof Heading heading
                ? heading(heading, source(node, source))
                : block(node, source(node, source));
        int before = openDetails;
        openDetails = Math.max(0, openDetails + details(node));
        if (before == 0 && openDetails == 0) {
            blocks.add(block);
            return;
        }
        markdown.append(markdown.isEmpty() ? "" : "\n\n").append(block.markdown());
        text.append(text.isEmpty() ? "" : "\n").append(block.text());
        if (openDetails == 0) {
            flush();
        }
    }

    List<Block> blocks() {
        flush();
        return blocks;
    }

    private void flush() {
        if (!markdown.isEmpty()) {
            blocks.add(new Block.Prose(markdown.toString(), text.toString().strip()));
            markdown.setLength(0);
            text.setLength(0);
        }
    }

    private static Block block(Node node, String markdown) {
        String words = MarkdownText.of(node);
        return switch (node) {
            case FencedCodeBlock code -> {
                String info = Optional.ofNullable(code.getInfo()).orElse("").strip();
                String language = info.split("[\\s{,]", 2)[0].toLowerCase(Locale.ROOT);
                yield new Block.Code(markdown, language, info, code.getLiteral().stripTrailing());
            }
            case IndentedCodeBlock code ->
                new Block.Code(markdown, "", "", code.getLiteral().stripTrailing());
            case TableBlock table -> new Block.Table(markdown, words);
            case Callout callout -> new Block.Admonition(markdown, callout.kind(), words);
            case BlockQuote quote -> {
                Matcher alert = ALERT.matcher(markdown);
                yield alert.find() ? alert(markdown, words, alert.group(1)) : new Block.Prose(markdown, words);
            }
            default -> new Block.Prose(markdown, words);
        };
    }

    /** A heading that begins no section, without the id that it may give itself. */
    private static Block heading(Heading heading, String markdown) {
        return new Block.Prose(
                PageHeadings.withoutId(markdown), PageHeadings.withoutId(MarkdownText.ofHeading(heading)));
    }

    private static Block alert(String markdown, String words, String kind) {
        String text = words.substring(Math.min(words.length(), "[!]".length() + kind.length()));
        boolean folds = text.startsWith("+") || text.startsWith("-");
        return new Block.Admonition(
                markdown,
                kind.toLowerCase(Locale.ROOT),
                text.substring(folds ? 1 : 0).strip());
    }

    /** The whole lines of a top-level block. */
    static String source(Node node, String source) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        SourceSpan first = spans.getFirst();
        SourceSpan last = spans.getLast();
        int start = source.lastIndexOf('\n', first.getInputIndex() - 1) + 1;
        return source.substring(start, last.getInputIndex() + last.getLength()).stripTrailing();
    }

    private static boolean isComment(Node node) {
        return node instanceof HtmlBlock html
                && html.getLiteral().stripLeading().startsWith("<!--")
                && HtmlTags.strip(html.getLiteral()).isBlank();
    }

    private static int details(Node node) {
        if (!(node instanceof HtmlBlock html)) {
            return 0;
        }
        return DETAILS.matcher(html.getLiteral())
                .results()
                .mapToInt(tag -> tag.group(1).isEmpty() ? 1 : -1)
                .sum();
    }
}
