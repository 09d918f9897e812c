package waymark.study.credit;

import java.time.LocalDate;
import waymark.curriculum.SelfCheck;
import waymark.study.streak.CheckedIn;

/** What came of a claim. */
public sealed interface Credited {
    /** The day is credited. */
    record Counted(CheckedIn checkedIn) implements Credited {}

    /** The guild credits a day by a question: when this one is answered, the day counts. */
    record NeedsAnswer(LocalDate day, SelfCheck question) implements Credited {}

    /** The guild credits a day by shown work: when some is shown, the day counts. */
    record NeedsWork(LocalDate day) implements Credited {}
}
