package waymark.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A curriculum's outline with everything bound.
 *
 * @param file that the outline was read from; empty where the folders are the tracks
 */
record Outline(String title, String file, List<BoundEntry> tracks, Optional<BoundEntry> roadmap) {
    Stream<BoundEntry> walk() {
        return Stream.concat(tracks.stream(), roadmap.stream()).flatMap(BoundEntry::walk);
    }
}
