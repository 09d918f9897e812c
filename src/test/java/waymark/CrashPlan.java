package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import waymark.practice.world.Json;

/**
 * What is to go wrong on one day.
 *
 * @param lead how long before the post is due the day begins
 * @param spread where in the moment's span the kill falls, from 0 to 1
 * @param misfortune of the practice server, besides
 * @param secondKill also while it starts again
 * @param downtime how long the practice clock moves on while the bot is down
 * @param lookInside open the store while the bot is down
 * @param assigning a moderator assigns a milestone meanwhile
 */
record CrashPlan(
        Moment moment,
        Duration lead,
        double spread,
        Optional<Misfortune> misfortune,
        boolean secondKill,
        Duration downtime,
        boolean lookInside,
        boolean assigning) {

    private static final String NOTHING = "(?!)";
    private static final String CUT_OFF = "Requester There was an I/O error while executing a REST request: ";

    /** When the bot is killed. */
    enum Moment {
        AROUND("at some instant around posting time"),
        CLAIMED("after the claim, before the post was taken"),
        SENT("after the post was taken, before that was noted"),
        SEARCHING("after the post was taken, and again while it looks for that"),
        CLICKED("while members press Done"),
        STARTING("while it starts"),
        BACKING_UP("around posting time, and again while it writes a backup"),
        UPGRADING("around posting time, and again while it upgrades an older version's store");

        final String words;

        Moment(String words) {
            this.words = words;
        }
    }

    /** What goes wrong in the practice server. */
    enum Misfortune {
        LOST_POST("lost response", "POST /channels/*/messages", CUT_OFF + "|DailyPoster post .* is in doubt"),
        POST_REFUSED("5xx", "POST /channels/*/messages", "DailyPoster post .* is in doubt"),
        POST_RATE_LIMITED("429", "POST /channels/*/messages", "RestRateLimiter Encountered 429"),
        LOST_ACKNOWLEDGEMENT(
                "lost response", "POST /interactions/*/*/callback", CUT_OFF + "|Delivery (acknowledging|showing) "),
        SLOW_ACKNOWLEDGEMENT("delay", "POST /interactions/*/*/callback", NOTHING),
        EDIT_REFUSED("5xx", "PATCH /webhooks/*/*/messages/@original", NOTHING),
        LOST_EDIT("lost response", "PATCH /webhooks/*/*/messages/@original", CUT_OFF + "|Delivery showing "),
        DROPPED_GATEWAY("dropped gateway", "", "WebSocketClient Got disconnected"),
        INVALID_SESSION("invalid session", "", "WebSocketClient Got disconnected");

        private final String kind;
        private final String route;
        private final Pattern logged;

        Misfortune(String kind, String route, String logged) {
            this.kind = kind;
            this.route = route;
            this.logged = Pattern.compile(logged);
        }

        /** Whether that entry of the bot's log comes of this. */
        boolean explains(String entry) {
            return logged.matcher(entry.lines().findFirst().orElse("")).find();
        }

        JsonNode fault(int count, Duration time) {
            return Json.object("kind", kind, "route", route, "count", count, "ms", (int) time.toMillis());
        }

        boolean ofGateway() {
            return route.isEmpty();
        }
    }

    static CrashPlan of(Random random) {
        List<Moment> moments = List.of(Moment.values());
        List<Misfortune> misfortunes = List.of(Misfortune.values());
        return new CrashPlan(
                moments.get(random.nextInt(moments.size())),
                Duration.ofMillis(300 + random.nextInt(1_500)),
                random.nextDouble(),
                random.nextInt(5) < 2
                        ? Optional.of(misfortunes.get(random.nextInt(misfortunes.size())))
                        : Optional.empty(),
                random.nextInt(5) == 0,
                random.nextBoolean() ? Duration.ofSeconds(random.nextInt(3_600)) : Duration.ZERO,
                random.nextInt(3) == 0,
                random.nextBoolean());
    }
}
