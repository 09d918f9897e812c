package waymark.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import waymark.curriculum.Curriculum;

/**
 * Every id of a curriculum that something stored points at: marks, assignments, answers to questions, shown work, what courses are made of,
 * posted tasks. A reload must keep them or say where they went.
 *
 * <pre>{@code
 * StoredIds stored = new StoredIds(curricula, List.of(milestoneStore::referencedNodes, selfCheckStore::referencedQuestions));
 * stored.of("default"); // [roadmap/1-basics, roadmap/1-basics/c#c1, spark/joins#what-is-a-broadcast-join]
 * }</pre>
 */
public final class StoredIds {
    private final Function<String, Optional<Curriculum>> curricula;
    private final List<Function<String, Set<String>>> stores;

    /**
     * @param curricula by configured name, as they are now
     * @param stores the ids that each holds of a curriculum of that name
     */
    public StoredIds(Function<String, Optional<Curriculum>> curricula, List<Function<String, Set<String>>> stores) {
        this.curricula = curricula;
        this.stores = List.copyOf(stores);
    }

    /** As they are stored, and what those that have moved are called now: a second move must say where both went. */
    public Set<String> of(String curriculum) {
        Set<String> ids = new HashSet<>();
        stores.forEach(store -> ids.addAll(store.apply(curriculum)));
        curricula.apply(curriculum).ifPresent(now -> List.copyOf(ids).forEach(id -> ids.addAll(now.current(id))));
        return Set.copyOf(ids);
    }
}
