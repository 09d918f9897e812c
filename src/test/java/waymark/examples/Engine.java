package waymark.examples;

import java.util.List;
import java.util.Optional;

/** Runs the blocks of a session. */
interface Engine {
    /**
     * What each block printed.
     *
     * @param blocks in order; fewer than were to run where the engine ended early
     * @param log what else it said, to explain a failure
     */
    record Printed(List<String> blocks, String log) {}

    /** What this machine lacks to run it; empty where it can run. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /** Whether {@code WAYMARK_REQUIRE_EXAMPLES} makes what is missing a failure. */
    default boolean canBeRequired() {
        return true;
    }

    /** Runs blocks in order, each whether or not those before it failed. The folder is the page's own copy of its files. */
    Printed run(List<String> blocks, WorkingFolder folder) throws Exception;
}
