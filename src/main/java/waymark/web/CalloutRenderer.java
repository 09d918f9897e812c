package waymark.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import waymark.curriculum.Callout;

/** Shows call-outs of all kinds alike: {@code !!! note}, {@code :::note} and {@code > [!NOTE]}. */
final class CalloutRenderer implements NodeRenderer {
    private static final Pattern ALERT = Pattern.compile("\\[!(\\w{1,20})]\\s*");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    CalloutRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Callout.class, BlockQuote.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Callout callout) {
            String title = callout.title().isEmpty() ? capital(callout.kind()) : callout.title();
            box(callout, callout.kind(), title, callout.foldable() ? "details" : "div");
        } else {
            Optional<String> alert = alert(node);
            if (alert.isPresent()) {
                box(node, alert.get().toLowerCase(Locale.ROOT), capital(alert.get()), "div");
            } else {
                html.line();
                html.tag("blockquote");
                children(node);
                html.tag("/blockquote");
                html.line();
            }
        }
    }

    private void box(Node node, String kind, String title, String tag) {
        String titleTag = tag.equals("details") ? "summary" : "p";
        html.line();
        html.tag(tag, Map.of("class", "callout callout-" + kind));
        html.tag(titleTag, Map.of("class", "callout-title"));
        html.text(title);
        html.tag("/" + titleTag);
        children(node);
        html.tag("/" + tag);
        html.line();
    }

    private void children(Node parent) {
        html.line();
        for (Node child = parent.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            context.render(child);
            child = next;
        }
        html.line();
    }

    /** The kind that a quotation's first line names; the line is taken out of it. */
    private static Optional<String> alert(Node quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first) || !(first.getFirstChild() instanceof Text marker)) {
            return Optional.empty();
        }
        Matcher alert = ALERT.matcher(marker.getLiteral());
        if (!alert.matches() || !(marker.getNext() == null || marker.getNext() instanceof SoftLineBreak)) {
            return Optional.empty();
        }
        if (marker.getNext() == null) {
            first.unlink();
        } else {
            marker.getNext().unlink();
            marker.unlink();
        }
        return Optional.of(alert.group(1));
    }

    private static String capital(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1).toLowerCase(Locale.ROOT);
    }
}
