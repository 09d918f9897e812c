package waymark.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.Section;

/**
 * Every section of a curriculum, held in memory and searched. Immutable and safe for many threads; nothing has to be closed.
 *
 * <pre>{@code
 * SectionIndex index = SectionIndex.build(curriculum, Lexicon.beside(root, curriculum));
 * switch (index.ask(Question.of("why is my join slow?"))) {
 *     case Answer.Found(var passages, var seeAlso) -> ...
 * }
 * }</pre>
 */
public final class SectionIndex {
    private static final int MOST_NEAREST = 4;

    private final Shelf shelf;
    private final QuestionReader reader;
    private final Ranking ranking;
    private final Confidence confidence;
    private final Completion completion;
    private final OperatorSearch operators;
    private final Quotes quotes;

    private SectionIndex(Shelf shelf, RankingWeights weights, Quotes quotes) {
        this.shelf = shelf;
        this.quotes = quotes;
        reader = new QuestionReader(shelf, weights);
        ranking = new Ranking(shelf, weights);
        confidence = new Confidence(shelf);
        completion = new Completion(shelf);
        operators = new OperatorSearch(shelf);
    }

    private SectionIndex(Shelf shelf, RankingWeights weights) {
        this(shelf, weights, new Quotes(shelf.sections().size()));
    }

    /** An index that knows no other words than the curriculum's own. */
    public static SectionIndex build(Curriculum curriculum) {
        return build(curriculum, Lexicon.none());
    }

    public static SectionIndex build(Curriculum curriculum, Lexicon lexicon) {
        return build(curriculum, lexicon, RankingWeights.DEFAULT);
    }

    public static SectionIndex build(Curriculum curriculum, Lexicon lexicon, RankingWeights weights) {
        return new SectionIndex(ShelfBuilder.build(curriculum, lexicon, Pace.HURRIED), weights);
    }

    /** The same, beside other work. */
    public static SectionIndex build(Curriculum curriculum, Lexicon lexicon, Pace pace) {
        return new SectionIndex(ShelfBuilder.build(curriculum, lexicon, pace), RankingWeights.DEFAULT);
    }

    /** The same sections, ordered by other weights: nothing is read or indexed again. */
    public SectionIndex with(RankingWeights weights) {
        return new SectionIndex(shelf, weights, quotes);
    }

    /** The passages that answer, or why there are none. Any text of any length is a question; none throws. */
    public Answer ask(Question question) {
        Optional<Answer.SmallTalk.Kind> talk =
                question.topic().isPresent() ? Optional.empty() : SmallTalk.in(question.text());
        if (talk.isPresent()) {
            return new Answer.SmallTalk(talk.get());
        }
        ReadQuestion read = reader.read(question);
        List<Candidate> ranked = ranking.rank(read, question.track());
        Confidence.Verdict verdict = confidence.of(read, ranked);
        if (verdict == Confidence.Verdict.NOT_COVERED) {
            return new Answer.NotCovered(nearest(ranked));
        }
        List<Candidate> shown = Selection.of(ranked, sides(read, question));
        Snippets snippets = new Snippets(read, question.text());
        List<Passage> passages = shown.stream()
                .map(c -> snippets.passage(
                        heading(c), shelf.pageOf(c.section()).page(), quotes.of(c.ordinal(), c.section())))
                .toList();
        List<Heading> seeAlso = Selection.others(ranked, shown).stream()
                .map(SectionIndex::heading)
                .toList();
        return verdict == Confidence.Verdict.FOUND
                ? new Answer.Found(passages, seeAlso)
                : new Answer.Perhaps(passages, seeAlso);
    }

    /** The headings of what would be shown if no question were refused, best first: what weights are chosen by. */
    public List<Heading> ranked(Question question) {
        ReadQuestion read = reader.read(question);
        List<Candidate> ranked = ranking.rank(read, question.track());
        return ranked.isEmpty()
                ? List.of()
                : Selection.of(ranked, sides(read, question)).stream()
                        .map(SectionIndex::heading)
                        .toList();
    }

    /** What speaks for an answer to a question: every {@link Sign}. */
    public Map<Sign, Double> signs(Question question) {
        ReadQuestion read = reader.read(question);
        return confidence.signs(read, ranking.rank(read, question.track()));
    }

    /** For a question that compares, the ranking of each side alone. */
    private List<List<Candidate>> sides(ReadQuestion read, Question question) {
        return read.sides().stream()
                .map(side -> ranking.rank(read.only(side), question.track()))
                .toList();
    }

    /** One heading a page; the first pages where no word of the question is known. */
    private List<Heading> nearest(List<Candidate> ranked) {
        Set<String> pages = new HashSet<>();
        List<Heading> nearest = new ArrayList<>(ranked.stream()
                .map(SectionIndex::heading)
                .filter(heading -> pages.add(heading.page()))
                .limit(MOST_NEAREST)
                .toList());
        return nearest.isEmpty() ? completion.complete("", MOST_NEAREST) : List.copyOf(nearest);
    }

    /** Where nothing much matches, what the likelihood takes away may be all that there was. */
    private static Heading heading(Candidate candidate) {
        return candidate.section().heading().scored(Math.max(0, candidate.score()));
    }

    /** Headings for what has been typed so far, best first, from memory. */
    public List<Heading> complete(String typed, int max) {
        return completion.complete(typed, max);
    }

    /** The key of a section's heading, as {@link #section} takes it. */
    public static String key(Page page, Section section) {
        return Headings.key(page.path(), section.anchor());
    }

    /** The section behind a {@link Heading#key}; empty once the heading is gone. */
    public Optional<SectionRef> section(String key) {
        return Optional.ofNullable(shelf.byKey().get(key))
                .map(shelf.sections()::get)
                .map(section -> new SectionRef(shelf.pageOf(section).page(), section.section(), section.heading()));
    }

    /**
     * Searches with Lucene's query syntax, for moderators: {@code title:index AND "write ahead"}, {@code code:df.cache}, {@code track:spark}.
     *
     * @param max at most so many headings
     */
    public Results search(String query, int max) {
        return operators.search(query, max);
    }

    /** Nodes of the outline that a question names and that have no page yet: "planned" is a better answer than "not covered". */
    public List<Node> planned(Question question) {
        return Planned.named(shelf.curriculum(), question.text());
    }

    Shelf shelf() {
        return shelf;
    }

    /** How many sections can be found. */
    public int size() {
        return shelf.sections().size();
    }
}
