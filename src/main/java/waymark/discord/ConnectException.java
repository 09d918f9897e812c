package waymark.discord;

import org.jspecify.annotations.Nullable;

/** The bot cannot connect; the message is one line that says what to do, without the token. */
public final class ConnectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
