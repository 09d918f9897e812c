package waymark.search.eval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import waymark.search.Answer;
import waymark.search.Question;

/**
 * Asks every question of a set and counts. A hit is a passage whose node is one of those that answer; a page that comes twice takes one
 * place.
 *
 * <pre>{@code
 * Evaluation.Report report = new Evaluation(index::ask).of(questions, offTopic);
 * report.overall().success1(); // 0.87
 * }</pre>
 */
public final class Evaluation {
    private static final int PLACES = 5;

    private final Function<Question, Answer> search;

    public Evaluation(Function<Question, Answer> search) {
        this.search = search;
    }

    /**
     * What came out.
     *
     * @param wronglyRefused ids of questions that were refused though the curriculum answers them
     * @param rightlyRefused how many of those off topic were refused
     * @param offTopic how many of them were asked
     * @param misses each question whose first passage is wrong, and each off-topic one that was answered
     */
    public record Report(
            Score overall,
            Map<String, Score> byKind,
            List<String> wronglyRefused,
            int rightlyRefused,
            int offTopic,
            List<Miss> misses) {
        public Report {
            byKind = Map.copyOf(byKind);
            wronglyRefused = List.copyOf(wronglyRefused);
            misses = List.copyOf(misses);
        }

        /** Kinds in the order of the alphabet, for printing. */
        public Map<String, Score> kinds() {
            return new TreeMap<>(byKind);
        }
    }

    /**
     * A question beside what was returned.
     *
     * @param rank of the right node, from 1; 0 where it did not come
     * @param returned places of the passages, best first: node, else path, and anchor
     */
    public record Miss(QuestionFile.Asked asked, int rank, boolean refused, List<String> returned) {
        public Miss {
            returned = List.copyOf(returned);
        }
    }

    public Report of(List<QuestionFile.Asked> questions, List<QuestionFile.Asked> offTopic) {
        List<Outcome> outcomes = questions.stream().map(this::ask).toList();
        List<Outcome> others = offTopic.stream().map(this::ask).toList();
        List<Miss> misses = new ArrayList<>();
        outcomes.stream().filter(o -> o.rank() != 1).map(Outcome::miss).forEach(misses::add);
        others.stream().filter(o -> !o.refused()).map(Outcome::miss).forEach(misses::add);
        Map<String, Score> byKind = outcomes.stream()
                .collect(Collectors.groupingBy(
                        o -> o.asked().kind(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Outcome::rank, Collectors.toList()), Score::of)));
        return new Report(
                Score.of(outcomes.stream().map(Outcome::rank).toList()),
                byKind,
                outcomes.stream()
                        .filter(Outcome::refused)
                        .map(o -> o.asked().id())
                        .toList(),
                (int) others.stream().filter(Outcome::refused).count(),
                others.size(),
                misses);
    }

    private record Outcome(QuestionFile.Asked asked, int rank, boolean refused, List<String> returned) {
        Miss miss() {
            return new Miss(asked, rank, refused, returned);
        }
    }

    private Outcome ask(QuestionFile.Asked asked) {
        Answer answer = search.apply(Question.of(asked.question()));
        List<String> nodes = answer.passages().stream()
                .map(p -> p.heading().node())
                .map(node -> node.orElse(""))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .limit(PLACES)
                .toList();
        Optional<Integer> first = IntStream.range(0, nodes.size())
                .filter(i -> asked.nodes().contains(nodes.get(i)))
                .boxed()
                .findFirst();
        List<String> returned = answer.passages().stream()
                .map(p -> p.heading().node().orElse(p.heading().path()) + "#"
                        + p.heading().anchor())
                .toList();
        return new Outcome(asked, first.map(i -> i + 1).orElse(0), answer.refused(), returned);
    }
}
