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
        boolean left = false;
        for (long user : users) {
            MemberId member = new MemberId(guild.getIdLong(), user);
            if (!believed(member, now) && !isThere(guild, user)) {
                store.left(member, now);
                left = true;
            }
        }
        return left;
    }

    private synchronized boolean believed(MemberId member, Instant now) {
        Instant last = seen.put(member, now);
        return last != null && now.isBefore(last.plus(BELIEVED));
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
