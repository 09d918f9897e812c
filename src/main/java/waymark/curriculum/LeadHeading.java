package waymark.curriculum;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heading that serves as the title of a page without a heading of level 1: the first one, where two of three signs speak for it: it
 * opens the page, no other is of its level or above, it shares a word with the file's name. Any other is a section's, as "Links" in a note is.
 */
final class LeadHeading {
    private static final int SHORTEST_WORD = 3;
    private static final int NEEDED = 2;

    private @Nullable PageHeading first;
    private boolean opensPage;
    private boolean rivalled;
    private boolean begun;

    /** Takes the page's next heading of a section. */
    void heading(PageHeading heading) {
        if (first == null) {
            first = heading;
            opensPage = !begun;
        } else {
            rivalled |= heading.level() <= first.level();
        }
        begun = true;
    }

    /** Takes the page's next block of text. */
    void block() {
        begun = true;
    }

    /**
     * Its words, where it is the page's title.
     *
     * @param name of the file, in words
     */
    Optional<String> title(String name) {
        return Optional.ofNullable(first)
                .filter(heading -> !heading.title().isEmpty() && signs(heading, name) >= NEEDED)
                .map(PageHeading::title);
    }

    private int signs(PageHeading heading, String name) {
        return (opensPage ? 1 : 0) + (rivalled ? 0 : 1) + (shareAWord(heading.title(), name) ? 1 : 0);
    }

    private static boolean shareAWord(String title, String name) {
        String[] words = Slug.of(title).split("-");
        return Arrays.stream(Slug.of(name).split("-"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .anyMatch(word -> Arrays.asList(words).contains(word));
    }
}
