package waymark.study;

/**
 * The store could not keep a write. Nothing of it is kept, so that the same act may be tried again and counts once.
 *
 * <p>The message is one line for the operator: what the disk said and what to do.
 */
public final class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Why {
        /** No room is left on the disk. */
        FULL,
        /** The disk takes no writes: mounted read-only, no longer permitted, or failing. */
        UNWRITABLE
    }

    private final Why why;

    public NotStored(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
