package waymark.record;

/** A text is not a learner record; the message names the place: {@code ledger[3].day: not a date such as 2026-04-30}. */
public final class RecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param place such as {@code ledger[3].day}; empty for the text as a whole */
    RecordException(String place, String what) {
        super(place.isEmpty() ? what : place + ": " + what);
    }

    /** The same fault, within a wider place: {@code line 3: not an instant ...}. */
    public static RecordException at(String place, RecordException fault) {
        return new RecordException(place, String.valueOf(fault.getMessage()));
    }
}
