package waymark.curriculum;

import java.util.List;
import java.util.stream.IntStream;

/** Makes the model's nodes of bound entries. */
final class OutlineNodes {
    private OutlineNodes() {}

    static Track track(BoundEntry entry) {
        List<Topic> topics = entry.children().stream()
                .map(topic -> new Topic(topic.id(), topic.label().text(), topic.summary(), topic.pageIds()))
                .toList();
        return new Track(entry.id(), entry.label().text(), entry.summary(), topics);
    }

    static Roadmap roadmap(BoundEntry entry) {
        List<BoundEntry> branches = entry.children();
        List<Milestone> milestones = IntStream.range(0, branches.size())
                .mapToObj(i -> milestone(branches.get(i), i + 1))
                .toList();
        return new Roadmap(entry.id(), entry.label().text(), milestones);
    }

    private static Milestone milestone(BoundEntry entry, int place) {
        Label label = entry.label();
        return new Milestone(
                entry.id(), label.number().orElse(place), label.withoutNumber(), label.optional(), children(entry));
    }

    private static List<RoadmapNode> children(BoundEntry entry) {
        return entry.children().stream().map(OutlineNodes::node).toList();
    }

    private static RoadmapNode node(BoundEntry entry) {
        String title = entry.label().text();
        boolean optional = entry.label().optional();
        return entry.children().isEmpty()
                ? new Step(entry.id(), title, optional)
                : new Group(entry.id(), title, optional, children(entry));
    }
}
