package waymark.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads {@code README.md} as an index: each heading of level 3 with a list of {@code **Topic:** summary} is a track, and a code block that
 * draws a tree is the roadmap, by preference one under a heading that says so.
 */
final class IndexReader {
    private static final int TRACK_LEVEL = 3;
    private static final String ROADMAP = "roadmap";

    private final String file;
    private final List<Fault> faults;
    private final List<OutlineEntry> tracks = new ArrayList<>();
    private String title = "";
    private Optional<OutlineEntry> roadmap = Optional.empty();
    private boolean roadmapNamed;

    private Label heading = new Label("");
    private List<String> headingLinks = List.of();
    private int headingLine;
    private boolean underTrack;
    private final List<String> sentences = new ArrayList<>();
    private final List<TopicBullet> bullets = new ArrayList<>();

    private IndexReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * Reads an index.
     *
     * @param text with {@code \n} at the ends of lines
     */
    static Index read(String text, String file, List<Fault> faults) {
        IndexReader reader = new IndexReader(file, faults);
        FrontMatterReader.Head head = new FrontMatterReader(file, new ArrayList<>()).read(text);
        Markdown.parse(text.substring(head.offset())).forEach(part -> reader.read(part, head.line() + part.line() + 1));
        reader.closeTrack();
        String title = head.frontMatter().title().orElse(reader.title);
        return new Index(title, reader.tracks, reader.roadmap, reader.roadmapNamed);
    }

    private void read(Markdown.Part part, int firstLine) {
        for (Node node = part.document().getFirstChild(); node != null; node = node.getNext()) {
            int line = firstLine + Walk.line(node);
            switch (node) {
                case Heading found -> heading(found, line);
                case Paragraph paragraph
                when underTrack && bullets.isEmpty() -> sentences.add(MarkdownText.of(paragraph));
                case ListBlock list when underTrack -> bullets.addAll(TopicBullet.in(list, firstLine));
                case FencedCodeBlock code -> tree(code.getLiteral(), line + 1);
                case IndentedCodeBlock code -> tree(code.getLiteral(), line);
                default -> {}
            }
        }
    }

    private void heading(Heading found, int line) {
        closeTrack();
        heading = Label.of(MarkdownText.ofHeading(found));
        headingLinks = Walk.links(found);
        headingLine = line;
        underTrack = found.getLevel() == TRACK_LEVEL;
        if (title.isEmpty()) {
            title = heading.text();
        }
    }

    private void closeTrack() {
        if (bullets.stream().anyMatch(TopicBullet::marked)) {
            List<OutlineEntry> topics = bullets.stream().map(TopicBullet::entry).toList();
            tracks.add(new OutlineEntry(
                    heading, Slug.of(heading.text()), String.join(" ", sentences), headingLinks, headingLine, topics));
        }
        sentences.clear();
        bullets.clear();
    }

    private void tree(String code, int line) {
        boolean named = Slug.of(heading.text()).replace("-", "").contains(ROADMAP);
        boolean better = roadmap.isEmpty() || (named && !roadmapNamed);
        if (!better || !TreeReader.isTree(code)) {
            return;
        }
        TreeReader.Tree tree = TreeReader.read(code, file, line, faults);
        Label label = tree.root().map(TreeReader.Branch::label).orElse(heading);
        int rootLine = tree.root().map(TreeReader.Branch::line).orElse(line);
        roadmap = Optional.of(
                new OutlineEntry(label, Slug.of(heading.text()), "", headingLinks, rootLine, entries(tree.branches())));
        roadmapNamed = named;
    }

    private static List<OutlineEntry> entries(List<TreeReader.Branch> branches) {
        return branches.stream()
                .map(branch -> new OutlineEntry(
                        branch.label(),
                        Slug.of(branch.label().text()),
                        "",
                        List.of(),
                        branch.line(),
                        entries(branch.children())))
                .toList();
    }
}
