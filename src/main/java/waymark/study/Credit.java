package waymark.study;

/** What a guild asks for before it credits a study day. */
public enum Credit {
    /** A click: Done, or {@code /checkin}. */
    CLICK,
    /** A self-check question that was answered on that day or since, known or not. */
    SELF_CHECK,
    /** Work that was shown on that day or since. */
    WORK
}
