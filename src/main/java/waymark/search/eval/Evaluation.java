package waymark.search.eval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;
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
            List<Outcome> misses) {
        public Report {
            byKind = Map.copyOf(byKind);
            wronglyRefused = List.copyOf(wronglyRefused);
            misses = List.copyOf(misses);
        }

        /** Kinds in the order of the alphabet, for printing. */
        public Map<String, Score> kinds() {
            return new TreeMap<>(byKind);
        }

        /** How many questions of that kind were refused though the curriculum answers them. */
        public int wronglyRefused(String kind) {
            return (int) misses.stream()
                    .filter(miss -> miss.refused()
                            && !miss.offTopic()
                            && miss.asked().kind().equals(kind))
                    .count();
        }

        /** The 95% interval of the share refused though the curriculum answers them. */
        public Interval wronglyRefusedInterval() {
            return Interval.ofShare(wronglyRefused.size(), overall.asked());
        }

        /** The 95% interval of the share of off-topic questions that were refused. */
        public Interval rightlyRefusedInterval() {
            return Interval.ofShare(rightlyRefused, offTopic);
        }
    }

    /**
     * A question beside what was returned.
     *
     * @param rank of the right node, from 1; 0 where it did not come
     */
    public record Outcome(QuestionFile.Asked asked, int rank, Answer answer) {
        public boolean refused() {
            return answer.refused();
        }

        /** Whether it should have been refused. */
        public boolean offTopic() {
            return asked.nodes().isEmpty();
        }

        /** Places of the passages, best first: node, else path, and anchor. */
        public List<String> returned() {
            return answer.passages().stream().map(Evaluation::place).toList();
        }
    }

    /** Where a passage stands: {@code spark/joins#broadcast}. */
    public static String place(Passage passage) {
        return passage.heading().node().orElse(passage.heading().path()) + "#"
                + passage.heading().anchor();
    }

    /** The nodes that an answer leads to, best first, each once and at most five; empty for a passage of no node. */
    public static List<String> nodes(Answer answer) {
        return nodes(answer.passages().stream().map(Passage::heading).toList());
    }

    /** The nodes of headings, each once and at most five; empty for a heading of no node. */
    public static List<String> nodes(List<Heading> headings) {
        return headings.stream()
                .map(heading -> heading.node().orElse(""))
                .distinct()
                .limit(PLACES)
                .toList();
    }

    /** The place of the first that is right, from 1; 0 for none. */
    public static int rank(List<String> nodes, Set<String> right) {
        return nodes.stream()
                .filter(right::contains)
                .findFirst()
                .map(node -> nodes.indexOf(node) + 1)
                .orElse(0);
    }

    public Report of(List<QuestionFile.Asked> questions, List<QuestionFile.Asked> offTopic) {
        List<Outcome> outcomes = questions.stream().map(this::ask).toList();
        List<Outcome> others = offTopic.stream().map(this::ask).toList();
        Map<String, Score> byKind = outcomes.stream()
                .collect(Collectors.groupingBy(
                        o -> o.asked().kind(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Outcome::rank, Collectors.toList()), Score::new)));
        return new Report(
                new Score(outcomes.stream().map(Outcome::rank).toList()),
                byKind,
                outcomes.stream()
                        .filter(Outcome::refused)
                        .map(o -> o.asked().id())
                        .toList(),
                (int) others.stream().filter(Outcome::refused).count(),
                others.size(),
                Stream.concat(
                                outcomes.stream().filter(o -> o.rank() != 1),
                                others.stream().filter(o -> !o.refused()))
                        .toList());
    }

    private Outcome ask(QuestionFile.Asked asked) {
        Answer answer = search.apply(Question.of(asked.question()));
        return new Outcome(asked, rank(nodes(answer), asked.nodes()), answer);
    }
}
