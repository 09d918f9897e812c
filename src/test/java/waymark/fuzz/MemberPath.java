package waymark.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import waymark.curriculum.AnchorStyle;
import waymark.curriculum.LinkTemplate;
import waymark.discord.Answering;
import waymark.discord.Asked;
import waymark.discord.Asker;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.AnswerView;
import waymark.discord.view.Choices;
import waymark.discord.view.SectionView;
import waymark.search.Answer;
import waymark.search.FollowUp;
import waymark.search.Heading;
import waymark.search.Passage;
import waymark.search.QueryBounds;
import waymark.search.Question;
import waymark.search.SectionIndex;
import waymark.search.library.Library;

/** The way of one question through everything but the wire, with what must hold at each step. Safe for many threads. */
final class MemberPath {
    private static final int MOST_PASSAGES = 5;
    /** Code with its lead-in, and the marks of what was found. */
    private static final int LONGEST_SNIPPET = 1_600;

    /** One in so many also goes through the log of questions, whose disk is slower than everything else together. */
    private static final int LOGGED = 200;

    /** One in so many is also typed, searched with operators, and read on from. */
    private static final int ELSEWHERE = 8;

    private static final Asker ASKER = new Asker(OptionalLong.empty(), 1, 2);

    private static final LinkTemplate LINKS = new LinkTemplate(
            "https://github.com/owner/repository/blob/main/corpus/{path}#{anchor}", AnchorStyle.GITHUB);

    private final Library library;

    /** With and without a place on the web. */
    private final List<Curricula.Shelf> shelves;

    private final Answering answering;
    private final QueryBounds bounds;
    private final List<String> tracks;

    MemberPath(Library library, Answering answering, QueryBounds bounds) {
        this.library = library;
        this.answering = answering;
        this.bounds = bounds;
        shelves = Stream.of(Optional.<LinkTemplate>empty(), Optional.of(LINKS))
                .map(links -> new Curricula.Shelf("default", library, links))
                .toList();
        tracks = library.current().curriculum().tracks().stream()
                .map(t -> t.id())
                .toList();
    }

    /**
     * Asks, and answers how many clauses the larger of Lucene's queries had.
     *
     * @throws AssertionError where something is beyond its bounds
     */
    int walk(long number, String text, String before) {
        SectionIndex index = library.current().index();
        Optional<String> topic = FollowUp.in(text) || number % 5 == 0
                ? Optional.of(FollowUp.topic(before, Optional.empty()))
                : Optional.empty();
        Optional<String> track =
                number % 7 == 0 ? Optional.of(tracks.get((int) (number % tracks.size()))) : Optional.empty();
        Question question = new Question(text, track, topic);
        Curricula.Shelf shelf = shelves.get((int) (number / 2 % 2));
        int clauses = bounds.check(question);
        Answer answer = index.ask(question);
        sane(index, answer);
        Asked asked = new Asked(number, text, topic, answer, shelf, index.planned(question));
        show(asked);
        if (number % LOGGED == 0) {
            show(answering.ask(ASKER, text, track));
        }
        if (number % ELSEWHERE == 0) {
            Choices.headings(index, text);
            index.search(text, 10);
            headings(answer)
                    .limit(1)
                    .forEach(heading -> DiscordLimits.check(SectionView.of(shelf, heading.key(), (int) (number % 3))
                            .toMessage()));
        }
        return clauses;
    }

    private static void show(Asked asked) {
        for (Reply reply : List.of(
                AnswerView.privately(asked), AnswerView.publicly(asked), AnswerView.shared(asked, Long.MAX_VALUE))) {
            DiscordLimits.check(reply.toMessage());
        }
    }

    private static void sane(SectionIndex index, Answer answer) {
        List<Passage> passages = answer.passages();
        boolean answers = answer instanceof Answer.Found || answer instanceof Answer.Perhaps;
        hold(answers == !passages.isEmpty() && passages.size() <= MOST_PASSAGES, passages.size() + " passages");
        Set<String> keys = new HashSet<>();
        for (Passage passage : passages) {
            Heading heading = passage.heading();
            hold(keys.add(heading.key()), "twice " + heading.key());
            hold(Double.isFinite(heading.score()) && heading.score() >= 0, "score " + heading.score());
            hold(
                    !passage.snippet().isBlank() && passage.snippet().length() <= LONGEST_SNIPPET,
                    "snippet '" + passage.snippet() + "'");
        }
        if (answer instanceof Answer.NotCovered none) {
            hold(!none.nearest().isEmpty(), "nothing to read instead");
        }
        hold(
                headings(answer)
                        .allMatch(heading -> index.section(heading.key()).isPresent()),
                "a heading that is not there");
    }

    private static Stream<Heading> headings(Answer answer) {
        return switch (answer) {
            case Answer.Found(var passages, var seeAlso) ->
                Stream.concat(passages.stream().map(Passage::heading), seeAlso.stream());
            case Answer.Perhaps(var passages, var seeAlso) ->
                Stream.concat(passages.stream().map(Passage::heading), seeAlso.stream());
            case Answer.NotCovered(var nearest) -> nearest.stream();
            case Answer.SmallTalk(var kind) -> Stream.empty();
        };
    }

    private static void hold(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
