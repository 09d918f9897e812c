package waymark.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What every reply looks up and what seldom changes.
 *
 * <pre>{@code
 * Memory<Long, Set<Long>> roles = Memory.until(watch, Set.of("assignment"), 2_500);
 * roles.of(guild, () -> sql.read(handle -> roles(handle, guild))); // no SQL, until a commit changes a row of that table
 * }</pre>
 */
interface Memory<K, V> {
    /**
     * What was looked up before, or is now. What is looked up in a transaction must be so before anything else: it is as new as the watch
     * says, or newer.
     */
    V of(K key, Supplier<V> lookUp);

    /** Looks up each time: for a database with other writers. */
    static <K, V> Memory<K, V> none() {
        return (key, lookUp) -> lookUp.get();
    }

    /**
     * Keeps it until a commit of the one writer changes one of the tables.
     *
     * @param most as many are kept
     */
    static <K, V> Memory<K, V> until(TableWatch watch, Set<String> tables, int most) {
        record Known<V>(long edition, V value) {}
        Map<K, Known<V>> all = new ConcurrentHashMap<>();
        return (key, lookUp) -> {
            long edition = watch.edition(tables);
            Known<V> before = all.get(key);
            if (before != null && before.edition() == edition) {
                return before.value();
            }
            V value = lookUp.get();
            if (all.size() >= most) {
                all.clear();
            }
            all.put(key, new Known<>(edition, value));
            return value;
        };
    }
}
