package waymark.curriculum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole curriculum, read and bound: its outline, its pages and what is wrong with them. Immutable; a reload makes another.
 *
 * <pre>{@code
 * Curriculum curriculum = new CurriculumReader().read("default", Path.of("corpus"));
 * curriculum.page("spark/architecture").map(Page::title); // Optional[Architecture]
 * }</pre>
 */
public final class Curriculum {
    private final String name;
    private final String title;
    private final List<Track> tracks;
    private final Optional<Roadmap> roadmap;
    private final List<Page> pages;
    private final List<Fault> faults;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Page>> pagesOfNode = new HashMap<>();
    private final Map<String, Node> nodeOfPage = new HashMap<>();
    private final Map<String, Page> pagesById = new HashMap<>();
    private final Map<String, List<Page>> pagesByFormerId = new HashMap<>();
    /** Of tasks and questions. */
    private final Set<String> partIds = new HashSet<>();

    private final PathIndex<Page> pagesByPath = new PathIndex<>();

    /**
     * @param name what the configuration calls this curriculum; part of every stored reference
     * @param pages every page but the index, by path
     * @param bindings for a node's id the ids of its pages, the main one first
     */
    public Curriculum(
            String name,
            String title,
            List<Track> tracks,
            Optional<Roadmap> roadmap,
            List<Page> pages,
            Map<String, List<String>> bindings,
            List<Fault> faults) {
        this.name = name;
        this.title = title;
        this.tracks = List.copyOf(tracks);
        this.roadmap = roadmap;
        this.pages = List.copyOf(pages);
        this.faults = List.copyOf(faults);
        pages.forEach(page -> pagesById.putIfAbsent(page.id(), page));
        pages.forEach(page -> pagesByPath.add(page.path(), page));
        pages.forEach(page ->
                SiteRoute.renamed(page.path(), page.frontMatter()).ifPresent(path -> pagesByPath.add(path, page)));
        for (Page page : pages) {
            page.frontMatter()
                    .was()
                    .forEach(id -> pagesByFormerId
                            .computeIfAbsent(id, former -> new ArrayList<>())
                            .add(page));
            page.tasks().forEach(task -> partIds.add(task.id()));
            SelfCheck.of(page).forEach(check -> partIds.add(check.id()));
        }
        outline().forEach(node -> nodes.putIfAbsent(node.id(), node));
        bindings.forEach((node, ids) -> bind(node, ids));
    }

    /** The same curriculum as if nobody had thought of other names for its pages: what they alone say. */
    public Curriculum withoutAliases() {
        List<Page> plain = pages.stream()
                .map(page -> new Page(
                        page.id(),
                        page.path(),
                        page.title(),
                        page.frontMatter().withoutAliases(),
                        page.sections(),
                        page.tasks()))
                .toList();
        Map<String, List<String>> bindings = new HashMap<>();
        pagesOfNode.forEach(
                (node, bound) -> bindings.put(node, bound.stream().map(Page::id).toList()));
        return new Curriculum(name, title, tracks, roadmap, plain, bindings, faults);
    }

    private void bind(String node, List<String> ids) {
        List<Page> bound =
                ids.stream().map(pagesById::get).filter(p -> p != null).toList();
        pagesOfNode.put(node, bound);
        Optional.ofNullable(nodes.get(node)).ifPresent(n -> bound.forEach(p -> nodeOfPage.putIfAbsent(p.id(), n)));
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public List<Track> tracks() {
        return tracks;
    }

    public Optional<Roadmap> roadmap() {
        return roadmap;
    }

    public List<Page> pages() {
        return pages;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Every node of the outline: each track before its topics, then the roadmap, parents before children. */
    public Stream<Node> outline() {
        Stream<Node> learned = tracks.stream().flatMap(t -> Stream.concat(Stream.of(t), t.topics().stream()));
        Stream<Node> planned = roadmap.stream().flatMap(r -> Stream.concat(Stream.of(r), r.walk()));
        return Stream.concat(learned, planned);
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /**
     * The ids that a stored id of a node, task or question has now: its own where it is still there; else those of the pages that say
     * under {@code was:} that they had it, several where a page was split. A task goes with its node, a question with its page, to those
     * of the pages that have one of that name.
     *
     * @return none when it was deleted
     */
    public List<String> current(String id) {
        if (has(id)) {
            return List.of(id);
        }
        int hash = id.indexOf('#');
        String node = hash < 0 ? id : id.substring(0, hash);
        String part = hash < 0 ? "" : id.substring(hash);
        return pagesByFormerId.getOrDefault(node, List.of()).stream()
                .flatMap(page -> Stream.concat(
                        nodesOf(page).map(Node::id), part.isEmpty() ? Stream.empty() : Stream.of(page.id())))
                .map(now -> now + part)
                .filter(this::has)
                .distinct()
                .toList();
    }

    /** Whether a node, a task or a question has that id. */
    public boolean has(String id) {
        return nodes.containsKey(id) || partIds.contains(id);
    }

    private Stream<Node> nodesOf(Page page) {
        return nodes.values().stream().filter(node -> pagesOf(node).contains(page));
    }

    public Optional<Page> page(String id) {
        return Optional.ofNullable(pagesById.get(id));
    }

    /** The page that a relative link means, by its path in the folder, with or without extension; for a folder its README or index. */
    public Optional<Page> pageAt(String path) {
        return pagesByPath.at(path).or(() -> page(path));
    }

    /** The pages that a node is bound to, the main one first; none while it is only planned. */
    public List<Page> pagesOf(Node node) {
        return pagesOfNode.getOrDefault(node.id(), List.of());
    }

    /** The node of the outline that a page stands for. */
    public Optional<Node> nodeOf(Page page) {
        return Optional.ofNullable(nodeOfPage.get(page.id()));
    }

    /** The tasks of a node's pages, in order. */
    public List<Task> tasksOf(Node node) {
        return pagesOf(node).stream().flatMap(p -> p.tasks().stream()).toList();
    }

    /** Whether nothing found wrong forbids using this curriculum. */
    public boolean usable() {
        return faults.stream().noneMatch(f -> f.severity() == Fault.Severity.ERROR);
    }
}
