package waymark.practice.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import waymark.practice.world.Account;
import waymark.practice.world.Channel;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.Member;
import waymark.practice.world.Message;
import waymark.practice.world.Permissions;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** Looks up what an interaction points at by id, and gathers it for the bot. Each look-up says whether there is such a thing. */
final class Resolved {
    private final World world;
    private final Shapes shapes;
    private final Channel at;
    private final Account asker;
    private final ObjectNode json = Json.object();

    Resolved(World world, Shapes shapes, Channel at, Account asker) {
        this.world = world;
        this.shapes = shapes;
        this.at = at;
        this.asker = asker;
    }

    /** What was gathered; empty if nothing was. */
    Optional<ObjectNode> json() {
        return json.isEmpty() ? Optional.empty() : Optional.of(json);
    }

    boolean user(long id) {
        Optional<Account> account = world.account(id);
        account.ifPresent(found -> put("users", id, shapes.user(found)));
        guild().flatMap(guild -> guild.member(id)).ifPresent(member -> put("members", id, partial(member)));
        return account.isPresent();
    }

    private ObjectNode partial(Member member) {
        ObjectNode partial = shapes.memberAlone(member);
        partial.put("permissions", Long.toString(Permissions.in(at, member.account())));
        partial.remove(List.of("mute", "deaf"));
        return partial;
    }

    boolean role(long id) {
        Optional<ObjectNode> role = guild().map(guild -> guild.roles().get(id)).map(shapes::role);
        role.ifPresent(found -> put("roles", id, found));
        return role.isPresent();
    }

    boolean channel(long id) {
        Optional<Text> channel = guild().flatMap(guild ->
                world.channelsOf(guild).filter(text -> text.id() == id).findFirst());
        channel.ifPresent(found -> put(
                "channels",
                id,
                shapes.channel(found, asker).put("permissions", Long.toString(Permissions.in(found, asker)))));
        return channel.isPresent();
    }

    boolean message(long id) {
        Optional<Message> message =
                Optional.ofNullable(world.messages(at).get(id)).filter(found -> found.visibleTo(asker));
        message.ifPresent(found -> put("messages", id, found.json()));
        return message.isPresent();
    }

    void attachment(ObjectNode attachment) {
        put("attachments", Json.id(attachment, "id"), attachment);
    }

    private Optional<Guild> guild() {
        return switch (at) {
            case Text text -> Optional.of(text.guild());
            case Direct direct -> Optional.empty();
        };
    }

    private void put(String kind, long id, ObjectNode thing) {
        json.withObjectProperty(kind).set(Long.toString(id), thing);
    }
}
