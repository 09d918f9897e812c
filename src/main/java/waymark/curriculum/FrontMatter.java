package waymark.curriculum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What stands between the {@code ---} lines at a page's top; {@code docs/adding-a-page.md} explains each key.
 *
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

    /** A page that has none. */
    public static FrontMatter none() {
        Optional<String> no = Optional.empty();
        return new FrontMatter(
                no, no, List.of(), no, no, no, OptionalInt.empty(), List.of(), List.of(), List.of(), no, Map.of());
    }
}
