package waymark.search.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.Task;

/** Follows stored ids of nodes and tasks from one edition to the next. */
final class References {
    private final Set<String> orphans = new TreeSet<>();
    private final Map<String, String> moved = new HashMap<>();

    /** An id that the old edition lacked too is no loss of this reload. */
    References(Set<String> referenced, Edition old, Edition next) {
        Set<String> had = ids(old.curriculum());
        Set<String> has = ids(next.curriculum());
        for (String id : referenced) {
            if (has.contains(id)) {
                continue;
            }
            Optional<String> now = movedTo(id, next).filter(has::contains);
            now.ifPresent(to -> moved.put(id, to));
            if (now.isEmpty() && had.contains(id)) {
                orphans.add(id);
            }
        }
    }

    List<String> orphans() {
        return List.copyOf(orphans);
    }

    Map<String, String> moved() {
        return Map.copyOf(moved);
    }

    /** A task moves with its node. */
    private static Optional<String> movedTo(String id, Edition next) {
        int hash = id.indexOf('#');
        String node = hash < 0 ? id : id.substring(0, hash);
        String task = hash < 0 ? "" : id.substring(hash);
        return next.node(node).map(to -> to.id() + task);
    }

    private static Set<String> ids(Curriculum curriculum) {
        Set<String> ids = curriculum.outline().map(Node::id).collect(Collectors.toSet());
        curriculum.pages().stream()
                .map(Page::tasks)
                .flatMap(List::stream)
                .map(Task::id)
                .forEach(ids::add);
        return ids;
    }
}
