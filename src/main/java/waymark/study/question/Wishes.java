package waymark.study.question;

import java.util.List;
import waymark.study.Outcome;
import waymark.study.Refusal;

/**
 * What members want to hear of when the curriculum has it.
 *
 * <pre>{@code
 * wishes.note(wish); // Done[NEW], Done[KNOWN] or Refused[TooManyWishes[most=25]]
 * }</pre>
 *
 * <p>Every method may be repeated.
 */
public final class Wishes {
    /** As many as one list to choose from holds. */
    public static final int MOST = 25;

    private final WishStore store;

    public Wishes(WishStore store) {
        this.store = store;
    }

    /** Keeps a wish; refused with {@link Refusal.TooManyWishes}. */
    public Outcome<WishStore.Kept> note(Wish wish) {
        WishStore.Kept kept = store.add(wish, MOST);
        return kept == WishStore.Kept.TOO_MANY ? Outcome.refused(new Refusal.TooManyWishes(MOST)) : Outcome.done(kept);
    }

    /** What a member waits for, the oldest first. */
    public List<Wish> of(long member) {
        return store.of(member);
    }

    /** Deletes a member's wish and says whether there was one. */
    public boolean forget(long member, String key) {
        return store.forget(member, key);
    }
}
