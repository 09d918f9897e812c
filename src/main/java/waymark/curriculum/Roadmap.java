package waymark.curriculum;

import java.util.List;
import java.util.stream.Stream;

/** The tree of milestones, from the fenced drawing in the index. */
public record Roadmap(String id, String title, List<Milestone> milestones) implements Node {
    public Roadmap {
        milestones = List.copyOf(milestones);
    }

    /** Every node below the root, parents before their children. */
    public Stream<RoadmapNode> walk() {
        return milestones.stream().flatMap(RoadmapNode::walk);
    }

    /** All leaves in order. */
    public List<Step> steps() {
        return milestones.stream().flatMap(m -> m.steps().stream()).toList();
    }
}
