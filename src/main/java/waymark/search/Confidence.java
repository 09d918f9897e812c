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

/**
 * Decides whether the best sections answer at all: by the share of the question's meaning that they cover. A word counts by its
 * importance, more where it stands in a title or an alias than where it is only mentioned; a word that the curriculum lacks counts
 * against it, and weighs most because it is the rarest.
 */
final class Confidence {
    enum Verdict {
        FOUND,
        PERHAPS,
        NOT_COVERED
    }

    /**
     * Chosen on the tuning questions, once the curriculum was whole: 37 of 44 off-topic ones are refused, and 5 of 179 others. What is let
     * through shares its words with a page (Kubernetes, Terraform, Airflow). {@code waymark eval} with {@code --offtopic} shows both.
     */
    private static final double PERHAPS_FROM = 0.95;

    /** Above it the first three passages held the answer to 161 of 163 tuning questions, below it to 11 of 15. */
    private static final double FOUND_FROM = 1.1;

    /** A title that says the same as the question makes up for a chatty word too many. */
    private static final double SCORE_SHARE = 0.35;

    /** A word in a title, a heading or an alias is what the passage is about. */
    private static final double NAMED = 1;

    private static final double SAID = 0.85;

    /** Elsewhere on the page. */
    private static final double NEARBY = 0.6;

    private static final List<String> TITLES = List.of(Fields.TITLE, Fields.HEADINGS);
    private static final List<String> TEXTS = List.of(Fields.BODY, Fields.EXAMPLE);
    private static final List<String> PAGE_TITLES = List.of(Fields.TITLE, Fields.ALIASES, Fields.SUMMARY);

    private final IndexReader sections;
    private final IndexReader pages;
    private final int[] sectionDocs;
    private final int[] pageDocs;

    Confidence(Shelf shelf) {
        sections = shelf.sectionIndex();
        pages = shelf.pageIndex();
        sectionDocs = shelf.sectionDocuments().documentOf();
        pageDocs = shelf.pageDocuments().documentOf();
    }

    Verdict of(ReadQuestion question, List<Candidate> ranked) {
        double best = trust(question, ranked);
        return best >= FOUND_FROM ? Verdict.FOUND : best >= PERHAPS_FROM ? Verdict.PERHAPS : Verdict.NOT_COVERED;
    }

    /** The coverage of the best of the first three and a share of its score: 0 for nothing, about 1.5 for a question in the page's words. */
    double trust(ReadQuestion question, List<Candidate> ranked) {
        return ranked.stream()
                .limit(3)
                .mapToDouble(c -> coverage(question, c) + SCORE_SHARE * c.score())
                .max()
                .orElse(0);
    }

    /** From 0 to 1: how much of what the question is about this section and its page say. */
    double coverage(ReadQuestion question, Candidate candidate) {
        double covered = 0;
        for (waymark.search.Term term : question.terms()) {
            covered += term.importance() * credit(term, candidate);
        }
        return question.importance() == 0 ? 0 : covered / question.importance();
    }

    private double credit(waymark.search.Term term, Candidate candidate) {
        double best = 0;
        for (waymark.search.Term.Form form : term.forms()) {
            if (form.factor() > best) {
                best = Math.max(best, form.factor() * place(form, candidate));
            }
        }
        return best;
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
