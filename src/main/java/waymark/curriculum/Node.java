package waymark.curriculum;

/**
 * A place in the outline that members' marks, plans and answers refer to.
 *
 * <p>Example: {@code roadmap/1-fundamentals/spark-architecture/dag-stages}, titled "DAG &amp; Stages".
 */
public sealed interface Node permits Track, Topic, Roadmap, RoadmapNode {
    /** The stable id, a path with forward slashes, unique in its curriculum. */
    String id();

    /**
     * The label as the index writes it, without emphasis and without marks of status such as a row of coloured diamonds. A picture that is
     * part of the name stays ("More 🗨️"), and so does "(Optional)"; a milestone's number does not.
     */
    String title();
}
