package waymark.study;

/**
 * A node of a curriculum's outline, as every stored reference names it.
 *
 * @param curriculum the curriculum's configured name
 * @param node the node's id in it, for example {@code roadmap/1-fundamentals}
 */
public record NodeRef(String curriculum, String node) {}
