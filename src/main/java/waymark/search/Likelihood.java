package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import waymark.search.text.Fields;

/**
 * How likely a page's subject is to be asked for in the question's words: a unigram language model for each page, from the ways of asking
 * for it and, less, from its text (Ponte and Croft, "A language modeling approach to information retrieval", SIGIR 1998), with additive
 * smoothing. Where BM25 asks how rare a word is, this asks how often it is said about this page and not about others, so that many
 * common words together can speak for one.
 *
 * <pre>{@code
 * likelihood.of(question, List.of(3, 8)); // {3=0.0, 8=-4.1}
 * }</pre>
 */
final class Likelihood {
    /** Added to each word's count: what a page has never been asked for in is unlikely, not impossible. */
    private static final double SMOOTHING = 0.2;

    /** A word of the text, against one in a way of asking. */
    private static final float TEXT = 0.1f;

    /** A form's factor; what only the thesaurus has for a word is said of too many pages. */
    private static final double LIKE_ITSELF = 0.7;

    private final Map<String, Counts> byStem = new HashMap<>();
    private final double[] lengths;
    private final int[] documentOf;

    /** How often documents have a stem; the documents in order. */
    private record Counts(int[] documents, float[] counts) {
        double of(int document) {
            int at = Arrays.binarySearch(documents, document);
            return at < 0 ? 0 : counts[at];
        }

        Counts plus(Counts other) {
            int[] merged = new int[documents.length + other.documents.length];
            float[] sums = new float[merged.length];
            int size = 0;
            for (int i = 0, j = 0; i < documents.length || j < other.documents.length; size++) {
                boolean mine =
                        j == other.documents.length || i < documents.length && documents[i] <= other.documents[j];
                boolean both = mine && j < other.documents.length && documents[i] == other.documents[j];
                merged[size] = mine ? documents[i] : other.documents[j];
                sums[size] = both ? counts[i] + other.counts[j] : mine ? counts[i] : other.counts[j];
                i += mine ? 1 : 0;
                j += both || !mine ? 1 : 0;
            }
            return new Counts(Arrays.copyOf(merged, size), Arrays.copyOf(sums, size));
        }
    }

    Likelihood(IndexReader pages, Documents documents) {
        documentOf = documents.documentOf();
        lengths = new double[pages.maxDoc()];
        count(pages, Fields.ASKED, 1);
        count(pages, Fields.ALIASES, 1);
        count(pages, Fields.BODY, TEXT);
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] += SMOOTHING * byStem.size();
        }
    }

    private void count(IndexReader pages, String field, float factor) {
        try {
            Terms terms = MultiTerms.getTerms(pages, field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                Counts found = counts(each, factor);
                byStem.merge(term.utf8ToString(), found, Counts::plus);
                for (int i = 0; i < found.documents.length; i++) {
                    lengths[found.documents[i]] += found.counts[i];
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Counts counts(TermsEnum term, float factor) throws IOException {
        int[] documents = new int[term.docFreq()];
        float[] counts = new float[documents.length];
        PostingsEnum postings = term.postings(null, PostingsEnum.FREQS);
        for (int i = 0; postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
            documents[i] = postings.docID();
            counts[i] = factor * postings.freq();
        }
        return new Counts(documents, counts);
    }

    /** The natural logarithm for each page, by ordinal, against the likeliest of them, which has 0. */
    Map<Integer, Double> of(ReadQuestion question, Collection<Integer> pages) {
        Map<Integer, Double> logs = new HashMap<>();
        List<List<Term.Form>> known = question.terms().stream()
                .map(term -> term.forms().stream().filter(this::isKnown).toList())
                .filter(forms -> !forms.isEmpty())
                .toList();
        for (int page : pages) {
            int document = documentOf[page];
            double log = -known.size() * Math.log(lengths[document]);
            for (List<Term.Form> forms : known) {
                log += Math.log(count(forms, document) + SMOOTHING);
            }
            logs.put(page, log);
        }
        double most =
                logs.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        logs.replaceAll((page, log) -> log - most);
        return logs;
    }

    private boolean isKnown(Term.Form form) {
        return form.factor() >= LIKE_ITSELF
                && !form.stems().isEmpty()
                && form.stems().stream().allMatch(byStem::containsKey);
    }

    private double count(List<Term.Form> forms, int document) {
        double most = 0;
        for (Term.Form form : forms) {
            double least = Double.MAX_VALUE;
            for (String stem : form.stems()) {
                least = Math.min(least, byStem.get(stem).of(document));
            }
            most = Math.max(most, form.factor() * least);
        }
        return most;
    }
}
