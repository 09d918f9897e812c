package waymark.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import waymark.curriculum.Curriculum;
import waymark.search.text.QuestionText;

/** Measures what a question makes Lucene do, for tests outside this package. */
public final class QueryBounds {
    private static final int MOST_FORMS = 16;

    private final QuestionReader reader;
    private final Queries queries = new Queries(RankingWeights.DEFAULT);

    public QueryBounds(Curriculum curriculum, Lexicon lexicon) {
        reader = new QuestionReader(ShelfBuilder.build(curriculum, lexicon, Pace.HURRIED), RankingWeights.DEFAULT);
    }

    /**
     * How many clauses the larger of both queries has.
     *
     * @throws AssertionError where a question is read, or searched for, beyond its bounds
     */
    public int check(Question question) {
        ReadQuestion read = reader.read(question);
        hold(
                QuestionText.clean(question.text()).length() <= QuestionText.LONGEST,
                "more text is read than a message has");
        hold(read.terms().size() <= QuestionReader.MOST_TERMS, read.terms().size() + " terms");
        hold(read.terms().stream().allMatch(term -> term.forms().size() <= MOST_FORMS), "a term of too many forms");
        hold(Double.isFinite(read.importance()), "importance " + read.importance());
        int clauses = Math.max(clauses(queries.sections(read)), clauses(queries.pages(read)));
        hold(clauses <= IndexSearcher.getMaxClauseCount(), clauses + " clauses");
        return clauses;
    }

    private static int clauses(List<Clause> clauses) {
        Count count = new Count();
        clauses.stream()
                .flatMap(clause -> clause.parts().stream())
                .forEach(part -> part.query().visit(count));
        return count.leaves;
    }

    /** Counts what Lucene looks up in one field each. */
    private static final class Count extends QueryVisitor {
        private int leaves;

        @Override
        public void consumeTerms(Query leaf, Term... terms) {
            leaves++;
        }

        @Override
        public void visitLeaf(Query leaf) {
            leaves++;
        }

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }
    }

    private static void hold(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
