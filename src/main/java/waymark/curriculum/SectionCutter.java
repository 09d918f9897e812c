package waymark.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Cuts a page's top-level blocks into sections at headings of level 1 to 3. */
final class SectionCutter {
    static final int DEEPEST = 3;

    private final String[] titles = new String[DEEPEST];
    private final List<Open> sections = new ArrayList<>();
    private @Nullable String firstTitle;

    /** A section while its blocks are still being gathered; its breadcrumb lacks the page's title. */
    private record Open(
            String anchor,
            int level,
            String title,
            List<String> path,
            int line,
            Map<AnchorStyle, String> anchors,
            BlockList blocks) {}

    /** Begins a section. */
    void heading(PageHeading heading, int line) {
        int level = heading.level();
        Arrays.fill(titles, level - 1, DEEPEST, null);
        boolean top = level == 1 && firstTitle == null;
        if (top) {
            firstTitle = heading.title();
            sections.add(new Open("", 1, heading.title(), List.of(), line, Map.of(), new BlockList()));
            return;
        }
        titles[level - 1] = heading.title();
        List<String> path = Stream.of(titles).filter(t -> t != null).toList();
        sections.add(
                new Open(heading.anchor(), level, heading.title(), path, line, differing(heading), new BlockList()));
    }

    private static Map<AnchorStyle, String> differing(PageHeading heading) {
        Map<AnchorStyle, String> anchors = new EnumMap<>(heading.anchors());
        anchors.values().removeIf(heading.anchor()::equals);
        return anchors;
    }

    /** Adds a block to the section that is open; before any heading, to one without a heading. */
    void block(Node node, String source, int line) {
        if (sections.isEmpty()) {
            sections.add(new Open("", 1, "", List.of(), line, Map.of(), new BlockList()));
        }
        sections.getLast().blocks().add(node, source);
    }

    /** Whether blocks now belong to {@code ## Tasks}. */
    boolean inTasks() {
        return !sections.isEmpty()
                && sections.getLast().level() == 2
                && sections.getLast().title().equalsIgnoreCase("tasks");
    }

    /** The words of the page's first H1; null while there is none. */
    @Nullable
    String firstTitle() {
        return firstTitle;
    }

    List<Section> sections(String pageTitle) {
        return sections.stream().map(open -> close(open, pageTitle)).toList();
    }

    private Section close(Open open, String pageTitle) {
        String title = open.title().isEmpty() ? pageTitle : open.title();
        boolean own = open.path().isEmpty() && !title.equals(pageTitle);
        boolean lead = firstTitle == null
                && !open.path().isEmpty()
                && open.path().getFirst().equals(pageTitle);
        List<String> path = lead ? open.path().subList(1, open.path().size()) : open.path();
        List<String> below = own ? List.of(title) : path;
        List<String> breadcrumb =
                Stream.concat(Stream.of(pageTitle), below.stream()).toList();
        return new Section(
                open.anchor(), open.level(), title, breadcrumb, open.blocks().blocks(), open.line(), open.anchors());
    }
}
