package waymark.study.streak;

/** What an entry of the ledger says of its day. */
public enum EntryKind {
    /** The day counts. */
    CREDIT,
    /** The day neither counts nor breaks, by a moderator. */
    EXCUSE,
    /** One freeze more from the beginning of the day, by a moderator. */
    GRANT_FREEZE,
    /** Every earlier entry of the day is taken back. */
    VOID
}
