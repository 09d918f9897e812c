package waymark.curriculum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of one page and names them; hand it the page's top-level blocks in order, each once.
 *
 * <pre>{@code
 * PageHeadings headings = new PageHeadings();
 * headings.in(block).forEach(h -> toc.add(h.title(), "#" + h.anchor()));
 * }</pre>
 */
public final class PageHeadings {
    /** More than any page needs; what follows is read as text. */
    static final int MAX_HEADINGS = 20_000;

    private static final int MAX_ID_TAIL = 200;
    private static final Pattern EXPLICIT_ID =
            Pattern.compile("\\{(?:/\\*)?:?\\s*#([\\p{L}\\p{N}_.:-]+)[^{}]*}", Pattern.UNICODE_CHARACTER_CLASS);

    private int count;
    private final Map<AnchorStyle, Anchors> anchors = new EnumMap<>(AnchorStyle.class);

    public PageHeadings() {
        for (AnchorStyle style : AnchorStyle.values()) {
            anchors.put(style, new Anchors(style));
        }
    }

    /** The headings in a block, in order; the block itself where it is one. */
    public List<PageHeading> in(Node block) {
        List<PageHeading> found = new ArrayList<>();
        Node node = full() ? null : block;
        while (node != null) {
            switch (node) {
                case Heading heading -> found.add(markdown(heading));
                case HtmlBlock html -> found.addAll(html(html));
                default -> {}
            }
            node = after(node, block);
        }
        count += found.size();
        return found;
    }

    /** Whether the page has so many headings that no more are taken. */
    boolean full() {
        return count >= MAX_HEADINGS;
    }

    /** The next block in the order of the page; headings stand in blocks only, so inline nodes are passed over. */
    private static @Nullable Node after(Node node, Node root) {
        return node.getFirstChild() instanceof Block child ? child : Walk.past(node, root);
    }

    private PageHeading markdown(Heading heading) {
        String title = withoutId(MarkdownText.ofHeading(heading));
        String words = MarkdownText.ofAnchor(heading);
        List<SourceSpan> spans = heading.getSourceSpans();
        int line = spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
        return named(heading, heading.getLevel(), title, words, id(words), line);
    }

    /** A heading's words without the id that ends them. */
    static String withoutId(String words) {
        return id(words).isEmpty()
                ? words
                : words.substring(0, words.lastIndexOf('{')).strip();
    }

    private static Optional<String> id(String words) {
        int brace = words.endsWith("}") ? words.lastIndexOf('{') : -1;
        boolean near = brace >= 0 && words.length() - brace <= MAX_ID_TAIL;
        return Optional.of(EXPLICIT_ID.matcher(near ? words.substring(brace) : ""))
                .filter(Matcher::matches)
                .map(id -> id.group(1));
    }

    private List<PageHeading> html(HtmlBlock html) {
        List<PageHeading> found = new ArrayList<>();
        int first = html.getSourceSpans().isEmpty()
                ? 0
                : html.getSourceSpans().getFirst().getLineIndex();
        int line = first;
        int counted = 0;
        for (HtmlTags.HtmlHeading heading : HtmlTags.headings(html.getLiteral())) {
            for (; counted < heading.offset(); counted++) {
                line += html.getLiteral().charAt(counted) == '\n' ? 1 : 0;
            }
            found.add(named(html, heading.level(), heading.title(), heading.title(), heading.id(), line));
        }
        return found;
    }

    private PageHeading named(Node node, int level, String title, String words, Optional<String> id, int line) {
        Map<AnchorStyle, String> names = new EnumMap<>(AnchorStyle.class);
        anchors.forEach((style, used) -> {
            if (id.isPresent() && (style.takesExplicitIds() || node instanceof HtmlBlock)) {
                used.reserve(id.get());
                names.put(style, id.get());
            } else {
                names.put(style, used.next(words));
            }
        });
        return new PageHeading(node, level, title, names, line);
    }
}
