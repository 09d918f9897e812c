package waymark.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import waymark.curriculum.Curriculum;
import waymark.curriculum.LinkTemplate;
import waymark.search.library.Library;

/**
 * The curricula that this process serves, and which of them a guild chose.
 *
 * @see waymark.search.library.Library
 */
public final class Curricula {
    /**
     * One curriculum in use.
     *
     * @param links where its sections are published; empty to offer Read here instead
     */
    public record Shelf(String name, Library library, Optional<LinkTemplate> links) {
        public Curriculum curriculum() {
            return library.current().curriculum();
        }
    }

    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final LongFunction<Optional<String>> chosen;

    /**
     * @param shelves at least one; the first serves guilds that have not chosen and direct messages
     * @param chosen a guild's choice by name
     */
    public Curricula(List<Shelf> shelves, LongFunction<Optional<String>> chosen) {
        shelves.forEach(shelf -> this.shelves.put(shelf.name(), shelf));
        this.chosen = chosen;
    }

    /** The shelf of that guild, or the first one. */
    public Shelf of(OptionalLong guild) {
        Optional<String> name = guild.isPresent() ? chosen.apply(guild.getAsLong()) : Optional.empty();
        return name.flatMap(this::named)
                .orElseGet(() -> shelves.values().iterator().next());
    }

    public Shelf of(long guild) {
        return of(OptionalLong.of(guild));
    }

    /** The shelf of that guild; in a direct message the first that has that heading, whichever server it is about. */
    public Shelf holding(OptionalLong guild, String key) {
        return guild.isPresent()
                ? of(guild)
                : shelves.values().stream()
                        .filter(shelf ->
                                shelf.library().current().index().section(key).isPresent())
                        .findFirst()
                        .orElseGet(() -> of(guild));
    }

    public Optional<Shelf> named(String name) {
        return Optional.ofNullable(shelves.get(name));
    }

    /** The curriculum of that configured name, as the domain's rules look it up. */
    public Optional<Curriculum> curriculum(String name) {
        return named(name).map(Shelf::curriculum);
    }

    public List<Shelf> all() {
        return List.copyOf(shelves.values());
    }
}
