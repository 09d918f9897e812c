package waymark.curriculum;

import java.util.List;

/**
 * A first-level branch of the roadmap, the unit that moderators assign.
 *
 * @param number its place in the roadmap from 1, as its label says or else by order
 * @param title the label without its number: "Fundamentals"
 */
public record Milestone(String id, int number, String title, boolean optional, List<RoadmapNode> children)
        implements RoadmapNode {
    public Milestone {
        children = List.copyOf(children);
    }
}
