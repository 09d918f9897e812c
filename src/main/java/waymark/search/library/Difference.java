package waymark.search.library;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.curriculum.Page;

/** Tells two editions apart. */
final class Difference {
    private Difference() {}

    /** Whether both have the same outline, pages, faults, lexicon and golden questions. */
    static boolean none(Edition old, Edition next) {
        return old.curriculum().pages().equals(next.curriculum().pages())
                && old.curriculum()
                        .outline()
                        .toList()
                        .equals(next.curriculum().outline().toList())
                && old.faults().equals(next.faults())
                && old.lexicon().equals(next.lexicon())
                && old.golden().equals(next.golden());
    }

    static Reload.Changes between(Edition old, Edition next, Map<String, List<String>> moved, List<Reload.Fall> falls) {
        Map<String, Page> before = pages(old);
        Map<String, Page> after = pages(next);
        List<String> added =
                after.keySet().stream().filter(id -> !before.containsKey(id)).toList();
        List<String> removed =
                before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
        List<String> changed = after.keySet().stream()
                .filter(id -> before.containsKey(id) && !after.get(id).equals(before.get(id)))
                .toList();
        return new Reload.Changes(added, removed, changed, moved, falls);
    }

    private static Map<String, Page> pages(Edition edition) {
        return edition.curriculum().pages().stream()
                .collect(Collectors.toMap(Page::id, Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
