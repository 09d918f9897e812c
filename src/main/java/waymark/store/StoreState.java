package waymark.store;

/**
 * How it is with the store, or with its backups.
 *
 * @param ok whether nobody need look after it
 * @param said for the operator, in one line
 */
public record StoreState(boolean ok, String said) {}
