package waymark.study.member;

import java.util.List;
import java.util.Map;
import waymark.study.streak.LearnerRecord;

/**
 * What a user may ask of the program about themselves: a copy of all that it holds, and its deletion. Both reach over all guilds, since a
 * person is one.
 */
public final class MemberData {
    /**
     * All that is held on a user.
     *
     * @param records by guild, each as portable as {@code docs/streaks.md} describes it
     * @param held every row that names them, by kind
     */
    public record Copy(List<LearnerRecord> records, Map<String, List<Map<String, String>>> held) {
        public boolean isEmpty() {
            return held.isEmpty();
        }
    }

    private final MemberDataStore store;

    public MemberData(MemberDataStore store) {
        this.store = store;
    }

    public Copy copy(long user) {
        return new Copy(store.records(user), store.held(user));
    }

    /** Deletes all of it; may be repeated. How many rows were deleted or changed. */
    public int delete(long user) {
        return store.delete(user);
    }
}
