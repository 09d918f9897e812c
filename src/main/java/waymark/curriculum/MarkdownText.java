package waymark.curriculum;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** The words of a parsed node, free of markup. Walks without recursion, however deep the node is. */
final class MarkdownText {
    private MarkdownText() {}

    /** The words to search: a line a block, cells parted by a space, pictures by their description. */
    static String of(Node root) {
        return inline(root).strip();
    }

    /** The words of an inline node with the spaces around them, to be joined with its neighbours'. */
    static String inline(Node root) {
        return words(root, true, true);
    }

    /** The words of a heading as browsers show them: on one line, without pictures. */
    static String ofHeading(Node root) {
        return words(root, false, true).strip();
    }

    /** The letters of a heading that its anchor is made from: nothing parts the words on both sides of a tag. */
    static String ofAnchor(Node root) {
        return words(root, false, false).strip();
    }

    private static String words(Node root, boolean descriptions, boolean breaks) {
        StringBuilder words = new StringBuilder();
        Node node = root;
        while (true) {
            append(node, breaks, words);
            boolean enter = descriptions || !(node instanceof Image);
            Node next = enter ? node.getFirstChild() : null;
            while (next == null && node != root) {
                close(node, words);
                next = node.getNext();
                if (next == null) {
                    node = node.getParent();
                }
            }
            if (next == null) {
                return words.toString();
            }
            node = next;
        }
    }

    private static void append(Node node, boolean breaks, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case SoftLineBreak ignored -> words.append(' ');
            case HardLineBreak ignored -> words.append(' ');
            case FencedCodeBlock code -> words.append(code.getLiteral());
            case IndentedCodeBlock code -> words.append(code.getLiteral());
            case HtmlInline html when breaks -> HtmlTags.appendBreak(html.getLiteral(), 0, words);
            case HtmlBlock html -> words.append(HtmlTags.strip(html.getLiteral()));
            case Callout callout
            when !callout.title().isEmpty() -> words.append(callout.title()).append('\n');
            default -> {}
        }
    }

    private static void close(Node node, StringBuilder words) {
        boolean parts =
                node instanceof Block && !(node instanceof ThematicBreak) && !(node instanceof LinkReferenceDefinition);
        if (node instanceof TableCell) {
            words.append(' ');
        } else if (parts && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
