package waymark.practice.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A server, its roles and its members by id; guarded by {@link World#lock}. */
public final class Guild {
    private final long id;
    private final String name;
    private final long owner;
    private final OptionalLong system;
    private final Map<Long, Role> roles = new LinkedHashMap<>();
    private final Map<Long, Member> members = new LinkedHashMap<>();
    private String locale = Locales.STANDARD;

    public Guild(long id, String name, long owner) {
        this(id, name, owner, OptionalLong.empty());
    }

    /** @param system the channel for what Discord itself says there, where it has one */
    public Guild(long id, String name, long owner, OptionalLong system) {
        this.id = id;
        this.name = name;
        this.owner = owner;
        this.system = system;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long owner() {
        return owner;
    }

    public OptionalLong system() {
        return system;
    }

    public Map<Long, Role> roles() {
        return roles;
    }

    public Map<Long, Member> members() {
        return members;
    }

    /** Its preferred language, one of {@link Locales}. */
    public String locale() {
        return locale;
    }

    public void speaks(String locale) {
        this.locale = locale;
    }

    public Optional<Member> member(long account) {
        return Optional.ofNullable(members.get(account));
    }
}
