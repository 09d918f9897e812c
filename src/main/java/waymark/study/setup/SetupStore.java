package waymark.study.setup;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Keeps how far each server's set-up has come. Safe for any number of threads and processes. */
public interface SetupStore {
    /** Notes that a step was taken; the first time stays. */
    void take(long guild, SetupStep step, Instant at);

    Set<SetupStep> taken(long guild);

    /** A server's Start here panel, or the claim of one. */
    Optional<Panel> panel(long guild);

    /**
     * Puts a panel in the place of what was read before: of two who do so at once, one does.
     *
     * @param before what {@link #panel} gave
     * @return false, with nothing changed, where the server has another by now
     */
    boolean replace(Optional<Panel> before, Panel by);

    /** Forgets a claim of which nothing came; another's stays. */
    void withdraw(Panel claim);
}
