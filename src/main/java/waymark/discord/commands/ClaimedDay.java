package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.LocalDate;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.credit.Credits;
import waymark.study.streak.When;

/**
 * The day that hangs on a button, as its id has it: {@code 2026-05-04} where the text beside it names that day, {@code TODAY} where it is
 * that of the press, and on older messages {@code YESTERDAY}, the one before.
 */
final class ClaimedDay {
    private ClaimedDay() {}

    /** Which day of the member's that is now; refused where it can no longer be checked in for. */
    static Outcome<When> read(Credits credits, MemberId member, Act act, String argument) {
        LocalDate day;
        try {
            day = LocalDate.parse(argument);
        } catch (DateTimeException e) {
            return Outcome.done(When.valueOf(argument));
        }
        return credits.when(member, act, day);
    }
}
