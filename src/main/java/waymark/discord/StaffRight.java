package waymark.discord;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.ApplicationCommandUpdatePrivilegesEvent;
import net.dv8tion.jda.api.events.interaction.command.ApplicationUpdatePrivilegesEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.PrivilegeConfig;
import net.dv8tion.jda.api.interactions.commands.privileges.IntegrationPrivilege;
import net.dv8tion.jda.api.interactions.commands.privileges.IntegrationPrivilege.Type;

/**
 * Who may use a staff command's buttons: whoever Discord would offer the command itself. Discord gates commands, not components, so the
 * same rule is applied here: the command's overrides in this server, else the application's, else the command's default permissions.
 *
 * <p>Source: Discord's documentation, "Application Command Permissions".
 */
public final class StaffRight extends ListenerAdapter {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, Command> registered = new ConcurrentHashMap<>();
    // As futures, so that the gateway's thread, which forgets one here, never waits for its request.
    private final Map<Long, CompletableFuture<PrivilegeConfig>> overrides = new ConcurrentHashMap<>();

    /** Learns the ids and default permissions that Discord gave to our commands. */
    void registered(List<Command> commands) {
        commands.forEach(command -> registered.put(command.getName(), command));
    }

    /**
     * Whether the member who acted may use that command here.
     *
     * @throws CompletionException where Discord did not tell in time who may
     */
    public boolean holds(Interaction event, String commandName) {
        Member member = event.getMember();
        return member != null && holds(member, event.getChannelIdLong(), commandName);
    }

    /** The same of a member who wrote in a channel. */
    boolean holds(Member member, long channel, String commandName) {
        Command command = registered.get(commandName);
        if (command == null) {
            return false;
        }
        if (member.hasPermission(Permission.ADMINISTRATOR)) {
            return true;
        }
        PrivilegeConfig config = overrides(member.getGuild());
        List<IntegrationPrivilege> ofCommand = listOrEmpty(config.getCommandPrivileges(command));
        List<IntegrationPrivilege> ofApplication = listOrEmpty(config.getApplicationPrivileges());
        boolean channelOpen = inChannel(ofCommand, channel)
                .or(() -> inChannel(ofApplication, channel))
                .orElse(true);
        boolean allowed = forMember(ofCommand, member)
                .orElseGet(() -> forMember(ofApplication, member).orElse(true) && byDefault(command, member));
        return channelOpen && allowed;
    }

    @Override
    public void onApplicationCommandUpdatePrivileges(ApplicationCommandUpdatePrivilegesEvent event) {
        overrides.remove(event.getGuild().getIdLong());
    }

    @Override
    public void onApplicationUpdatePrivileges(ApplicationUpdatePrivilegesEvent event) {
        overrides.remove(event.getGuild().getIdLong());
    }

    /** A new session: changes made since the old one broke off were not delivered. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        overrides.clear();
    }

    private PrivilegeConfig overrides(Guild guild) {
        CompletableFuture<PrivilegeConfig> asked = overrides.computeIfAbsent(
                guild.getIdLong(),
                id -> guild.retrieveCommandPrivileges().submit().orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return asked.join();
        } catch (CompletionException e) {
            overrides.remove(guild.getIdLong(), asked);
            throw e;
        }
    }

    private static boolean byDefault(Command command, Member member) {
        Long needed = command.getDefaultPermissions().getPermissionsRaw();
        // Null opens a command to everyone; 0 closes it to all but administrators, who were let in above.
        return needed == null || (needed != 0 && (Permission.getRaw(member.getPermissions()) & needed) == needed);
    }

    private static Optional<Boolean> forMember(List<IntegrationPrivilege> rules, Member member) {
        Optional<Boolean> own = verdict(rules, Type.USER, member.getIdLong());
        if (own.isPresent()) {
            return own;
        }
        List<Boolean> byRole = member.getRoles().stream()
                .map(role -> verdict(rules, Type.ROLE, role.getIdLong()))
                .flatMap(Optional::stream)
                .toList();
        if (!byRole.isEmpty()) {
            return Optional.of(byRole.contains(true));
        }
        return verdict(rules, Type.ROLE, member.getGuild().getIdLong());
    }

    private static Optional<Boolean> inChannel(List<IntegrationPrivilege> rules, long channel) {
        return verdict(rules, Type.CHANNEL, channel)
                .or(() -> rules.stream()
                        .filter(IntegrationPrivilege::targetsAllChannels)
                        .map(IntegrationPrivilege::isEnabled)
                        .findFirst());
    }

    private static Optional<Boolean> verdict(List<IntegrationPrivilege> rules, Type type, long id) {
        return rules.stream()
                .filter(rule -> rule.getType() == type && rule.getIdLong() == id)
                .map(IntegrationPrivilege::isEnabled)
                .findFirst();
    }

    private static List<IntegrationPrivilege> listOrEmpty(List<IntegrationPrivilege> rules) {
        return Objects.requireNonNullElse(rules, List.of());
    }
}
