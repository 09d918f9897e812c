package waymark.curriculum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands between the {@code ---} lines at a page's top; {@code docs/adding-a-page.md} explains each key.
 *
 * @param summary or what other tools call {@code description}
 * @param aliases other names; addresses, which Hugo keeps under this key, are left out
 * @param other keys that Waymark gives no meaning, as YAML read them
 */
public record FrontMatter(
        Optional<String> title,
        Optional<String> id,
        List<String> was,
        Optional<String> node,
        Optional<String> summary,
        Optional<String> level,
        OptionalInt minutes,
        List<String> prerequisites,
        List<String> aliases,
        List<Source> sources,
        Optional<String> asOf,
        Map<String, Object> other) {

    /** A primary source that a page cites. */
    public record Source(String title, String url) {}

    public FrontMatter {
        was = List.copyOf(was);
        prerequisites = List.copyOf(prerequisites);
        aliases = List.copyOf(aliases);
        sources = List.copyOf(sources);
        other = Map.copyOf(other);
    }

    /** The keys that say something, those that Waymark gives no meaning among them. */
    public Set<String> present() {
        Set<String> keys = new TreeSet<>(other.keySet());
        Map.of("title", title, "id", id, "node", node, "summary", summary, "level", level, "as_of", asOf)
                .forEach((key, value) -> value.ifPresent(v -> keys.add(key)));
        Map.of("was", was, "aliases", aliases, "sources", sources).forEach((key, values) -> {
            if (!values.isEmpty()) {
                keys.add(key);
            }
        });
        minutes.ifPresent(m -> keys.add("minutes"));
        return keys;
    }

    FrontMatter withoutAliases() {
        return new FrontMatter(
                title, id, was, node, summary, level, minutes, prerequisites, List.of(), sources, asOf, other);
    }

    /** A page that has none. */
    public static FrontMatter none() {
        Optional<String> no = Optional.empty();
        return new FrontMatter(
                no, no, List.of(), no, no, no, OptionalInt.empty(), List.of(), List.of(), List.of(), no, Map.of());
    }
}
