package waymark.discord.view;

import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Track;
import waymark.search.Heading;

/**
 * Where a heading stands, short enough for a phone: "1. Fundamentals › DAG &amp; Stages" on the roadmap, "Spark › File Formats" in a
 * track, by the outline's own labels; where the outline does not have it, its {@link Trail}.
 */
final class Place {
    private Place() {}

    /** The place in one line; empty for a heading that stands at the top and nowhere in the outline. */
    static String of(Curriculum curriculum, Heading heading) {
        return heading.node()
                .flatMap(id -> RoadmapPlace.of(curriculum, id)
                        .map(place -> Texts.of("answer.on-the-roadmap", place))
                        .or(() -> curriculum.tracks().stream()
                                .filter(track ->
                                        track.topics().stream().map(Node::id).anyMatch(id::equals))
                                .findFirst()
                                .map(track -> inTrack(track, id))))
                .map(place -> Excerpt.cut(place, Look.HEADING_LIMIT))
                .orElseGet(() -> Trail.of(heading));
    }

    private static String inTrack(Track track, String topic) {
        return track.topics().stream()
                .filter(each -> each.id().equals(topic))
                .findFirst()
                .map(each -> track.title() + " › " + each.title())
                .orElseGet(track::title);
    }

    /** The place as a line of small print to add below the title. */
    static String line(Curriculum curriculum, Heading heading) {
        String place = of(curriculum, heading);
        return place.isEmpty() ? "" : "\n" + Look.small(DiscordWords.literal(place));
    }
}
