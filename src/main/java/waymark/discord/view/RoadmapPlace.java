package waymark.discord.view;

import java.util.Optional;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;

/** Where a node stands on the roadmap, in words: "1. Fundamentals › DAG &amp; Stages". */
final class RoadmapPlace {
    private RoadmapPlace() {}

    /** Empty for a node that is not on the roadmap. */
    static Optional<String> of(Curriculum curriculum, String nodeId) {
        return curriculum.roadmap().stream()
                .flatMap(roadmap -> roadmap.milestones().stream())
                .flatMap(milestone -> milestone
                        .walk()
                        .filter(node -> node.id().equals(nodeId))
                        .map(node ->
                                node instanceof Milestone ? name(milestone) : name(milestone) + " › " + node.title()))
                .findFirst();
    }

    static String name(Milestone milestone) {
        return milestone.number() + ". " + milestone.title();
    }
}
