package waymark.search.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Follows stored ids of nodes, tasks and questions from one edition to the next. */
final class References {
    private final Set<String> orphans = new TreeSet<>();
    private final Map<String, List<String>> moved = new HashMap<>();

    /** An id that the old edition lacked too is no loss of this reload. */
    References(Set<String> referenced, Edition old, Edition next) {
        for (String id : referenced) {
            if (next.curriculum().has(id)) {
                continue;
            }
            List<String> now = next.curriculum().current(id);
            if (!now.isEmpty()) {
                moved.put(id, now);
            } else if (old.curriculum().has(id)) {
                orphans.add(id);
            }
        }
    }

    List<String> orphans() {
        return List.copyOf(orphans);
    }

    Map<String, List<String>> moved() {
        return Map.copyOf(moved);
    }
}
