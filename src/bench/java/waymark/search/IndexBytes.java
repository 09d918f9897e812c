package waymark.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/** How large Lucene's part of an index is, for the benchmarks. */
public final class IndexBytes {
    private IndexBytes() {}

    public static long of(SectionIndex index) throws IOException {
        return of(index.shelf().sectionIndex()) + of(index.shelf().pageIndex());
    }

    private static long of(DirectoryReader reader) throws IOException {
        Directory directory = reader.directory();
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }
}
