package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.study.MemberId;
import waymark.study.board.TallyStore;

/**
 * Whether members are still in their server. Discord tells that of nobody by itself without a privileged intent, so those who are to be
 * named are looked up, each once an hour at most. Who is gone is noted, and counts no longer.
 */
public final class Presence {
    private static final Logger log = LoggerFactory.getLogger(Presence.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration BELIEVED = Duration.ofHours(1);
    private static final int KEPT = 5_000;

    private final TallyStore store;
    private final Map<MemberId, Instant> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MemberId, Instant> eldest) {
            return size() > KEPT;
        }
    };

    public Presence(TallyStore store) {
        this.store = store;
    }

    /**
     * Looks up those of them who were not for a while.
     *
     * @param users a few
     * @return whether one of them is found to have left
     */
    boolean left(Guild guild, List<Long> users, Instant now) {
        return users.stream().filter(user -> !isHere(guild, user, now)).count() > 0;
    }

    /** Whether a member is here; looked up where they were not for a while, together with no more than a few others. */
    public boolean isHere(Guild guild, long user, Instant now) {
        MemberId member = new MemberId(guild.getIdLong(), user);
        if (believed(member, now)) {
            return true;
        }
        if (isThere(guild, user)) {
            seen(member, now);
            return true;
        }
        store.left(member, now);
        return false;
    }

    private synchronized boolean believed(MemberId member, Instant now) {
        Instant last = seen.get(member);
        return last != null && now.isBefore(last.plus(BELIEVED));
    }

    private synchronized void seen(MemberId member, Instant now) {
        seen.put(member, now);
    }

    /** In doubt they are. */
    private static boolean isThere(Guild guild, long user) {
        try {
            guild.retrieveMemberById(user)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            return true;
        } catch (ErrorResponseException e) {
            return e.getErrorResponse() != ErrorResponse.UNKNOWN_MEMBER
                    && e.getErrorResponse() != ErrorResponse.UNKNOWN_USER;
        } catch (RuntimeException e) {
            log.info("user {} could not be looked up: {}", user, e.toString());
            return true;
        }
    }
}
