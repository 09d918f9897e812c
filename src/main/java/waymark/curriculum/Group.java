package waymark.curriculum;

import java.util.List;

/** An inner node of the roadmap: it gathers steps and is done when they are. */
public record Group(String id, String title, boolean optional, List<RoadmapNode> children) implements RoadmapNode {
    public Group {
        children = List.copyOf(children);
    }
}
