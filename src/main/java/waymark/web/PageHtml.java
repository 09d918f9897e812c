package waymark.web;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Markdown;
import waymark.curriculum.Page;
import waymark.curriculum.PageHeading;
import waymark.curriculum.PageHeadings;

/**
 * A page's text as HTML that is safe to show: its headings have the anchors of {@link waymark.curriculum.Section}, its links lead to the
 * reader's pages, and of raw HTML only harmless elements are left.
 */
final class PageHtml {
    private final Map<Node, String> anchors = new IdentityHashMap<>();
    private final List<PageHeading> written = new ArrayList<>();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(CalloutRenderer::new)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (anchors.containsKey(node)) {
                    attributes.put("id", anchors.get(node));
                }
            })
            .build();

    private PageHtml() {}

    /**
     * The HTML of a page.
     *
     * @param markdown without front matter
     */
    static String of(Page page, String markdown, Curriculum curriculum) {
        PageHtml html = new PageHtml();
        PageHeadings headings = new PageHeadings();
        StringBuilder body = new StringBuilder();
        Markdown.parse(markdown).forEach(part -> body.append(html.render(part, headings)));
        return new HtmlCleaner(page, curriculum, html.written).clean(body.toString());
    }

    private String render(Markdown.Part part, PageHeadings headings) {
        for (Node node = part.document().getFirstChild(); node != null; node = node.getNext()) {
            for (PageHeading heading : headings.in(node)) {
                if (heading.node() instanceof Heading) {
                    anchors.put(heading.node(), heading.anchor());
                    dropExplicitId(heading);
                } else {
                    written.add(heading);
                }
            }
            checkBoxes(node);
        }
        String html = renderer.render(part.document());
        anchors.clear();
        return html;
    }

    /** Takes {@code {#id}} out of a heading's words where it stands at the end of its last text. */
    private static void dropExplicitId(PageHeading heading) {
        if (heading.node().getLastChild() instanceof Text text
                && text.getLiteral().endsWith("}")) {
            int brace = text.getLiteral().lastIndexOf('{');
            if (brace >= 0 && text.getLiteral().contains("#" + heading.anchor())) {
                text.setLiteral(text.getLiteral().substring(0, brace).stripTrailing());
            }
        }
    }

    /** Shows the boxes of task lists, at any depth. */
    private static void checkBoxes(Node root) {
        for (Node node = root; node != null; node = after(node, root)) {
            boolean first = node.getPrevious() == null
                    && node.getParent() instanceof Paragraph paragraph
                    && paragraph.getPrevious() == null
                    && paragraph.getParent() instanceof ListItem;
            if (first && node instanceof Text text && text.getLiteral().length() > 3) {
                String literal = text.getLiteral();
                String rest = literal.substring(3);
                switch (literal.substring(0, 3)) {
                    case "[ ]" -> text.setLiteral("☐" + rest);
                    case "[x]", "[X]" -> text.setLiteral("☑" + rest);
                    default -> {}
                }
            }
        }
    }

    private static @Nullable Node after(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }
}
