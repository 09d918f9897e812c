package waymark.study.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import waymark.study.MemberId;

/** Keeps the work that members show, as rows that are only added. Safe for any number of threads and processes. */
public interface WorkStore {
    /** Appends a piece of work; an act adds one. */
    void append(MemberId member, Work work);

    /** What a member has shown of a curriculum, by instant and then by act. */
    List<Work> shown(MemberId member, String curriculum);

    /** Whether the member showed any work in that guild on that study day or a later one. */
    boolean shownSince(MemberId member, LocalDate day);

    /** Every task of a curriculum on which anyone showed work. */
    Set<String> referencedTasks(String curriculum);
}
