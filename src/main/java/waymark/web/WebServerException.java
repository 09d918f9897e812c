package waymark.web;

/** The web server cannot start; the message names the address. */
public final class WebServerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WebServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
