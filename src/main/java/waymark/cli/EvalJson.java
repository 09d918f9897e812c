package waymark.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import waymark.search.eval.Evaluation;
import waymark.search.eval.Interval;
import waymark.search.eval.Score;

/** A measurement as the JSON of {@code eval --json}, whose keys are a contract. */
final class EvalJson {
    private EvalJson() {}

    static String of(Evaluation.Report report) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        put(
                object.putObject("overall"),
                report.overall(),
                report.wronglyRefused().size());
        ObjectNode kinds = object.putObject("kinds");
        report.kinds().forEach((kind, score) -> put(kinds.putObject(kind), score, report.wronglyRefused(kind)));
        ObjectNode refusals = object.putObject("refusals")
                .put("right", report.rightlyRefused())
                .put("offtopic", report.offTopic())
                .put("wrong", report.wronglyRefused().size());
        put(refusals, "right_interval", report.rightlyRefusedInterval());
        put(refusals, "wrong_interval", report.wronglyRefusedInterval());
        ArrayNode misses = object.putArray("misses");
        report.misses().forEach(miss -> put(misses.addObject(), miss));
        return object.toString();
    }

    private static void put(ObjectNode object, Score score, int refused) {
        object.put("asked", score.asked())
                .put("success_at_1", score.success1())
                .put("success_at_3", score.success3())
                .put("mrr_at_5", score.mrr5());
        put(object, "success_at_1_interval", score.success1Interval());
        put(object, "success_at_3_interval", score.success3Interval());
        put(object, "mrr_at_5_interval", score.mrr5Interval());
        object.put("wrongly_refused", refused);
        put(object, "wrongly_refused_interval", Interval.ofShare(refused, score.asked()));
    }

    private static void put(ObjectNode object, Evaluation.Outcome miss) {
        object.put("id", miss.asked().id())
                .put("question", miss.asked().question())
                .put("rank", miss.rank())
                .put("refused", miss.refused());
        ArrayNode returned = object.putArray("returned");
        miss.returned().forEach(returned::add);
        object.put("kind", miss.asked().kind());
        ArrayNode expected = object.putArray("expected");
        miss.asked().nodes().stream().sorted().forEach(expected::add);
    }

    private static void put(ObjectNode object, String key, Interval interval) {
        object.putArray(key).add(interval.low()).add(interval.high());
    }
}
