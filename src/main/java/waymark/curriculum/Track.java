package waymark.curriculum;

import java.util.List;

/**
 * A subject of the curriculum.
 *
 * @param summary the sentence below its heading; empty where there is none
 */
public record Track(String id, String title, String summary, List<Topic> topics) implements Node {
    public Track {
        topics = List.copyOf(topics);
    }
}
