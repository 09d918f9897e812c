package waymark.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import waymark.discord.view.SmallTalkText;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;

/**
 * An answer in the JSON of {@code ask --json}:
 *
 * <pre>{@code
 * {"id","question","refused":bool,"results":[{"path","anchor","title","breadcrumb":[..],"snippet","link","score","node"}],
 *  "nearest":[..],"reply","ms"}
 * }</pre>
 */
final class AnswerJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerJson() {}

    /** @param id of a line in a batch; empty outside one */
    static String of(Optional<String> id, String question, Answer answer, double milliseconds) {
        ObjectNode object = JSON.createObjectNode();
        object.put("id", id.orElse(null));
        object.put("question", question);
        object.put("refused", answer.refused());
        ArrayNode results = object.putArray("results");
        for (Passage passage : answer.passages()) {
            ObjectNode result = results.addObject();
            put(result, passage.heading());
            result.put("snippet", passage.snippet());
        }
        ArrayNode nearest = object.putArray("nearest");
        headings(answer).forEach(heading -> put(nearest.addObject(), heading));
        object.put("reply", answer instanceof Answer.SmallTalk talk ? SmallTalkText.of(talk.kind()) : null);
        object.put("ms", Math.round(milliseconds * 1_000) / 1_000.0);
        return object.toString();
    }

    private static List<Heading> headings(Answer answer) {
        return answer instanceof Answer.NotCovered none ? none.nearest() : List.of();
    }

    private static void put(ObjectNode object, Heading heading) {
        object.put("path", heading.path());
        object.put("anchor", heading.anchor());
        object.put("title", heading.title());
        ArrayNode breadcrumb = object.putArray("breadcrumb");
        heading.breadcrumb().forEach(breadcrumb::add);
        object.put("link", link(heading));
        object.put("score", heading.score());
        object.put("node", heading.node().orElse(null));
    }

    /** Where the section is, relative to the curriculum's folder. */
    static String link(Heading heading) {
        return heading.anchor().isEmpty() ? heading.path() : heading.path() + "#" + heading.anchor();
    }
}
