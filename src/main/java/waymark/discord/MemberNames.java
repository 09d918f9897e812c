package waymark.discord;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names of members for lists in which Discord resolves no mention, such as choices while an option is typed. Those of whoever acted, or was
 * named in an act, are known from that. A reply may have the others looked up; choices, which come with every letter that is typed, do
 * without.
 */
public final class MemberNames {
    private static final Logger log = LoggerFactory.getLogger(MemberNames.class);
    private static final int KEPT = 2_000;

    /** How long a reply waits for them; where that is too short, a list does without them once. */
    private static final Duration PATIENCE = Duration.ofMillis(1_200);

    private record Key(long guild, long user) {}

    private final Map<Key, String> names = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > KEPT;
        }
    });

    /** Remembers a member's name in their server. */
    public void met(Member member) {
        names.put(new Key(member.getGuild().getIdLong(), member.getIdLong()), member.getEffectiveName());
    }

    /** Looks up those of them that are not known, together, for a second at most. */
    public void lookUp(Guild guild, List<Long> users) {
        CompletableFuture<?>[] asked = users.stream()
                .distinct()
                .filter(user -> !names.containsKey(new Key(guild.getIdLong(), user)))
                .map(user -> guild.retrieveMemberById(user)
                        .submit()
                        .thenAccept(this::met)
                        .exceptionally(failure -> null))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(asked)
                    .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (RuntimeException e) {
            log.info("names of members could not be looked up: {}", e.toString());
        }
    }

    /** The member's name; their id while it is not known. */
    public String of(long guild, long user) {
        return names.getOrDefault(new Key(guild, user), String.valueOf(user));
    }
}
