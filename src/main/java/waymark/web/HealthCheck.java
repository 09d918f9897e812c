package waymark.web;

/**
 * One thing that must work for the whole to work.
 *
 * @param name short and stable: "discord", "store", "index"
 * @param detail what is so, for people: "connected, 42 ms"
 */
public record HealthCheck(String name, boolean ok, String detail) {}
