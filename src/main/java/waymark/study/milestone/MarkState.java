package waymark.study.milestone;

/** What a member says of a task or step. */
public enum MarkState {
    DONE,
    DOING,
    SKIPPED,
    /** Nothing: a mark was taken back. */
    OPEN
}
