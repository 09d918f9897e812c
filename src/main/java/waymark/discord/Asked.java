package waymark.discord;

import java.util.List;
import waymark.curriculum.Node;
import waymark.search.Answer;

/**
 * A question with its answer, ready to be shown.
 *
 * @param id the snowflake of the interaction or message that asked; buttons refer to it
 * @param shelf where the answer was looked up
 * @param planned what the question names and the curriculum has only planned so far
 */
public record Asked(long id, String text, Answer answer, Curricula.Shelf shelf, List<Node> planned) {
    public Asked {
        planned = List.copyOf(planned);
    }
}
