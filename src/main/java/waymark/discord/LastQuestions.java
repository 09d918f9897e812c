package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each member asked last in each channel, for ten minutes and in memory alone: "and in spark?" goes on from there. Safe for many
 * threads.
 */
final class LastQuestions {
    static final Duration KEPT = Duration.ofMinutes(10);

    /** Some megabytes at most; beyond it whoever asked longest ago starts anew. */
    static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<Place, Topic> topics = new LinkedHashMap<>();

    private record Place(long channel, long user) {}

    private record Topic(String words, Instant at) {}

    LastQuestions(InstantSource clock) {
        this.clock = clock;
    }

    /** The topic that a follow-up of this member here would continue. */
    synchronized Optional<String> topic(Asker asker) {
        forgetOld();
        return Optional.ofNullable(topics.get(place(asker))).map(Topic::words);
    }

    synchronized void remember(Asker asker, String topic) {
        topics.remove(place(asker));
        topics.put(place(asker), new Topic(topic, clock.instant()));
        forgetOld();
    }

    /** The first are the oldest. */
    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        var all = topics.values().iterator();
        while (all.hasNext() && (all.next().at().isBefore(oldest) || topics.size() > MOST)) {
            all.remove();
        }
    }

    private static Place place(Asker asker) {
        return new Place(asker.channel(), asker.user());
    }
}
