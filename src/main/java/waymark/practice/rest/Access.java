package waymark.practice.rest;

import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Channel;
import waymark.practice.world.Guild;
import waymark.practice.world.Permission;
import waymark.practice.world.Permissions;
import waymark.practice.world.World;

/** What channels and guilds ask of those who use them. */
final class Access {
    private Access() {}

    /** The channel in the path, which the asker must see (else 50001) and where they need the permissions (else 50013). */
    static Channel channel(World world, Call call, Permission... needed) {
        Channel channel = world.channel(call.id("channel_id"));
        require(channel, call.account(), needed);
        return channel;
    }

    static void require(Channel channel, Account account, Permission... needed) {
        long permissions = Permissions.in(channel, account);
        if (!Permission.VIEW_CHANNEL.in(permissions)) {
            throw ApiError.missingAccess();
        }
        require(permissions, needed);
    }

    /** The guild in the path, where the asker needs the permissions. */
    static Guild guild(World world, Call call, Permission... needed) {
        Guild guild = world.guild(call.id("guild_id"), call.account());
        guild.member(call.account().id()).ifPresent(member -> require(Permissions.in(guild, member), needed));
        return guild;
    }

    private static void require(long permissions, Permission... needed) {
        if ((permissions & Permission.set(needed)) != Permission.set(needed)) {
            throw ApiError.missingPermissions();
        }
    }
}
