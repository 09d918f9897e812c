package waymark.curriculum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds each entry of the index its pages and its id. A page is found by the entry's links; else by the page's {@code node:}, which names
 * the entry's label; else by the label's slug under the parent; else, for topics, by a title much like the label.
 *
 * <p>Where several pages or several entries share a label, the page counts that lies in the parent's folder, or where the pages of the
 * entry's siblings lie.
 */
final class Binder {
    private final PageSet pages;
    private final String indexPath;
    private final Map<String, List<PageDraft>> claims = new HashMap<>();
    private final Map<String, Integer> entriesWithLabel = new HashMap<>();
    private final Set<String> bound = new HashSet<>();

    Binder(PageSet pages, String indexPath) {
        this.pages = pages;
        this.indexPath = indexPath;
        for (PageDraft page : pages.all()) {
            page.frontMatter()
                    .node()
                    .ifPresent(node -> claims.computeIfAbsent(Label.of(node).key(), key -> new ArrayList<>())
                            .add(page));
        }
    }

    /** The index with everything bound. */
    Outline bind(Index index) {
        Stream.concat(index.tracks().stream(), index.roadmap().stream()).forEach(this::count);
        List<BoundEntry> tracks = siblings(index.tracks(), "", "");
        Optional<BoundEntry> roadmap =
                index.roadmap().map(root -> siblings(List.of(root), "", "").getFirst());
        List<BoundEntry> likened = tracks.stream().map(this::liken).toList();
        return new Outline(index.title(), indexPath, likened, roadmap);
    }

    private void count(OutlineEntry entry) {
        entriesWithLabel.merge(entry.label().key(), 1, Integer::sum);
        entry.children().forEach(this::count);
    }

    private List<BoundEntry> siblings(List<OutlineEntry> entries, String parent, String folder) {
        Optional<String> shared = sharedFolder(entries);
        List<BoundEntry> bindings = new ArrayList<>();
        for (OutlineEntry entry : entries) {
            bindings.add(bind(entry, bindings.size() + 1, parent, folder, shared));
        }
        return bindings;
    }

    private BoundEntry bind(OutlineEntry entry, int place, String parent, String folder, Optional<String> shared) {
        List<PageDraft> named = linked(entry);
        if (named.isEmpty()) {
            named = claimed(entry, folder, shared);
        }
        String slug = entry.slug().isEmpty() ? "item-" + place : entry.slug();
        String own = parent.isEmpty() ? slug : parent + "/" + slug;
        String id = named.isEmpty() ? own : named.getFirst().id();
        List<PageDraft> found = named.isEmpty() ? pages.withId(own).stream().toList() : named;
        found.forEach(page -> bound.add(page.id()));
        String below = found.isEmpty() ? id : found.getFirst().place();
        return new BoundEntry(
                entry.label(), id, entry.summary(), found, entry.line(), siblings(entry.children(), id, below));
    }

    private List<PageDraft> linked(OutlineEntry entry) {
        return entry.links().stream()
                .flatMap(link -> RelativeLink.resolve(indexPath, link).stream())
                .flatMap(link -> pages.at(link.path()).stream())
                .distinct()
                .toList();
    }

    private List<PageDraft> claimed(OutlineEntry entry, String folder, Optional<String> shared) {
        List<PageDraft> candidates = candidates(entry);
        int nearest = candidates.stream()
                .mapToInt(page -> nearness(page, folder, shared))
                .max()
                .orElse(0);
        if (nearest == 0 && entriesWithLabel.getOrDefault(entry.label().key(), 0) > 1) {
            return List.of();
        }
        return candidates.stream()
                .filter(page -> nearness(page, folder, shared) == nearest)
                .toList();
    }

    private List<PageDraft> candidates(OutlineEntry entry) {
        List<PageDraft> exact = claims.getOrDefault(entry.label().key(), List.of());
        String unnumbered = new Label(entry.label().withoutNumber()).key();
        return exact.isEmpty() && entriesWithLabel.getOrDefault(unnumbered, 0) == 0
                ? claims.getOrDefault(unnumbered, List.of())
                : exact;
    }

    private static int nearness(PageDraft page, String folder, Optional<String> shared) {
        if (page.folder().equals(folder)) {
            return 2;
        }
        return shared.filter(page.folder()::equals).isPresent() ? 1 : 0;
    }

    /** The folder in which most pages lie that surely belong to these entries. */
    private Optional<String> sharedFolder(List<OutlineEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(linked(entry).stream(), onlyClaim(entry)))
                .collect(Collectors.groupingBy(PageDraft::folder, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private Stream<PageDraft> onlyClaim(OutlineEntry entry) {
        List<PageDraft> candidates = candidates(entry);
        boolean sure = candidates.size() == 1
                && entriesWithLabel.getOrDefault(entry.label().key(), 0) == 1;
        return sure ? candidates.stream() : Stream.empty();
    }

    /** Gives topics that are still without a page one that nothing else names and whose title is much like theirs. */
    private BoundEntry liken(BoundEntry track) {
        Optional<String> shared = track.children().stream()
                .flatMap(topic -> topic.pages().stream())
                .collect(Collectors.groupingBy(PageDraft::folder, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        Set<String> folders =
                Stream.concat(Stream.of(track.id()), shared.stream()).collect(Collectors.toSet());
        List<PageDraft> free = pages.all().stream()
                .filter(page -> folders.contains(page.folder()))
                .filter(page -> page.frontMatter().node().isEmpty())
                .toList();
        Function<BoundEntry, BoundEntry> like = topic -> topic.pages().isEmpty()
                ? TitleLikeness.best(
                                topic.label(),
                                free.stream()
                                        .filter(p -> !bound.contains(p.id()))
                                        .toList())
                        .map(page -> with(topic, page))
                        .orElse(topic)
                : topic;
        return new BoundEntry(
                track.label(),
                track.id(),
                track.summary(),
                track.pages(),
                track.line(),
                track.children().stream().map(like).toList());
    }

    private BoundEntry with(BoundEntry topic, PageDraft page) {
        bound.add(page.id());
        return new BoundEntry(
                topic.label(), topic.id(), topic.summary(), List.of(page), topic.line(), topic.children());
    }
}
