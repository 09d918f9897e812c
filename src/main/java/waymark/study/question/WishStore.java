package waymark.study.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps members' wishes, each once by its member and {@link Wish#key}. Safe for any number of threads and processes. */
public interface WishStore {
    /** What became of a wish that was to be kept. */
    enum Kept {
        NEW,
        /** It waits already. */
        KNOWN,
        /** Its member has as many waiting as they may. */
        TOO_MANY
    }

    /** Keeps a wish unless it waits already; one that could not be delivered waits again. */
    Kept add(Wish wish, int most);

    /** Deletes a wish and says whether there was one. */
    boolean forget(long member, String key);

    /** What a member waits for, the oldest first. */
    List<Wish> of(long member);

    /**
     * What is waited for in a curriculum, in a fixed order.
     *
     * @param after go on after this one
     */
    List<Wish> waiting(String curriculum, Optional<Wish> after, int most);

    /** Takes a waiting wish in order to tell it: true once, so that whatever crashes afterwards nobody is told twice. */
    boolean claim(Wish wish);

    /** Keeps that a claimed wish could not be told. */
    void undelivered(Wish wish);

    /** Deletes the wishes made before an instant and says how many. */
    int deleteBefore(Instant instant);
}
