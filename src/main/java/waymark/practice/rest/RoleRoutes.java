package waymark.practice.rest;

import static waymark.practice.world.Permission.MANAGE_ROLES;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.practice.gateway.Events;
import waymark.practice.world.Account;
import waymark.practice.world.ApiError;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.Member;
import waymark.practice.world.Permissions;
import waymark.practice.world.Role;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/**
 * Roles: who holds them, what they allow, how they are ordered. Nobody gives, takes or changes one that does not stand below their own
 * highest, nor lets a role do what they may not. Source: Discord's reference, "Permission Hierarchy".
 */
final class RoleRoutes {
    private static final String OF_MEMBER = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}";

    private final World world;
    private final Shapes shapes;
    private final Events events;

    RoleRoutes(World world, Shapes shapes, Events events) {
        this.world = world;
        this.shapes = shapes;
        this.events = events;
    }

    void install(RestApi api) {
        api.put(OF_MEMBER, call -> hold(call, true))
                .delete(OF_MEMBER, call -> hold(call, false))
                .patch("/guilds/{guild_id}/roles/{role_id}", this::change)
                .patch("/guilds/{guild_id}/roles", this::order)
                .delete("/users/@me/guilds/{guild_id}", this::leave);
    }

    private Reply hold(Call call, boolean wanted) {
        Guild guild = Access.guild(world, call, MANAGE_ROLES);
        Member member = guild.member(call.id("user_id")).orElseThrow(() -> ApiError.unknown("Member"));
        Role role = role(guild, call.id("role_id"));
        if (role.id() == guild.id() || role.bot().isPresent()) {
            throw new ApiError(400, 50028, "Invalid role");
        }
        requireBelow(guild, call.account(), role);
        Set<Long> roles = new LinkedHashSet<>(member.roles());
        if (wanted ? roles.add(role.id()) : roles.remove(role.id())) {
            Member changed = new Member(member.account(), member.joined(), roles);
            guild.members().put(member.account().id(), changed);
            events.memberUpdated(guild, changed);
        }
        return Reply.NO_CONTENT;
    }

    /** Its permissions alone: {@code {"permissions": "268435456"}}. */
    private Reply change(Call call) {
        Guild guild = Access.guild(world, call, MANAGE_ROLES);
        Role role = role(guild, call.id("role_id"));
        requireBelow(guild, call.account(), role);
        long permissions =
                Json.has(call.body(), "permissions") ? Json.id(call.body(), "permissions") : role.permissions();
        long own = guild.member(call.account().id())
                .map(member -> Permissions.in(guild, member))
                .orElse(0L);
        if ((permissions & ~role.permissions() & ~own) != 0) {
            throw ApiError.missingPermissions();
        }
        return Reply.ok(shapes.role(
                put(guild, new Role(role.id(), role.name(), permissions, role.position(), role.color(), role.bot()))));
    }

    /** {@code [{"id": "5", "position": 3}]}. */
    private Reply order(Call call) {
        Guild guild = Access.guild(world, call, MANAGE_ROLES);
        List<JsonNode> given = call.body().valueStream().toList();
        for (JsonNode one : given) {
            Role role = role(guild, Json.id(one, "id"));
            int position = one.path("position").asInt(role.position());
            requireBelow(guild, call.account(), role);
            if (position >= highest(guild, call.account())) {
                throw ApiError.missingPermissions();
            }
            put(guild, new Role(role.id(), role.name(), role.permissions(), position, role.color(), role.bot()));
        }
        return Reply.ok(Json.array(guild.roles().values().stream().map(shapes::role)));
    }

    private Role put(Guild guild, Role role) {
        guild.roles().put(role.id(), role);
        events.roleUpdated(guild, role);
        return role;
    }

    private Reply leave(Call call) {
        Guild guild = Access.guild(world, call);
        if (guild.owner() == call.account().id()) {
            throw new ApiError(400, 50055, "Invalid Guild");
        }
        Member left = guild.members().remove(call.account().id());
        events.memberLeft(guild, left);
        return Reply.NO_CONTENT;
    }

    private static Role role(Guild guild, long id) {
        Role role = guild.roles().get(id);
        if (role == null) {
            throw ApiError.unknown("Role");
        }
        return role;
    }

    private static void requireBelow(Guild guild, Account account, Role role) {
        if (role.position() >= highest(guild, account)) {
            throw ApiError.missingPermissions();
        }
    }

    /** The position of an account's highest role; the owner stands above all. */
    private static int highest(Guild guild, Account account) {
        return guild.owner() == account.id()
                ? Integer.MAX_VALUE
                : guild.member(account.id()).stream()
                        .flatMap(member -> member.roles().stream())
                        .flatMap(id -> Stream.ofNullable(guild.roles().get(id)))
                        .mapToInt(Role::position)
                        .max()
                        .orElse(0);
    }
}
