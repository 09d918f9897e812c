package waymark.practice;

/** Something else listens on the port already. */
public final class PortBusyException extends Exception {
    private final int port;

    PortBusyException(String bind, int port, Throwable cause) {
        super("port " + port + " on " + bind + " is in use; choose another with --port", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
