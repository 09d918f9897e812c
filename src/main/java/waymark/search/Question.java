package waymark.search;

import java.util.Optional;

/**
 * What a member asks, as typed: nothing in it is query syntax.
 *
 * @param track id of the track to look in first; empty for all
 * @param topic words of an earlier question whose topic this one continues ("and in spark?"); empty for a question of its own
 */
public record Question(String text, Optional<String> track, Optional<String> topic) {
    public static Question of(String text) {
        return new Question(text, Optional.empty(), Optional.empty());
    }
}
