package waymark.study.selfcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import waymark.study.MemberId;

/** Keeps what members answered, as rows that are only added. Safe for any number of threads and processes. */
public interface SelfCheckStore {
    /** Appends an answer; an act answers a question once. */
    void append(MemberId member, SelfCheckAnswer answer);

    /** A member's answers on a curriculum, by instant and then by act. */
    List<SelfCheckAnswer> answers(MemberId member, String curriculum);

    /** Whether the member answered any question in that guild on that study day or a later one. */
    boolean answeredSince(MemberId member, LocalDate day);

    /** Every question of a curriculum that anyone answered. */
    Set<String> referencedQuestions(String curriculum);
}
