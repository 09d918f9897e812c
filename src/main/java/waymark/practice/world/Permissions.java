package waymark.practice.world;

import static waymark.practice.world.Permission.ADMINISTRATOR;
import static waymark.practice.world.Permission.ATTACH_FILES;
import static waymark.practice.world.Permission.EMBED_LINKS;
import static waymark.practice.world.Permission.MENTION_EVERYONE;
import static waymark.practice.world.Permission.SEND_MESSAGES;
import static waymark.practice.world.Permission.SEND_MESSAGES_IN_THREADS;
import static waymark.practice.world.Permission.VIEW_CHANNEL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Channel.Overwrite;
import waymark.practice.world.Channel.Text;

/** What an account may do, computed in Discord's order. Source: Discord's reference, "Permission Hierarchy" and "Implicit Permissions". */
public final class Permissions {
    private static final long DIRECT = Permission.set(
            VIEW_CHANNEL,
            SEND_MESSAGES,
            EMBED_LINKS,
            ATTACH_FILES,
            Permission.ADD_REACTIONS,
            Permission.READ_MESSAGE_HISTORY,
            Permission.USE_EXTERNAL_EMOJIS,
            Permission.USE_APPLICATION_COMMANDS,
            Permission.PIN_MESSAGES);

    private Permissions() {}

    /** In a channel: roles, then the overwrites of @everyone, of the roles together, of the member. Nothing for a stranger. */
    public static long in(Channel channel, Account account) {
        return switch (channel) {
            case Direct direct -> direct.members().contains(account.id()) ? DIRECT : 0;
            case Text text ->
                text.guild()
                        .member(account.id())
                        .map(member -> in(text, member))
                        .orElse(0L);
        };
    }

    /** In the guild as a whole: its owner and administrators may do everything. */
    public static long in(Guild guild, Member member) {
        long granted = Stream.concat(Stream.of(guild.id()), member.roles().stream())
                .map(guild.roles()::get)
                .filter(Objects::nonNull)
                .mapToLong(Role::permissions)
                .reduce(0, (a, b) -> a | b);
        return member.account().id() == guild.owner() || ADMINISTRATOR.in(granted) ? Permission.ALL : granted;
    }

    private static long in(Text channel, Member member) {
        long base = in(channel.guild(), member);
        if (base == Permission.ALL) {
            return base;
        }
        Map<Long, Overwrite> overwrites = channel.overwrites();
        long set = base;
        set = apply(set, overwrites, List.of(channel.guild().id()));
        set = apply(set, overwrites, member.roles());
        set = apply(set, overwrites, List.of(member.account().id()));
        return withImplied(channel.thread().isPresent() ? inThread(set) : set);
    }

    private static long apply(long set, Map<Long, Overwrite> overwrites, Collection<Long> ids) {
        long allow = 0;
        long deny = 0;
        for (Long id : ids) {
            Overwrite overwrite = overwrites.get(id);
            if (overwrite != null) {
                allow |= overwrite.allow();
                deny |= overwrite.deny();
            }
        }
        return set & ~deny | allow;
    }

    /** There another permission says who may write. */
    private static long inThread(long set) {
        long write = Permission.set(SEND_MESSAGES);
        return SEND_MESSAGES_IN_THREADS.in(set) ? set | write : set & ~write;
    }

    private static long withImplied(long set) {
        if (!VIEW_CHANNEL.in(set)) {
            return 0;
        }
        return SEND_MESSAGES.in(set) ? set : set & ~Permission.set(EMBED_LINKS, ATTACH_FILES, MENTION_EVERYONE);
    }
}
