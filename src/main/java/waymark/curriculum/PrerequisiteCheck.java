package waymark.curriculum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds prerequisites that nobody can meet: pages that need each other in a circle, and steps of the roadmap that need a later one.
 *
 * <p>Ids that name nothing are {@link OutlineCheck}'s.
 */
final class PrerequisiteCheck {
    private final PageSet pages;
    private final List<Fault> faults;
    private final Map<String, String> pageOfNode = new HashMap<>();
    private final Map<String, BoundEntry> nodeOfPage = new HashMap<>();
    private final Map<String, Integer> placeOnRoadmap = new HashMap<>();

    private PrerequisiteCheck(Outline outline, PageSet pages, List<Fault> faults) {
        this.pages = pages;
        this.faults = faults;
        outline.walk().forEach(entry -> {
            entry.pageIds().stream().findFirst().ifPresent(page -> pageOfNode.putIfAbsent(entry.id(), page));
            entry.pageIds().forEach(page -> nodeOfPage.putIfAbsent(page, entry));
        });
        outline.roadmap().stream()
                .flatMap(BoundEntry::walk)
                .forEach(entry -> placeOnRoadmap.putIfAbsent(entry.id(), placeOnRoadmap.size()));
    }

    static void check(Outline outline, PageSet pages, List<Fault> faults) {
        PrerequisiteCheck check = new PrerequisiteCheck(outline, pages, faults);
        check.order();
        check.circles();
    }

    private void order() {
        for (PageDraft page : pages.all()) {
            Optional<Integer> own =
                    Optional.ofNullable(nodeOfPage.get(page.id())).map(n -> placeOnRoadmap.get(n.id()));
            for (String id : page.frontMatter().prerequisites()) {
                int place = Optional.ofNullable(placeOnRoadmap.get(node(id))).orElse(-1);
                if (own.isPresent() && place > own.get()) {
                    warn(page, id + " comes later on the roadmap");
                }
            }
        }
    }

    /** The node that an id of a page or a node means. */
    private String node(String id) {
        return Optional.ofNullable(nodeOfPage.get(id)).map(BoundEntry::id).orElse(id);
    }

    /** Depth first without recursion; a page met again while it is still on the way closes a circle. */
    private void circles() {
        Map<String, List<String>> open = new LinkedHashMap<>();
        pages.all().forEach(page -> open.put(page.id(), needs(page)));
        Set<String> done = new HashSet<>();
        for (String start : open.keySet()) {
            Deque<String> way = new ArrayDeque<>(List.of(start));
            Set<String> onWay = new HashSet<>(way);
            Map<String, Integer> next = new HashMap<>();
            while (!way.isEmpty() && !done.contains(start)) {
                String page = way.getLast();
                int at = next.merge(page, 1, Integer::sum) - 1;
                List<String> needs = open.getOrDefault(page, List.of());
                if (at >= needs.size()) {
                    done.add(way.removeLast());
                    onWay.remove(page);
                } else if (onWay.contains(needs.get(at))) {
                    report(way, needs.get(at));
                } else if (!done.contains(needs.get(at))) {
                    way.addLast(needs.get(at));
                    onWay.add(needs.get(at));
                }
            }
        }
    }

    private List<String> needs(PageDraft page) {
        return page.frontMatter().prerequisites().stream()
                .map(id -> pages.withId(id).isPresent() ? id : pageOfNode.getOrDefault(id, id))
                .toList();
    }

    private void report(Deque<String> way, String again) {
        List<String> circle = new ArrayList<>(way);
        List<String> ids = new ArrayList<>(circle.subList(circle.indexOf(again), circle.size()));
        ids.add(again);
        pages.withId(way.getLast())
                .ifPresent(page -> warn(page, "they lead back to where they began: " + String.join(" -> ", ids)));
    }

    private void warn(PageDraft page, String what) {
        faults.add(Fault.warning(page.path(), 1, "prerequisites: " + what));
    }
}
