package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import waymark.search.text.Fields;

/**
 * How much of a question a section and its page say. A word counts by its importance, more where it stands in a title or an alias than
 * where it is only mentioned; a word that the curriculum lacks counts against it, and weighs most because it is the rarest.
 */
final class Coverage {
    /** A word in a title, a heading or an alias is what the passage is about. */
    private static final double NAMED = 1;

    private static final double SAID = 0.85;

    /** Elsewhere on the page. */
    private static final double NEARBY = 0.6;

    private static final List<String> TITLES = List.of(Fields.TITLE, Fields.HEADINGS, Fields.ASKED);
    private static final List<String> TEXTS = List.of(Fields.BODY, Fields.EXAMPLE);
    private static final List<String> OWN = List.of(Fields.TITLE, Fields.HEADINGS, Fields.BODY, Fields.EXAMPLE);
    private static final List<String> PAGE_TITLES = List.of(Fields.TITLE, Fields.ALIASES, Fields.SUMMARY);

    private final IndexReader sections;
    private final IndexReader pages;
    private final int[] sectionDocs;
    private final int[] pageDocs;

    Coverage(Shelf shelf) {
        sections = shelf.sectionIndex();
        pages = shelf.pageIndex();
        sectionDocs = shelf.sectionDocuments().documentOf();
        pageDocs = shelf.pageDocuments().documentOf();
    }

    /** From 0 to 1: how surely the section says one term. */
    double of(waymark.search.Term term, Candidate candidate) {
        double best = 0;
        for (waymark.search.Term.Form form : term.forms()) {
            if (form.factor() > best) {
                best = Math.max(best, form.factor() * place(form, candidate));
            }
        }
        return best;
    }

    /** Whether the section or its page's title has a word itself; that somebody may ask for it so is not enough. */
    boolean isSaid(waymark.search.Term term, Candidate candidate) {
        int section = sectionDocs[candidate.ordinal()];
        int page = pageDocs[candidate.section().page()];
        return term.forms().stream()
                .filter(form -> !form.stems().isEmpty())
                .anyMatch(form -> all(form.stems(), sections, section, OWN)
                        || all(form.stems(), pages, page, List.of(Fields.TITLE)));
    }

    private double place(waymark.search.Term.Form form, Candidate candidate) {
        int section = sectionDocs[candidate.ordinal()];
        int page = pageDocs[candidate.section().page()];
        return switch (form) {
            case waymark.search.Term.Name(var name, var factor) ->
                has(sections, section, Fields.CODE, name) ? NAMED : 0;
            case waymark.search.Term.Stems(var stems, var factor) -> {
                if (all(stems, sections, section, TITLES) || all(stems, pages, page, PAGE_TITLES)) {
                    yield NAMED;
                }
                if (all(stems, sections, section, TEXTS)) {
                    yield SAID;
                }
                yield all(stems, pages, page, List.of(Fields.BODY)) ? NEARBY : 0;
            }
        };
    }

    private static boolean all(List<String> stems, IndexReader reader, int doc, List<String> fields) {
        return stems.stream().allMatch(stem -> fields.stream().anyMatch(field -> has(reader, doc, field, stem)));
    }

    private static boolean has(IndexReader reader, int doc, String field, String text) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                int local = doc - leaf.docBase;
                if (local >= 0 && local < leaf.reader().maxDoc()) {
                    PostingsEnum postings =
                            leaf.reader().postings(new Term(field, new BytesRef(text)), PostingsEnum.NONE);
                    return postings != null
                            && postings.advance(local) != DocIdSetIterator.NO_MORE_DOCS
                            && postings.docID() == local;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
