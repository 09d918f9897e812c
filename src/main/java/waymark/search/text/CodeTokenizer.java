package waymark.search.text;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts code the way programmers search it: each name whole and in parts, in lower case, and runs of operator signs.
 *
 * <pre>{@code
 * df.groupByKey()   df.groupbykey, df, groupbykey, group, by, key
 * @property         @property, property
 * \dt               \dt, dt
 * a ->> b           a, ->>, b
 * }</pre>
 *
 * Parts share the position of their whole, so a phrase of names stays a phrase. Linear in the text's length.
 */
public final class CodeTokenizer extends Tokenizer {
    private static final String SIGILS = "@\\$#%";
    private static final String JOINTS = ".-:/";
    private static final String OPERATORS = "-+*/=<>!&|^~:%?@#";

    /** Longer runs are rulers and box drawings, not operators. */
    private static final int LONGEST_OPERATOR = 3;

    /** Longer names are data (hashes, base64); Lucene itself refuses terms above 32,766 bytes. */
    private static final int LONGEST_NAME = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final boolean inParts;
    private String text = "";
    private int at;
    private List<String> pending = List.of();
    private int next;
    private int start;

    /** @param inParts whether a name's parts follow it; without them only the whole name is found */
    CodeTokenizer(boolean inParts) {
        this.inParts = inParts;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter all = new StringWriter();
        input.transferTo(all);
        text = all.toString();
        at = 0;
        pending = List.of();
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (next == pending.size()) {
            if (at >= text.length()) {
                return false;
            }
            scan();
        }
        term.append(pending.get(next));
        position.setPositionIncrement(next == 0 ? 1 : 0);
        offset.setOffset(correctOffset(start), correctOffset(at));
        next++;
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(text.length()), correctOffset(text.length()));
    }

    /** Moves past one name, one run of operators or one other character, and queues what it stands for. */
    private void scan() {
        next = 0;
        start = at;
        char c = text.charAt(at);
        if (isWord(c) || SIGILS.indexOf(c) >= 0 && wordAt(at + 1)) {
            at = endOfName(at + 1);
            String name = text.substring(start, at);
            pending = name.length() > LONGEST_NAME
                    ? List.of()
                    : inParts ? parts(name) : parts(name).subList(0, 1);
        } else if (OPERATORS.indexOf(c) >= 0) {
            while (at < text.length() && OPERATORS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            pending = at - start > LONGEST_OPERATOR ? List.of() : List.of(text.substring(start, at));
        } else {
            at++;
            pending = List.of();
        }
    }

    private int endOfName(int from) {
        int end = from;
        while (wordAt(end) || end < text.length() && JOINTS.indexOf(text.charAt(end)) >= 0 && wordAt(end + 1)) {
            end++;
        }
        return end;
    }

    private boolean wordAt(int index) {
        return index < text.length() && isWord(text.charAt(index));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }

    /** A name whole, then by its joints, then by underscores and humps. */
    static List<String> parts(String name) {
        Set<String> parts = new LinkedHashSet<>();
        parts.add(name.toLowerCase(Locale.ROOT));
        for (String piece : name.split("[.:/@\\\\$#%-]")) {
            parts.add(piece.toLowerCase(Locale.ROOT));
            for (String word : piece.split("_")) {
                parts.add(word.toLowerCase(Locale.ROOT));
                humps(word).forEach(hump -> parts.add(hump.toLowerCase(Locale.ROOT)));
            }
        }
        parts.remove("");
        return new ArrayList<>(parts);
    }

    /** {@code groupByKey} gives group, By, Key; {@code HTTPServer} gives HTTP, Server; {@code PANDAS} is one. */
    static List<String> humps(String word) {
        List<String> humps = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < word.length(); i++) {
            boolean rise = Character.isUpperCase(word.charAt(i)) && !Character.isUpperCase(word.charAt(i - 1));
            boolean fall = i + 1 < word.length()
                    && Character.isUpperCase(word.charAt(i))
                    && Character.isUpperCase(word.charAt(i - 1))
                    && Character.isLowerCase(word.charAt(i + 1));
            if (rise || fall) {
                humps.add(word.substring(from, i));
                from = i;
            }
        }
        humps.add(word.substring(from));
        return humps;
    }
}
