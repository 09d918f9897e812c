package waymark.search.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Fault;
import waymark.curriculum.FaultCap;
import waymark.curriculum.Node;
import waymark.search.Answer;
import waymark.search.Question;
import waymark.search.eval.Evaluation;
import waymark.search.eval.QuestionFile;
import waymark.search.eval.QuestionFile.Asked;

/**
 * Questions whose answers must not get worse unnoticed, as a moderator lists them in {@value #FILE} beside the curriculum; lines as
 * {@code waymark eval} reads them, so that it can measure them too:
 *
 * <pre>
 * g1	natural	How do I create a view?	postgres/functions-ctes-views
 * </pre>
 *
 * A reload asks both editions the questions of the new one. What is wrong with the file is a warning, and the lines that can be read count:
 * the file guards answers, and a slip in it must not keep a corrected page from members.
 *
 * @param questions those to ask; a node that is gone stays expected, so its question falls
 * @param faults warnings
 */
public record Golden(List<Asked> questions, List<Fault> faults) {
    /** The file's name in the curriculum's folder. */
    public static final String FILE = "golden.tsv";

    /** Each is asked twice at a reload. */
    static final int MOST = 500;

    /** Far more than so many questions need. */
    private static final long MOST_BYTES = 500_000;

    public Golden {
        questions = List.copyOf(questions);
        faults = List.copyOf(faults);
    }

    /** Reads {@value #FILE} in a curriculum's folder; none where there is no such file. Never throws: faults say what is wrong. */
    public static Golden beside(Path root, Curriculum curriculum) {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Golden(List.of(), List.of());
        }
        if (file.toFile().length() > MOST_BYTES) {
            return new Golden(List.of(), List.of(Fault.warning(FILE, 1, "is longer than 500 kB and is not read")));
        }
        QuestionFile read =
                QuestionFile.answerable(file, id -> Edition.node(curriculum, id).isPresent());
        Stream<Fault> faults = read.faults().stream().map(fault -> Fault.warning(FILE, fault.line(), fault.what()));
        Stream<Fault> tooMany = read.questions().size() > MOST
                ? Stream.of(Fault.warning(
                        FILE,
                        1,
                        "has " + read.questions().size() + " questions; only the first " + MOST + " are asked"))
                : Stream.empty();
        return new Golden(
                read.questions().stream().limit(MOST).toList(),
                FaultCap.apply(Stream.concat(tooMany, faults).toList()));
    }

    /**
     * The questions that the second edition answers worse than the first, in the file's order. Ids are followed through {@code was:}, so
     * a page that moved is no loss, whichever of its ids the file names.
     */
    List<Reload.Fall> falls(Edition old, Edition next) {
        UnaryOperator<String> now =
                id -> Edition.node(next.curriculum(), id).map(Node::id).orElse(id);
        return questions.stream()
                .flatMap(asked -> fall(asked, old, next, now).stream())
                .toList();
    }

    private static Optional<Reload.Fall> fall(Asked asked, Edition old, Edition next, UnaryOperator<String> now) {
        Question question = Question.of(asked.question());
        Set<String> right = asked.nodes().stream().map(now).collect(Collectors.toSet());
        List<String> nodes = Evaluation.nodes(old.index().ask(question)).stream()
                .map(now)
                .distinct()
                .toList();
        int before = Evaluation.rank(nodes, right);
        if (before == 0) {
            return Optional.empty();
        }
        Answer answer = next.index().ask(question);
        int after = Evaluation.rank(Evaluation.nodes(answer), right);
        if (after != 0 && after <= before) {
            return Optional.empty();
        }
        Optional<String> first = answer.passages().stream().findFirst().map(Evaluation::place);
        return Optional.of(new Reload.Fall(asked.question(), before, after, first));
    }
}
