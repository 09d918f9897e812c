package waymark.study.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the log of questions. Safe for any number of threads and processes. */
public interface QuestionStore {
    /** Logs a question, unless one of its id is logged. */
    void log(AskedQuestion question);

    Optional<AskedQuestion> find(long id);

    /** Those of a guild's questions to a curriculum that had no answer, or one that did not help: the newest, at most so many. */
    List<AskedQuestion> unhelped(long guild, String curriculum, Instant from, int most);

    /** Notes whether the answer helped, in place of an earlier rating; false when the question is not logged. */
    boolean rate(long id, boolean helpful);

    /** Deletes the questions asked before an instant and says how many: they are kept 90 days. */
    int deleteBefore(Instant instant);
}
