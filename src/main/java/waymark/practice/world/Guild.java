package waymark.practice.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A server, its roles and its members by id; guarded by {@link World#lock}.
 *
 * @param system the channel for what Discord itself says there, where it has one
 */
public record Guild(
        long id, String name, long owner, OptionalLong system, Map<Long, Role> roles, Map<Long, Member> members) {
    public Guild(long id, String name, long owner) {
        this(id, name, owner, OptionalLong.empty());
    }

    public Guild(long id, String name, long owner, OptionalLong system) {
        this(id, name, owner, system, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public Optional<Member> member(long account) {
        return Optional.ofNullable(members.get(account));
    }
}
