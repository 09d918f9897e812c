package waymark.discord;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import waymark.study.plan.Occurrence;

/**
 * What each server is being sent now: one post at a time.
 *
 * <pre>{@code
 * inFlight.begin(occurrence, () -> claim() ? Optional.of(send()) : Optional.empty());
 * }</pre>
 */
final class InFlight {
    private final Map<Long, Occurrence> posts = new ConcurrentHashMap<>();

    /** How many servers are being sent something. */
    int size() {
        return posts.size();
    }

    /** Whether a server is being sent something. */
    boolean contains(long guild) {
        return posts.containsKey(guild);
    }

    /**
     * Keeps the occurrence's server until what the work began has ended, or at once where it began nothing or threw.
     *
     * @return what the work began, done when the server is free again; empty where it began nothing, or the server is being sent something
     */
    <T> Optional<CompletableFuture<T>> begin(Occurrence occurrence, Supplier<Optional<CompletableFuture<T>>> work) {
        if (posts.putIfAbsent(occurrence.guild(), occurrence) != null) {
            return Optional.empty();
        }
        Optional<CompletableFuture<T>> begun = Optional.empty();
        try {
            begun = work.get();
        } finally {
            if (begun.isEmpty()) {
                end(occurrence);
            }
        }
        return begun.map(sending -> sending.whenComplete((sent, failure) -> end(occurrence)));
    }

    private void end(Occurrence occurrence) {
        posts.remove(occurrence.guild(), occurrence);
    }
}
