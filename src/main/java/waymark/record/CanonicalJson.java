package waymark.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;

/**
 * JSON of one spelling: keys sorted, no spaces, lists in order, strings as in RFC 8785, section 3.2.2.2. A learner record has no numbers, whose
 * spelling would be a chapter of its own.
 *
 * <pre>{@code
 * CanonicalJson.of(tree); // {"guild":{"day_start":"04:00","id":"1",...
 * }</pre>
 */
final class CanonicalJson {
    private static final char FIRST_PRINTABLE = ' ';

    private CanonicalJson() {}

    /** Lower-case hex of the SHA-256 over the tree's UTF-8. */
    static String sha256(JsonNode tree) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(of(tree).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(JsonNode tree) {
        StringBuilder text = new StringBuilder();
        append(text, tree);
        return text.toString();
    }

    private static void append(StringBuilder text, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> appendObject(text, (ObjectNode) node);
            case ARRAY -> {
                text.append('[');
                for (int i = 0; i < node.size(); i++) {
                    append(i == 0 ? text : text.append(','), node.get(i));
                }
                text.append(']');
            }
            case STRING -> appendString(text, node.textValue());
            case BOOLEAN, NULL -> text.append(node.asText());
            default -> throw new IllegalArgumentException("a learner record has no " + node.getNodeType());
        }
    }

    private static void appendObject(StringBuilder text, ObjectNode object) {
        text.append('{');
        boolean first = true;
        for (String key :
                new TreeSet<>(object.propertyStream().map(Map.Entry::getKey).toList())) {
            if (!first) {
                text.append(',');
            }
            first = false;
            appendString(text, key);
            append(text.append(':'), object.get(key));
        }
        text.append('}');
    }

    private static void appendString(StringBuilder text, String string) {
        text.append('"');
        string.chars().forEach(c -> {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        text.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        text.append((char) c);
                    }
                }
            }
        });
        text.append('"');
    }
}
