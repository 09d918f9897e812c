package waymark.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;

/**
 * Finds the documents for which the sum over {@link Clause}s is highest: the same that Lucene's disjunction finds, clause after clause
 * instead of document after document, so that what is known of a word from the question before need not be worked out again.
 */
final class ClauseSearch {
    private static final Comparator<ScoreDoc> WORST_FIRST = Comparator.<ScoreDoc>comparingDouble(hit -> hit.score)
            .thenComparing(Comparator.<ScoreDoc>comparingInt(hit -> hit.doc).reversed());

    private final ScoreCache scores;
    private final int documents;

    ClauseSearch(IndexReader reader) {
        scores = new ScoreCache(reader);
        documents = reader.maxDoc();
    }

    /** At most so many, in no order. */
    Collection<ScoreDoc> best(List<Clause> clauses, int most) {
        Sums sums = new Sums(documents);
        for (Clause clause : clauses) {
            List<ScoreCache.Scores> parts =
                    clause.parts().stream().map(part -> scores.of(part.query())).toList();
            if (parts.size() == 1) {
                sums.add(
                        parts.getFirst(),
                        clause.weight() * clause.parts().getFirst().factor());
            } else {
                sums.addBest(clause, parts);
            }
        }
        PriorityQueue<ScoreDoc> best = new PriorityQueue<>(WORST_FIRST);
        for (int document = 0; document < documents; document++) {
            float sum = (float) sums.total[document];
            if (sum > 0 && (best.size() < most || sum > best.element().score)) {
                best.add(new ScoreDoc(document, sum));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best;
    }

    /** A sum for every document; for one question and one thread. */
    private static final class Sums {
        private final double[] total;
        private final double[] ofParts;
        private final double[] bestPart;

        Sums(int documents) {
            total = new double[documents];
            ofParts = new double[documents];
            bestPart = new double[documents];
        }

        void add(ScoreCache.Scores part, double factor) {
            for (int i = 0; i < part.documents().length; i++) {
                total[part.documents()[i]] += factor * part.values()[i];
            }
        }

        void addBest(Clause clause, List<ScoreCache.Scores> parts) {
            for (int p = 0; p < parts.size(); p++) {
                ScoreCache.Scores part = parts.get(p);
                double factor = clause.parts().get(p).factor();
                for (int i = 0; i < part.documents().length; i++) {
                    int document = part.documents()[i];
                    double score = factor * part.values()[i];
                    ofParts[document] += score;
                    bestPart[document] = Math.max(bestPart[document], score);
                }
            }
            for (ScoreCache.Scores part : parts) {
                for (int document : part.documents()) {
                    double best = bestPart[document];
                    total[document] += clause.weight() * (best + Clause.TIE * (ofParts[document] - best));
                    // A document of two parts comes twice, and adds nothing the second time.
                    ofParts[document] = 0;
                    bestPart[document] = 0;
                }
            }
        }
    }
}
