package waymark.curriculum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A stretch of a page that is read as sentences: a paragraph, an item of a list, a cell of a table, a heading, raw HTML without its tags.
 * Code blocks and addresses of links are none.
 *
 * @param heading whether it is a heading
 * @param text on one line; code spans keep their backticks, so that a reader of words can pass over them
 * @param line on which it begins in its file, from 1
 */
public record Prose(boolean heading, String text, int line) {

    /** The prose of a page in order; none where the file has gone. */
    public static List<Prose> of(Path folder, Page page) {
        return SourceText.read(folder.resolve(page.path()), page.path(), new ArrayList<>())
                .map(Prose::in)
                .orElse(List.of());
    }

    /** The prose of a page's source, front matter left out. */
    static List<Prose> in(String source) {
        FrontMatterReader.Head head = new FrontMatterReader("", new ArrayList<>()).read(source);
        List<Prose> prose = new ArrayList<>();
        Markdown.parse(SiteMarkup.plain(source.substring(head.offset()))).forEach(part -> {
            int line = head.line() + part.line() + 1;
            for (Node node = part.document(); node != null; node = Walk.after(node, part.document())) {
                switch (node) {
                    case Heading heading -> add(true, words(heading), line + Walk.line(node), prose);
                    case Paragraph paragraph -> add(false, words(paragraph), line + Walk.line(node), prose);
                    case TableCell cell -> add(false, words(cell), line + Walk.line(node), prose);
                    case HtmlBlock html -> add(false, HtmlTags.strip(html.getLiteral()), line + Walk.line(node), prose);
                    default -> {}
                }
            }
        });
        return prose;
    }

    private static void add(boolean heading, String text, int line, List<Prose> prose) {
        String words = text.replaceAll("\\s+", " ").strip();
        if (!words.isEmpty()) {
            prose.add(new Prose(heading, words, line));
        }
    }

    private static String words(Node block) {
        StringBuilder words = new StringBuilder();
        for (Node node = block; node != null; node = Walk.after(node, block)) {
            switch (node) {
                case Text text -> words.append(text.getLiteral());
                case Code code ->
                    words.append('`')
                            .append(code.getLiteral().replace('`', '\''))
                            .append('`');
                case SoftLineBreak ignored -> words.append(' ');
                case HardLineBreak ignored -> words.append(' ');
                default -> {}
            }
        }
        return words.toString();
    }
}
