package waymark.config;

import java.util.List;

/** A configuration that cannot be used; the message is one line and names each place and what to do. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }

    /** A key's value turned out to be of no use. */
    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }

    ConfigException(List<String> problems) {
        super(String.join("; ", problems));
    }
}
