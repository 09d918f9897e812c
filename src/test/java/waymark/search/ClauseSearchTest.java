package waymark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseSearchTest {
    private static final int MOST = 4;

    @TempDir
    Path root;

    @Test
    void findsAndScoresWhatLucenesOwnDisjunctionDoes() throws IOException {
        Shelf shelf = ShelfBuilder.build(CurriculumFolder.kitchen(root).read(), Lexicon.none(), Pace.HURRIED);
        QuestionReader reader = new QuestionReader(shelf, RankingWeights.DEFAULT);
        Queries queries = new Queries(RankingWeights.DEFAULT);
        ClauseSearch search = new ClauseSearch(shelf.sectionIndex());
        for (String question :
                List.of("feed the starter", "oven.preheat steam", "bread knife or chefs knife", "strater flour watr")) {
            List<Clause> clauses = queries.sections(reader.read(Question.of(question)));
            Map<Integer, String> expected = scores(
                    List.of(new IndexSearcher(shelf.sectionIndex()).search(disjunction(clauses), MOST).scoreDocs));
            assertFalse(expected.isEmpty());
            assertEquals(expected, scores(List.copyOf(search.best(clauses, MOST))), question);
            assertEquals(expected, scores(List.copyOf(search.best(clauses, MOST))), question + ", again");
        }
    }

    private static Query disjunction(List<Clause> clauses) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            List<Query> parts = clause.parts().stream()
                    .<Query>map(part -> new BoostQuery(part.query(), (float) part.factor()))
                    .toList();
            all.add(
                    new BoostQuery(new DisjunctionMaxQuery(parts, (float) Clause.TIE), (float) clause.weight()),
                    Occur.SHOULD);
        }
        return all.build();
    }

    private static Map<Integer, String> scores(List<ScoreDoc> hits) {
        Map<Integer, String> scores = new TreeMap<>();
        hits.forEach(hit -> scores.put(hit.doc, String.format("%.4f", hit.score)));
        return scores;
    }
}
