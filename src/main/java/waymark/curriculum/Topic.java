package waymark.curriculum;

import java.util.List;

/**
 * One bullet of a track.
 *
 * @param summary what follows the label in the index; empty where there is none
 * @param pages ids of the pages that it is bound to, the main one first; empty while the topic is only planned
 */
public record Topic(String id, String title, String summary, List<String> pages) implements Node {
    public Topic {
        pages = List.copyOf(pages);
    }
}
