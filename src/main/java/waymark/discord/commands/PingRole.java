package waymark.discord.commands;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.restaction.AuditableRestAction;
import waymark.discord.Reply;
import waymark.discord.view.Notices;
import waymark.discord.view.PingView;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;

/**
 * Gives and takes the role that a server's daily post mentions, so that whoever wants to be notified says so themselves. Only a role that
 * does nothing else is handed out, and only where the bot may: what it lacks is named, never asked for.
 */
public final class PingRole {
    static final String ON = "on";
    static final String OFF = "off";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String REASON = "asked for by the member";

    private final GuildStore guilds;

    public PingRole(GuildStore guilds) {
        this.guilds = guilds;
    }

    /** Whether a server's daily post mentions a role. */
    boolean isChosen(long guild) {
        return chosen(guild).isPresent();
    }

    private OptionalLong chosen(long guild) {
        return guilds.find(guild).map(GuildSettings::pingRole).orElse(OptionalLong.empty());
    }

    Reply change(Interaction event, String state) {
        boolean wanted = state.equals(ON);
        return change(event, (member, role) -> wanted);
    }

    /** Gives it to who does not hold it, and takes it from who does. */
    Reply turn(Interaction event) {
        return change(event, (member, role) -> !member.getRoles().contains(role));
    }

    private Reply change(Interaction event, BiPredicate<Member, Role> wish) {
        Guild guild = Objects.requireNonNull(event.getGuild());
        Member member = Objects.requireNonNull(event.getMember());
        OptionalLong chosen = chosen(guild.getIdLong());
        if (chosen.isEmpty()) {
            return Notices.of("pings.none");
        }
        Role role = guild.getRoleById(chosen.getAsLong());
        if (role == null) {
            return Notices.of("pings.gone");
        }
        boolean wanted = wish.test(member, role);
        if (member.getRoles().contains(role) == wanted) {
            return PingView.of(wanted ? "pings.already-on" : "pings.already-off", role.getIdLong());
        }
        return obstacle(guild, role).orElseGet(() -> changed(guild, member, role, wanted));
    }

    /** Why the role is not handed out. */
    private static Optional<Reply> obstacle(Guild guild, Role role) {
        String own = ownRole(guild);
        if (role.isPublicRole() || role.isManaged()) {
            return Optional.of(PingView.of("pings.managed", role.getIdLong()));
        } else if (doesMore(guild, role)) {
            return Optional.of(PingView.of("pings.does-more", role.getIdLong()));
        } else if (!guild.getSelfMember().hasPermission(Permission.MANAGE_ROLES)) {
            return Optional.of(PingView.lacking("pings.needs-permission", role.getIdLong(), own));
        } else if (!guild.getSelfMember().canInteract(role)) {
            return Optional.of(PingView.lacking("pings.needs-place", role.getIdLong(), own));
        }
        return Optional.empty();
    }

    /** What the role is called that Discord made for the bot; the bot's own name, as it is at first, where there is none. */
    private static String ownRole(Guild guild) {
        return guild.getSelfMember().getRoles().stream()
                .filter(Role::isManaged)
                .map(Role::getName)
                .findFirst()
                .orElseGet(() -> guild.getSelfMember().getUser().getName());
    }

    /** Whether it opens anything that is not everybody's: whoever typed a command would let themselves in. */
    private static boolean doesMore(Guild guild, Role role) {
        EnumSet<Permission> beyond = EnumSet.noneOf(Permission.class);
        beyond.addAll(role.getPermissions());
        beyond.removeAll(guild.getPublicRole().getPermissions());
        return !beyond.isEmpty()
                || guild.getChannels().stream()
                        .map(channel -> channel.getPermissionContainer().getPermissionOverride(role))
                        .anyMatch(override -> override != null && override.getAllowedRaw() != 0);
    }

    private static Reply changed(Guild guild, Member member, Role role, boolean wanted) {
        AuditableRestAction<Void> change =
                wanted ? guild.addRoleToMember(member, role) : guild.removeRoleFromMember(member, role);
        try {
            change.reason(REASON)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() != ErrorResponse.MISSING_PERMISSIONS) {
                throw e;
            }
            // Taken away since Discord last said what we may.
            return PingView.lacking("pings.needs-permission", role.getIdLong(), ownRole(guild));
        }
        return PingView.of(wanted ? "pings.on" : "pings.off", role.getIdLong());
    }
}
