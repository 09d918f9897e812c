package waymark.study.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A member's wish to hear, once, when the curriculum answers a question.
 *
 * @param guild where the question was asked; 0 in a direct message
 * @param topic the question that it continued; empty for one of its own
 * @param seen names the answer that the member has had and that did not help; empty when there was none
 * @param at when they wished it
 */
public record Wish(
        long guild, String curriculum, long member, String text, Optional<String> topic, String seen, Instant at) {
    private static final int KEY_BYTES = 12;

    /** The question in sixteen letters: the same however it was spaced and capitalized, short enough for a button's id. */
    public String key() {
        String question = String.join("\n", String.valueOf(guild), curriculum, topic.orElse(""), text);
        String plain = question.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
