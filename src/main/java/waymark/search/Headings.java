package waymark.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.Roadmap;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Section;
import waymark.curriculum.Track;

/** Turns sections into places to go to: where they stand in the outline and how to come back to them. */
final class Headings {
    /** What folders' first pages are called. */
    private static final Set<String> INDEX = Set.of("readme.md", "index.md", "readme.mdx", "index.mdx", "_index.md");

    /** Nine bytes are twelve letters; among 100,000 sections two share one with a chance of about 1 in 900 billion. */
    private static final int KEY_BYTES = 9;

    private final Curriculum curriculum;
    private final Map<String, List<Node>> parents = new HashMap<>();

    Headings(Curriculum curriculum) {
        this.curriculum = curriculum;
        for (Track track : curriculum.tracks()) {
            parents.put(track.id(), List.of());
            track.topics().forEach(topic -> parents.put(topic.id(), List.of(track)));
        }
        curriculum.roadmap().map(Roadmap::milestones).ifPresent(all -> all.forEach(m -> walk(m, List.of())));
    }

    private void walk(RoadmapNode node, List<Node> above) {
        parents.put(node.id(), above);
        List<Node> path = new ArrayList<>(above);
        path.add(node);
        node.children().forEach(child -> walk(child, path));
    }

    /** Titles of the outline's nodes above a page, the outermost first; the roadmap's own name is left out. */
    List<String> trail(Page page) {
        return above(page).stream().map(Node::title).toList();
    }

    /** The track or milestone that a page belongs to; the first folder of its path where the outline lacks it. */
    String track(Page page) {
        Optional<Node> outermost = above(page).stream().findFirst();
        if (outermost.isPresent()) {
            return outermost.get().id();
        }
        Optional<Node> own = curriculum.nodeOf(page).filter(n -> n instanceof Track || n instanceof Milestone);
        return own.map(Node::id)
                .orElseGet(() -> page.path().contains("/")
                        ? page.path().substring(0, page.path().indexOf('/'))
                        : "");
    }

    /** Whether the outline has nodes below the page's own. */
    boolean overview(Page page) {
        return INDEX.contains(
                        page.path().substring(page.path().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                || curriculum.nodeOf(page).map(Headings::hasParts).orElse(false);
    }

    private static boolean hasParts(Node node) {
        return switch (node) {
            case Track track -> !track.topics().isEmpty();
            case Roadmap roadmap -> true;
            case RoadmapNode step -> !step.children().isEmpty();
            default -> false;
        };
    }

    private List<Node> above(Page page) {
        return curriculum
                .nodeOf(page)
                .map(n -> parents.getOrDefault(n.id(), List.of()))
                .orElse(List.of());
    }

    Heading of(Page page, Section section) {
        List<String> breadcrumb = new ArrayList<>(trail(page));
        for (String title : section.breadcrumb().isEmpty() ? List.of(page.title()) : section.breadcrumb()) {
            if (breadcrumb.isEmpty() || !breadcrumb.getLast().equals(title)) {
                breadcrumb.add(title);
            }
        }
        String title = section.title().isBlank() ? page.title() : section.title();
        Optional<String> node = curriculum.nodeOf(page).map(Node::id);
        return new Heading(
                key(page.path(), section.anchor()),
                page.id(),
                page.path(),
                section.anchor(),
                title,
                breadcrumb,
                node,
                0);
    }

    /** A hash of path and anchor: the same after a restart and a reload, short enough for a button's id. */
    static String key(String path, String anchor) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((path + "#" + anchor).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
