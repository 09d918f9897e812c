package waymark.curriculum;

import java.util.List;
import java.util.stream.Stream;

/**
 * A node below the roadmap's root: a {@link Milestone} at the first level, a {@link Group} where it has children of its own, or a
 * {@link Step} where it is a leaf.
 */
public sealed interface RoadmapNode extends Node permits Milestone, Group, Step {
    /** The nodes right below, in the order of the index; empty for a step. */
    List<RoadmapNode> children();

    /** Whether the label says {@code (Optional)}; optional steps do not hold up a milestone. */
    boolean optional();

    /** This node and all below it, parents before their children. */
    default Stream<RoadmapNode> walk() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(RoadmapNode::walk));
    }

    /** The leaves below this node in order; a step is its own only leaf. */
    default List<Step> steps() {
        return walk().filter(Step.class::isInstance).map(Step.class::cast).toList();
    }
}
