package waymark.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Reads one Markdown file; whatever is in it, a page comes out, and what is wrong with it is added to the faults. */
final class PageReader {
    private static final int MAX_TASKS = 1_000;

    private final PagePath path;
    private final List<Fault> faults;
    private final SectionCutter cutter = new SectionCutter();
    private final PageHeadings headings = new PageHeadings();
    private final LeadHeading lead = new LeadHeading();
    private final List<TaskItem> tasks = new ArrayList<>();
    private final List<PageLink> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    private PageReader(PagePath path, List<Fault> faults) {
        this.path = path;
        this.faults = faults;
    }

    /**
     * Reads a page.
     *
     * @param text with {@code \n} at the ends of lines
     */
    static PageDraft read(PagePath path, String text, List<Fault> faults) {
        return new PageReader(path, faults).read(text);
    }

    private PageDraft read(String text) {
        FrontMatterReader.Head head = new FrontMatterReader(path.path(), faults).read(text);
        Markdown.parse(SiteMarkup.plain(text.substring(head.offset())))
                .forEach(part -> read(part, head.line() + part.line() + 1));
        if (headings.full()) {
            String what = "has more than " + PageHeadings.MAX_HEADINGS + " headings; the rest is read as text";
            faults.add(Fault.warning(path.path(), 1, what));
        }
        FrontMatter frontMatter = head.frontMatter();
        String title = frontMatter
                .title()
                .or(() -> Optional.ofNullable(cutter.firstTitle()).filter(t -> !t.isEmpty()))
                .or(() -> lead.title(path.name()))
                .orElse(path.name());
        String id = frontMatter.id().orElse(path.id());
        return new PageDraft(id, path, title, frontMatter, cutter.sections(title), tasks, links, anchors);
    }

    private void read(Markdown.Part part, int firstLine) {
        for (Node node = part.document().getFirstChild(); node != null; node = node.getNext()) {
            int line = firstLine + Walk.line(node);
            boolean begins = false;
            for (PageHeading heading : headings.in(node)) {
                anchors.addAll(heading.anchors().values());
                boolean atTop = node instanceof Heading || (node instanceof HtmlBlock && !begins);
                if (atTop && heading.level() <= SectionCutter.DEEPEST) {
                    lead.heading(heading);
                    cutter.heading(heading, firstLine + heading.line());
                    begins = true;
                }
            }
            if (!(node instanceof Heading && begins) && !(begins && isHeadingAlone(node))) {
                lead.block();
                cutter.block(node, part.source(), line);
            }
            if (node instanceof ListBlock list && cutter.inTasks()) {
                readTasks(list, part.source(), firstLine);
            }
            gather(node, firstLine);
        }
    }

    /** Whether a block of HTML says nothing but its heading, which the section's title already says. */
    private static boolean isHeadingAlone(Node node) {
        return node instanceof HtmlBlock html
                && HtmlTags.headings(html.getLiteral()).size() == 1
                && HtmlTags.strip(html.getLiteral())
                        .strip()
                        .equals(HtmlTags.headings(html.getLiteral()).getFirst().title());
    }

    private void readTasks(ListBlock list, String source, int firstLine) {
        for (Node item = list.getFirstChild(); item != null && tasks.size() < MAX_TASKS; item = item.getNext()) {
            int line = firstLine + Walk.line(item);
            Optional<TaskItem> task = Optional.of(item)
                    .map(Node::getFirstChild)
                    .filter(Paragraph.class::isInstance)
                    .flatMap(paragraph -> TaskItem.read(text(paragraph, source), line));
            task.ifPresentOrElse(
                    tasks::add,
                    () -> faults.add(Fault.warning(path.path(), line, "an item of Tasks does not begin with [ ]")));
        }
    }

    private static String text(Node paragraph, String source) {
        List<String> lines = new ArrayList<>();
        for (SourceSpan span : paragraph.getSourceSpans()) {
            lines.add(source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        }
        return String.join(" ", lines);
    }

    /** Collects links and the ids that raw HTML gives, without recursion. */
    private void gather(Node root, int firstLine) {
        int line = firstLine;
        Node node = root;
        while (node != null) {
            line = node.getSourceSpans().isEmpty() ? line : firstLine + Walk.line(node);
            switch (node) {
                case Link link -> links.add(new PageLink(link.getDestination(), line));
                case Image image -> links.add(new PageLink(image.getDestination(), line));
                case HtmlBlock html -> anchors.addAll(HtmlTags.ids(html.getLiteral()));
                case HtmlInline html -> anchors.addAll(HtmlTags.ids(html.getLiteral()));
                default -> {}
            }
            node = Walk.after(node, root);
        }
    }
}
