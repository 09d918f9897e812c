package waymark.config;

import java.util.List;

/** A configuration that cannot be used; the message is one line and names each place and what to do. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }

    ConfigException(List<String> problems) {
        super(String.join("; ", problems));
    }
}
