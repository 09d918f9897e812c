package waymark.study.member;

import java.util.List;
import java.util.Map;
import waymark.study.streak.LearnerRecord;

/** Gives out and deletes all that is held on one user, in every guild. Safe for any number of threads and processes. */
public interface MemberDataStore {
    /** Their record in each guild that is set up and holds something of theirs, as it stands at one moment; by guild. */
    List<LearnerRecord> records(long user);

    /**
     * All rows that name them, by kind: what is about them, and what they did for others, without whom they did it for. Instants are ISO
     * text in UTC; what is absent is left out.
     */
    Map<String, List<Map<String, String>>> held(long user);

    /**
     * Deletes what is about them, and takes their id out of what they did for others and out of what others wrote. How many members had a
     * day credited stays as it was.
     *
     * @return how many rows were deleted or changed
     */
    int delete(long user);
}
