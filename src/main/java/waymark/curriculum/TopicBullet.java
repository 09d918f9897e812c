package waymark.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A bullet of the index: {@code - **Topic:** summary}, with links to its pages anywhere in it.
 *
 * @param marked whether it sets its label off, in bold or as a link; a list without one such bullet is no list of topics
 */
record TopicBullet(Label label, String summary, List<String> links, int line, boolean marked) {
    private static final Pattern LEAD = Pattern.compile("^[\\s:：–—-]+");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]*|\\[[ xX]]\\s*");

    static List<TopicBullet> in(ListBlock list, int firstLine) {
        List<TopicBullet> bullets = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() instanceof Paragraph paragraph) {
                bullets.add(read(item, paragraph, firstLine + Walk.line(item)));
            }
        }
        return bullets;
    }

    OutlineEntry entry() {
        return new OutlineEntry(label, Slug.of(label.text()), summary, links, line, List.of());
    }

    private static TopicBullet read(Node item, Paragraph paragraph, int line) {
        List<String> links = Walk.links(item);
        Node lead = lead(paragraph);
        if (lead == null) {
            String text = MarkdownText.of(paragraph);
            int colon = text.indexOf(':');
            String label = colon > 0 ? text.substring(0, colon) : text;
            return new TopicBullet(
                    Label.of(label), colon > 0 ? text.substring(colon + 1).strip() : "", links, line, false);
        }
        StringBuilder rest = new StringBuilder();
        for (Node node = lead.getNext(); node != null; node = node.getNext()) {
            rest.append(MarkdownText.inline(node));
        }
        String summary = LEAD.matcher(rest.toString().strip()).replaceFirst("");
        return new TopicBullet(Label.of(MarkdownText.of(lead)), summary, links, line, true);
    }

    /** The bold words or the link that the bullet begins with; a box or an ornament may stand before it. */
    private static @Nullable Node lead(Paragraph paragraph) {
        Node node = paragraph.getFirstChild();
        while (node instanceof Text text && NO_WORDS.matcher(text.getLiteral()).matches()) {
            node = node.getNext();
        }
        return node instanceof StrongEmphasis || node instanceof Link ? node : null;
    }
}
