package waymark.search.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes terms. Prose is cut at word boundaries, folded and stemmed; code keeps its signs (see {@link CodeTokenizer}).
 *
 * <pre>{@code
 * Analyzers.terms(Analyzers.PROSE, "Caching DataFrames"); // [cach, datafram]
 * Analyzers.terms(Analyzers.CODE, "df.cache()");          // [df.cache, df, cache]
 * }</pre>
 */
public final class Analyzers {
    public static final Analyzer PROSE = new Prose(true);
    public static final Analyzer WORDS = new Prose(false);
    public static final Analyzer CODE = new Code(true);

    /** What the index analyses each field with. */
    public static final Analyzer BY_FIELD = byField(CODE);

    /** The same for queries with operators: there {@code code:df.cache} means the whole name. */
    public static final Analyzer BY_FIELD_WHOLE = byField(new Code(false));

    private Analyzers() {}

    private static Analyzer byField(Analyzer code) {
        return new PerFieldAnalyzerWrapper(
                PROSE,
                Map.of(
                        Fields.CODE, code,
                        Fields.WORD, WORDS,
                        Fields.PATH, new KeywordAnalyzer(),
                        Fields.TRACK, new KeywordAnalyzer(),
                        Fields.NODE, new KeywordAnalyzer(),
                        Fields.LEVEL, new KeywordAnalyzer()));
    }

    public static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(Fields.BODY, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    public static List<String> terms(Analyzer analyzer, String text) {
        return tokens(analyzer, text).stream().map(Token::text).toList();
    }

    private static final class Prose extends Analyzer {
        private static final NormalizeCharMap JOINTS = joints();
        private final boolean stem;

        Prose(boolean stem) {
            this.stem = stem;
        }

        /** Unicode's word rules hold {@code snake_case} and {@code df.cache} together; readers do not. */
        private static NormalizeCharMap joints() {
            NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
            map.add("_", " ");
            map.add(".", " ");
            map.add(":", " ");
            map.add("\u2019", "'");
            return map.build();
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(JOINTS, reader);
        }

        @Override
        protected Reader initReaderForNormalization(String field, Reader reader) {
            return initReader(field, reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            return new TokenStreamComponents(words, stem ? new PorterStemFilter(folded) : folded);
        }

        /** For wildcards and ranges in {@link waymark.search.OperatorSearch}: folded, not stemmed. */
        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }

    private static final class Code extends Analyzer {
        private final boolean inParts;

        Code(boolean inParts) {
            this.inParts = inParts;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new CodeTokenizer(inParts));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new LowerCaseFilter(in);
        }
    }
}
