package waymark.curriculum;

import java.util.List;

/** A leaf of the roadmap: done when a member marks it, or when all tasks of its page are done. */
public record Step(String id, String title, boolean optional) implements RoadmapNode {
    @Override
    public List<RoadmapNode> children() {
        return List.of();
    }
}
