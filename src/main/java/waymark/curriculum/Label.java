package waymark.curriculum;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the index calls a node: {@code 9. Certifications (Optional)}.
 *
 * @param text the words as written, without emphasis and without marks of status such as a row of coloured diamonds
 */
record Label(String text) {
    // Geometric shapes and stars, plain or coloured: writers rate and tick things with them. Pictures such as a speech
    // bubble are kept.
    private static final String MARKS =
            "\\x{25A0}-\\x{25FF}\\x{2605}\\x{2606}\\x{2705}\\x{2714}\\x{2B1B}\\x{2B1C}\\x{2B50}"
                    + "\\x{1F31F}\\x{1F532}-\\x{1F53D}\\x{1F7E0}-\\x{1F7EB}\\x{FE0F}";
    private static final Pattern STATUS = Pattern.compile("^[" + MARKS + "\\s]+|\\s[" + MARKS + "\\s]*$");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})[.)]\\s+(?=\\S)");
    private static final Pattern OPTIONAL = Pattern.compile("\\(\\s*optional\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final int MAX_CHARS = 300;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** The label in a line of the index; a colon that ends it is dropped, and what runs past {@value #MAX_CHARS} characters is cut. */
    static Label of(String written) {
        String text = SPACE.matcher(written).replaceAll(" ").strip();
        text = text.substring(0, Math.min(text.length(), MAX_CHARS));
        while (text.endsWith(":") || text.endsWith("：")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        String bare = STATUS.matcher(text).replaceAll("").strip();
        return new Label(bare.isEmpty() ? text : bare);
    }

    /** The number before the words: 9. */
    OptionalInt number() {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    /** The words without that number: "Certifications (Optional)". */
    String withoutNumber() {
        return NUMBER.matcher(text).replaceFirst("");
    }

    boolean optional() {
        return OPTIONAL.matcher(text).find();
    }

    /** Equal for labels that differ in case, spaces, width of letters or marks of status only. */
    String key() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
