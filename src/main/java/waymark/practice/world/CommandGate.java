package waymark.practice.world;

import java.util.List;
import java.util.Optional;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.CommandBook.Override;

/**
 * Whether Discord lets a member use a slash or context command: overrides on the command or its application, else its
 * {@code default_member_permissions}. Components and modals pass no such gate.
 *
 * <p>Source: Discord's reference, "Application Command Permissions" and the user guide "Command Permissions".
 */
public final class CommandGate {
    private static final int ROLE = 1;
    private static final int USER = 2;
    private static final int CHANNEL = 3;

    private final CommandBook book;

    public CommandGate(CommandBook book) {
        this.book = book;
    }

    /** Whether the member may use the command in the channel. */
    public boolean opens(Command command, Text channel, Member member) {
        Guild guild = channel.guild();
        if (Permissions.in(guild, member) == Permission.ALL) {
            return true;
        }
        long permissions = Permissions.in(channel, member.account());
        if (!Permission.USE_APPLICATION_COMMANDS.in(permissions)) {
            return false;
        }
        Optional<List<Override>> own = book.overrides(guild.id(), command.id());
        List<Override> overrides =
                own.or(() -> book.overrides(guild.id(), command.application())).orElse(List.of());
        if (!channelAllowed(overrides, channel)) {
            return false;
        }
        Optional<Boolean> decided = memberAllowed(overrides, guild, member);
        boolean byDefault = defaultAllows(command, permissions);
        // What is set on the whole application can only narrow a command; what is set on the command itself decides.
        return own.isPresent() ? decided.orElse(byDefault) : decided.orElse(true) && byDefault;
    }

    private static boolean channelAllowed(List<Override> overrides, Text channel) {
        long everyChannel = channel.guild().id() - 1;
        return find(overrides, CHANNEL, channel.id())
                .or(() -> find(overrides, CHANNEL, everyChannel))
                .orElse(true);
    }

    /** The most particular override wins: the user's, then any role that allows, then a role that denies, then @everyone. */
    private static Optional<Boolean> memberAllowed(List<Override> overrides, Guild guild, Member member) {
        return find(overrides, USER, member.account().id())
                .or(() -> overrides.stream()
                        .filter(override ->
                                override.type() == ROLE && member.roles().contains(override.id()))
                        .map(Override::allowed)
                        .reduce(Boolean::logicalOr))
                .or(() -> find(overrides, ROLE, guild.id()));
    }

    private static Optional<Boolean> find(List<Override> overrides, int type, long id) {
        return overrides.stream()
                .filter(override -> override.type() == type && override.id() == id)
                .map(Override::allowed)
                .findFirst();
    }

    /** No default: everyone. {@code "0"}: administrators only, who were let in before. Else all the named permissions. */
    private static boolean defaultAllows(Command command, long permissions) {
        if (!Json.has(command.json(), "default_member_permissions")) {
            return true;
        }
        long needed = Json.id(command.json(), "default_member_permissions");
        return needed != 0 && (permissions & needed) == needed;
    }
}
