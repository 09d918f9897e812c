package waymark.study.selfcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a question comes back: 1, 3 and 7 study days after the day on which it was missed, and not once more when it was known each time.
 * Missed again, it begins anew.
 *
 * <pre>
 * missed on 4 May               due 5 May
 * ... known on 5 May            due 7 May
 * ... known late, on 12 May     due 13 May: the day after at the earliest
 * ... known on 13 May           not again
 * </pre>
 *
 * <p>A question that was known when first asked does not come back. Of several answers of one day a miss holds: whoever has just read an
 * answer knows it.
 */
public final class Recall {
    /** In study days after the miss. */
    static final List<Integer> RETURNS = List.of(1, 3, 7);

    private Recall() {}

    /**
     * The study day from which a question is due.
     *
     * @param answers all of one member's to this question, in any order
     */
    public static Optional<LocalDate> due(List<SelfCheckAnswer> answers) {
        TreeMap<LocalDate, Boolean> knew = new TreeMap<>();
        answers.forEach(answer -> knew.merge(answer.day(), answer.knew(), Boolean::logicalAnd));
        Optional<LocalDate> missed = Optional.empty();
        int known = 0;
        for (LocalDate day : knew.keySet()) {
            boolean missedNow = !knew.getOrDefault(day, true);
            known = missedNow ? 0 : known + 1;
            missed = missedNow ? Optional.of(day) : missed;
        }
        if (missed.isEmpty() || known >= RETURNS.size()) {
            return Optional.empty();
        }
        LocalDate planned = missed.get().plusDays(RETURNS.get(known));
        LocalDate earliest = knew.lastKey().plusDays(1);
        return Optional.of(planned.isAfter(earliest) ? planned : earliest);
    }
}
