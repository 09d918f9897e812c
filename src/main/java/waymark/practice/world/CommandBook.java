package waymark.practice.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The commands that applications registered, and the overrides that a guild's moderators set on them. */
public final class CommandBook {
    /**
     * An override of a command's permissions: who or where, and whether they may.
     *
     * @param type 1 a role, 2 a user, 3 a channel
     */
    public record Override(long id, int type, boolean allowed) {}

    private record Place(long guild, long commandOrApplication) {}

    private final Map<Long, Command> commands = new LinkedHashMap<>();
    private final Map<Place, List<Override>> overrides = new LinkedHashMap<>();

    public void put(Command command) {
        commands.put(command.id(), command);
    }

    public void remove(Command command) {
        commands.remove(command.id());
    }

    /** The commands of an application in one guild, or, with no guild, its global ones. */
    public Stream<Command> of(long application, OptionalLong guild) {
        return commands.values().stream()
                .filter(command ->
                        command.application() == application && command.guild().equals(guild));
    }

    /** A command as its application names it, else 10063. */
    public Command get(long application, OptionalLong guild, long id) {
        return of(application, guild)
                .filter(command -> command.id() == id)
                .findFirst()
                .orElseThrow(() -> ApiError.unknown("application command"));
    }

    /** All that can be used in a guild: registered there, and global. */
    public Stream<Command> usableIn(Guild guild) {
        return commands.values().stream()
                .filter(command -> command.guild().isEmpty() || command.guild().getAsLong() == guild.id())
                .filter(command -> guild.members().containsKey(command.application()))
                .filter(command -> command.usableIn(true));
    }

    public Optional<List<Override>> overrides(long guild, long commandOrApplication) {
        return Optional.ofNullable(overrides.get(new Place(guild, commandOrApplication)));
    }

    public void override(long guild, long commandOrApplication, List<Override> given) {
        Place place = new Place(guild, commandOrApplication);
        if (given.isEmpty()) {
            overrides.remove(place);
        } else {
            overrides.put(place, List.copyOf(given));
        }
    }
}
