package waymark.search.gaps;

import java.util.List;
import java.util.Optional;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;
import waymark.search.SectionIndex;

/**
 * What the curriculum lacks, by the questions that found no help: grouped by likeness, most asked first, and held against what the
 * curriculum says today.
 *
 * <pre>{@code
 * Gaps gaps = Gaps.in(questions, library.current().index());
 * gaps.open().getFirst().group().text(); // "how do I connect kafka"
 * }</pre>
 *
 * @param open what is still missing
 * @param closed what was refused and is answered by now
 * @param unseen how many smaller groups were left out
 */
public record Gaps(List<Gap> open, List<Gap> closed, int unseen) {
    /** Nobody reads on to the two hundredth; each costs a search. */
    private static final int MOST = 200;

    public Gaps {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /**
     * @param nearest the heading that comes next to the question today; empty when no word of it is known
     */
    public record Gap(QuestionGroup group, Today today, Optional<Heading> nearest) {
        /** Found by now; but whoever had a sure answer that did not help may well be shown the same again. */
        boolean closed() {
            return today == Today.ANSWERED && !group.misled();
        }
    }

    /** What today's curriculum says to a group's question. */
    public enum Today {
        ANSWERED,
        UNSURE,
        NOTHING
    }

    /** The groups among any number of questions; a hundred thousand take a few seconds. */
    public static Gaps in(List<OpenQuestion> questions, SectionIndex index) {
        List<QuestionGroup> groups = QuestionGroups.of(questions);
        List<Gap> all = groups.stream().limit(MOST).map(g -> today(g, index)).toList();
        return new Gaps(
                all.stream().filter(gap -> !gap.closed()).toList(),
                all.stream().filter(Gap::closed).toList(),
                groups.size() - all.size());
    }

    private static Gap today(QuestionGroup group, SectionIndex index) {
        Answer answer = index.ask(group.question());
        Optional<Heading> first = answer.passages().stream().findFirst().map(Passage::heading);
        return switch (answer) {
            case Answer.Found found -> new Gap(group, Today.ANSWERED, first);
            case Answer.Perhaps perhaps -> new Gap(group, Today.UNSURE, first);
            case Answer.NotCovered none ->
                new Gap(group, Today.NOTHING, none.nearest().stream().findFirst());
            case Answer.SmallTalk talk -> new Gap(group, Today.NOTHING, Optional.empty());
        };
    }
}
