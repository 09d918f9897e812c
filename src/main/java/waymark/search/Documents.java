package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import waymark.search.text.Fields;

/** Which of Lucene's documents is which section or page: merging may have changed their order. */
record Documents(int[] ordinalOf, int[] documentOf) {

    static Documents in(IndexReader reader) {
        int[] ordinalOf = new int[reader.maxDoc()];
        int[] documentOf = new int[reader.maxDoc()];
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                NumericDocValues values = leaf.reader().getNumericDocValues(Fields.ORDINAL);
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    values.advanceExact(doc);
                    int ordinal = (int) values.longValue();
                    ordinalOf[leaf.docBase + doc] = ordinal;
                    documentOf[ordinal] = leaf.docBase + doc;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Documents(ordinalOf, documentOf);
    }
}
