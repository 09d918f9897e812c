package waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import waymark.search.text.Analyzers;
import waymark.search.text.Fields;

/** Searches sections with Lucene's classic query syntax, bounded so that no query can hold up the others. */
final class OperatorSearch {
    private static final Map<String, Float> SEARCHED =
            Map.of(Fields.TITLE, 4f, Fields.HEADINGS, 2f, Fields.BODY, 1f, Fields.EXAMPLE, 1f, Fields.CODE, 1f);
    private static final List<String> KNOWN = Stream.of(
                    Fields.TITLE,
                    Fields.HEADINGS,
                    Fields.BODY,
                    Fields.EXAMPLE,
                    Fields.CODE,
                    Fields.PAGE,
                    Fields.TRACK,
                    Fields.NODE,
                    Fields.PATH,
                    Fields.LEVEL)
            .sorted()
            .toList();
    private static final int LONGEST = 500;

    /** Nested parentheses are parsed by recursion. */
    private static final int DEEPEST = 20;

    /** Lucene's own default for patterns is 10,000 states of work; a tenth suffices for every pattern that people write. */
    private static final int PATTERN_WORK = 1_000;

    /** A proximity search beyond a paragraph finds chance. */
    private static final int WIDEST_SLOP = 100;

    private final Shelf shelf;
    private final IndexSearcher searcher;

    OperatorSearch(Shelf shelf) {
        this.shelf = shelf;
        searcher = new IndexSearcher(shelf.sectionIndex());
        searcher.setQueryCache(null);
    }

    Results search(String query, int max) {
        if (query.isBlank()) {
            return new Results.Hits(List.of(), 0);
        }
        if (query.length() > LONGEST || deep(query)) {
            return new Results.Refused(new Results.Reason.TooComplex(query.substring(0, Math.min(40, query.length()))));
        }
        try {
            TopDocs found = searcher.search(new Parser().parse(query), Math.max(1, max));
            List<Heading> headings = Arrays.stream(found.scoreDocs)
                    .limit(max)
                    .map(hit -> shelf.sections()
                            .get(shelf.sectionDocuments().ordinalOf()[hit.doc])
                            .heading()
                            .scored(hit.score))
                    .toList();
            return new Results.Hits(headings, found.totalHits.value());
        } catch (ParseException e) {
            return new Results.Refused(reason(e, query));
        } catch (TokenMgrError e) {
            return new Results.Refused(new Results.Reason.Unexpected(query.length() + 1, ""));
        } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException | IllegalArgumentException e) {
            return new Results.Refused(new Results.Reason.TooComplex(query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean deep(String query) {
        return query.chars().filter(c -> c == '(' || c == '[' || c == '{').count() > DEEPEST;
    }

    /** Lucene wraps the parser's own exception, which knows the token, in one that only has a message. */
    private static Results.Reason reason(ParseException e, String query) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal.reason;
                }
                case TooComplexToDeterminizeException complex -> {
                    return new Results.Reason.TooComplex(query);
                }
                case IndexSearcher.TooManyClauses many -> {
                    return new Results.Reason.TooComplex(query);
                }
                case ParseException at
                when at.currentToken != null && at.currentToken.next != null -> {
                    boolean end = at.currentToken.next.kind == 0;
                    return new Results.Reason.Unexpected(
                            at.currentToken.next.beginColumn + 1, end ? "" : at.currentToken.next.image);
                }
                default -> {}
            }
        }
        return new Results.Reason.Unexpected(query.length() + 1, "");
    }

    /** A refusal on its way out of the parser. */
    private static final class Refusal extends ParseException {
        private final transient Results.Reason reason;

        Refusal(Results.Reason reason) {
            super(reason.toString());
            this.reason = reason;
        }
    }

    private static final class Parser extends MultiFieldQueryParser {
        Parser() {
            super(SEARCHED.keySet().toArray(String[]::new), Analyzers.BY_FIELD_WHOLE, new TreeMap<>(SEARCHED));
            setDefaultOperator(Operator.AND);
            setDeterminizeWorkLimit(PATTERN_WORK);
            setAllowLeadingWildcard(true);
        }

        @Override
        protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
            return super.getFieldQuery(known(field), text, quoted);
        }

        @Override
        protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
            return super.getFieldQuery(known(field), text, Math.min(slop, WIDEST_SLOP));
        }

        @Override
        protected Query getWildcardQuery(String field, String pattern) throws ParseException {
            if (pattern.startsWith("*") && pattern.length() > 1 || pattern.startsWith("?")) {
                throw new Refusal(new Results.Reason.LeadingWildcard(pattern));
            }
            return super.getWildcardQuery(known(field), pattern);
        }

        @Override
        protected Query getPrefixQuery(String field, String prefix) throws ParseException {
            return super.getPrefixQuery(known(field), prefix);
        }

        @Override
        protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
            return super.getFuzzyQuery(known(field), text, similarity);
        }

        @Override
        protected Query getRangeQuery(String field, String from, String to, boolean includesFrom, boolean includesTo)
                throws ParseException {
            return super.getRangeQuery(known(field), from, to, includesFrom, includesTo);
        }

        @Override
        protected Query getRegexpQuery(String field, String pattern) throws ParseException {
            return super.getRegexpQuery(known(field), pattern);
        }

        private static String known(String field) throws ParseException {
            if (field != null && !KNOWN.contains(field) && !field.equals("*")) {
                throw new Refusal(new Results.Reason.UnknownField(field, KNOWN));
            }
            return field;
        }
    }
}
