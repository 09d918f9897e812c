package waymark.discord;

import java.util.List;
import java.util.Optional;
import waymark.curriculum.Node;
import waymark.search.Answer;

/**
 * A question with its answer, ready to be shown.
 *
 * @param id the number under which the question is kept; buttons refer to it
 * @param topic what it was taken to follow; empty for a question of its own
 * @param shelf where the answer was looked up
 * @param planned what the question names and the curriculum has only planned so far
 */
public record Asked(
        long id, String text, Optional<String> topic, Answer answer, Curricula.Shelf shelf, List<Node> planned) {
    public Asked {
        planned = List.copyOf(planned);
    }
}
