package waymark.study.streak;

/** Which day a check-in is for. */
public enum When {
    TODAY,
    YESTERDAY
}
