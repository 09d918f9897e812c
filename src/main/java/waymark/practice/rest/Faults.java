package waymark.practice.rest;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Misfortunes on order, for bots only: the next requests that match one suffer it.
 *
 * <p>{@code faults.add(new Fault(Kind.LOST_RESPONSE, "POST /channels/42/messages", 1, Duration.ZERO))} posts the next
 * message and breaks the connection before the answer.
 */
public final class Faults {
    private static final int MOST_FAULTS = 100;

    /** What goes wrong. */
    public enum Kind {
        /** 429, to be tried again after the fault's time. */
        RATE_LIMITED,
        /** 502 without the request having been carried out. */
        SERVER_ERROR,
        /** The answer comes late by the fault's time. */
        DELAY,
        /** The request is carried out, the connection breaks before the answer. */
        LOST_RESPONSE,
        /** At once: every bot's gateway connection breaks, and none is taken for the fault's time; sessions can be resumed. */
        DROPPED_GATEWAY,
        /** At once: every bot's gateway session is declared invalid. */
        INVALID_SESSION;

        /** Reads {@code lost-response}, {@code 429}, {@code 5xx}, {@code dropped gateway}, in any case. */
        public static Optional<Kind> named(String name) {
            String normal = name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
            return switch (normal) {
                case "429", "rate limited" -> Optional.of(RATE_LIMITED);
                case "5xx", "500", "502", "503", "504", "server error" -> Optional.of(SERVER_ERROR);
                case "delay" -> Optional.of(DELAY);
                case "lost response" -> Optional.of(LOST_RESPONSE);
                case "dropped gateway", "drop gateway" -> Optional.of(DROPPED_GATEWAY);
                case "invalid session" -> Optional.of(INVALID_SESSION);
                default -> Optional.empty();
            };
        }
    }

    /**
     * One fault.
     *
     * @param route method and path below {@code /api/v10}, where {@code *} stands for one part; empty for every request
     * @param count how many requests suffer it
     * @param time how long, for a delay or a rate limit
     */
    public record Fault(Kind kind, String route, int count, Duration time) {
        boolean matches(String request) {
            return route.isEmpty() || request.matches(("\\Q" + route + "\\E").replace("*", "\\E[^/]+\\Q"));
        }

        Fault once() {
            return new Fault(kind, route, count - 1, time);
        }
    }

    private final List<Fault> waiting = new CopyOnWriteArrayList<>();

    public void add(Fault fault) {
        if (waiting.size() >= MOST_FAULTS) {
            throw new IllegalStateException("more than " + MOST_FAULTS + " faults are waiting");
        }
        waiting.add(fault);
    }

    public void clear() {
        waiting.clear();
    }

    /** The fault that a request suffers, used up by it; {@code POST /channels/42/messages}. */
    synchronized Optional<Fault> strike(String request) {
        Iterator<Fault> faults = waiting.iterator();
        while (faults.hasNext()) {
            Fault fault = faults.next();
            if (fault.matches(request)) {
                int place = waiting.indexOf(fault);
                if (fault.count() > 1) {
                    waiting.set(place, fault.once());
                } else {
                    waiting.remove(place);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
