package waymark.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * What an index says, before pages are bound to it.
 *
 * @param roadmapNamed whether the roadmap's heading says that it is one; a tree elsewhere may draw anything
 */
record Index(String title, List<OutlineEntry> tracks, Optional<OutlineEntry> roadmap, boolean roadmapNamed) {
    boolean isEmpty() {
        return tracks.isEmpty() && roadmap.isEmpty();
    }
}
