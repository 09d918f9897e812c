package waymark.curriculum;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes paths and anchors so that they stand in an address, and in the parentheses of a Markdown link. */
public final class PercentEncoding {
    private static final String UNRESERVED = "-._~/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** The text with everything but ASCII letters, digits and {@code - . _ ~ /} as {@code %XX} of its UTF-8 bytes (RFC 3986). */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(unit));
            }
        }
        return encoded.toString();
    }
}
