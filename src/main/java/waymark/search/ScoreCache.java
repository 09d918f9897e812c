package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * What every document scores for a word or two: asked of Lucene once, and kept for as long as it is asked for again often enough. Members'
 * questions have the same few thousand words in them. Safe for many threads.
 */
final class ScoreCache {
    /** What an entry costs beside its scores, in scores. */
    private static final int ENTRY = 64;

    /** Eight bytes each: 8 MB for a small index, 32 MB for one of 100,000 sections. */
    private static final long LEAST_KEPT = 1_000_000;

    private static final long KEPT_BY_DOCUMENT = 40;

    private final IndexSearcher searcher;
    private final long most;

    /** Those that were asked for longest ago come first. */
    private final Map<Query, Scores> kept = new LinkedHashMap<>(1_000, 0.75f, true);

    private long size;

    /**
     * @param documents that match, by number
     * @param values the score of each
     */
    record Scores(int[] documents, float[] values) {
        long cost() {
            return (long) documents.length + ENTRY;
        }
    }

    ScoreCache(IndexReader reader) {
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        most = Math.max(LEAST_KEPT, KEPT_BY_DOCUMENT * reader.maxDoc());
    }

    Scores of(Query query) {
        synchronized (kept) {
            Scores known = kept.get(query);
            if (known != null) {
                return known;
            }
        }
        Scores scores = asked(query);
        synchronized (kept) {
            if (kept.putIfAbsent(query, scores) == null) {
                size += scores.cost();
            }
            var eldest = kept.values().iterator();
            while (size > most && eldest.hasNext()) {
                size -= eldest.next().cost();
                eldest.remove();
            }
        }
        return scores;
    }

    private Scores asked(Query query) {
        Collecting collecting = new Collecting();
        try {
            searcher.search(query, collecting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Scores(
                Arrays.copyOf(collecting.documents, collecting.count),
                Arrays.copyOf(collecting.values, collecting.count));
    }

    private static final class Collecting extends SimpleCollector {
        private int[] documents = new int[16];
        private float[] values = new float[16];
        private int count;
        private int base;
        private Scorable scorer = NONE;

        private static final Scorable NONE = new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int document) throws IOException {
            if (count == documents.length) {
                documents = Arrays.copyOf(documents, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            documents[count] = base + document;
            values[count++] = scorer.score();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
