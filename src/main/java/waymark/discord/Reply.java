package waymark.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * A message as a view draws it, of Components V2. It pings nobody but those named here, whatever its text mentions. Whether it is
 * private is fixed earlier, when the interaction is deferred.
 *
 * @param pingedUsers ids of users who are to be notified
 * @param pingedRoles ids of roles whose holders are to be notified
 * @param refuses whether it says why nothing was done: it takes no other message's place
 * @param further a message for the channel that follows it, where it answers an interaction: edits never ping, a new message does
 */
public record Reply(
        List<MessageTopLevelComponent> components,
        Set<Long> pingedUsers,
        Set<Long> pingedRoles,
        boolean refuses,
        Optional<Reply> further) {
    public Reply {
        components = List.copyOf(components);
        pingedUsers = Set.copyOf(pingedUsers);
        pingedRoles = Set.copyOf(pingedRoles);
    }

    /** No message at all: the one that holds the component is deleted. */
    public static Reply none() {
        return of();
    }

    public static Reply of(MessageTopLevelComponent... components) {
        return new Reply(List.of(components), Set.of(), Set.of(), false, Optional.empty());
    }

    /** The same, notifying those too. */
    public Reply pinging(Stream<Long> users, Stream<Long> roles) {
        return new Reply(components, Set.copyOf(users.toList()), Set.copyOf(roles.toList()), refuses, further);
    }

    /** The same, saying why nothing was done. */
    public Reply refusing() {
        return new Reply(components, pingedUsers, pingedRoles, true, further);
    }

    /** The same, with another reply's components below its own; it notifies those of both. */
    public Reply with(Reply below) {
        return new Reply(
                Stream.concat(components.stream(), below.components.stream()).toList(),
                Stream.concat(pingedUsers.stream(), below.pingedUsers.stream()).collect(Collectors.toSet()),
                Stream.concat(pingedRoles.stream(), below.pingedRoles.stream()).collect(Collectors.toSet()),
                refuses && below.refuses,
                further.or(below::further));
    }

    /** The same, followed by a message for the channel. */
    public Reply followedBy(Reply message) {
        return new Reply(components, pingedUsers, pingedRoles, refuses, Optional.of(message));
    }

    /** The same to look at: its buttons and selects cannot be used, and it notifies nobody. */
    public Reply withoutEffect() {
        return new Reply(
                List.copyOf(MessageComponentTree.of(components).asDisabled().getComponents()),
                Set.of(),
                Set.of(),
                refuses,
                further);
    }

    /** As a new message. */
    public MessageCreateData toMessage() {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(components)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionUsers(pingedUsers.stream().mapToLong(Long::longValue).toArray())
                .mentionRoles(pingedRoles.stream().mapToLong(Long::longValue).toArray())
                .build();
    }

    /** As the new state of a message; edits never ping. */
    public MessageEditData toEdit() {
        return new MessageEditBuilder()
                .useComponentsV2()
                .setComponents(components)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .setReplace(true)
                .build();
    }
}
