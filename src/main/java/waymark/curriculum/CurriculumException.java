package waymark.curriculum;

/** A curriculum's folder is missing or cannot be read at all; the message names it. */
public final class CurriculumException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CurriculumException(String message) {
        super(message);
    }

    public CurriculumException(String message, Throwable cause) {
        super(message, cause);
    }
}
