package waymark.practice.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A server, its roles and its members by id; guarded by {@link World#lock}. */
public record Guild(long id, String name, long owner, Map<Long, Role> roles, Map<Long, Member> members) {
    public Guild(long id, String name, long owner) {
        this(id, name, owner, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public Optional<Member> member(long account) {
        return Optional.ofNullable(members.get(account));
    }
}
