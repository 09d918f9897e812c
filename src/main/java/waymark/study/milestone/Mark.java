package waymark.study.milestone;

import java.time.Instant;
import waymark.study.NodeRef;

/**
 * One time a member marked a task or step; the last mark of a node holds.
 *
 * @param act the act that made it
 * @param node a step's id, or a task's: {@code roadmap/1-fundamentals/spark-cluster-modes#compare-two-modes}
 */
public record Mark(long act, Instant at, NodeRef node, MarkState state) {}
