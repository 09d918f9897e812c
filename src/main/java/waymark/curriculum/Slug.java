package waymark.curriculum;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The last part of a node's or a task's id, made from its label.
 *
 * <p>A leading number stays, parentheses go with what is in them, and each run of other characters than letters and digits becomes one
 * hyphen. Any script's letters count, with the marks that belong to them.
 *
 * <pre>{@code
 * Slug.of("Schema Inference & Explicit Schemas"); // schema-inference-explicit-schemas
 * Slug.of("9. Certifications (Optional)");        // 9-certifications
 * }</pre>
 */
public final class Slug {
    private static final Pattern PARENTHESES = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

    private Slug() {}

    /** The slug; empty only where the label has neither letters nor digits. */
    public static String of(String label) {
        String kept = words(PARENTHESES.matcher(label).replaceAll(" "));
        return kept.isEmpty() ? words(label) : kept;
    }

    private static String words(String text) {
        StringBuilder slug = new StringBuilder();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> slug.append(slug.isEmpty() ? "" : "-").append(word.group()));
        return slug.toString();
    }
}
