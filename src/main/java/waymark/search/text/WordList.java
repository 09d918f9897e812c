package waymark.search.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of words that come with the program, one file each beside this class; {@code #} starts a comment. */
public final class WordList {
    /** Words that carry grammar, not meaning: never scored unless a question has no other. */
    public static final Set<String> STOP = words("stop-words.txt");

    /** What people add when they chat: greetings, pleas, thanks. */
    public static final Set<String> FILLER = words("filler-words.txt");

    /** Words that most questions could contain ("use", "best", "difference"): scored, but little. */
    public static final Set<String> WEAK = words("weak-words.txt");

    /** Words that people use about anything: like {@link #WEAK}, and unlike a name no sign that the curriculum lacks the subject. */
    static final Set<String> EVERYDAY = words("everyday-words.txt");

    /** All of them, to find the one that a misspelled word may mean. */
    public static final Spelling COMMON = new Spelling(
            Stream.of(STOP, FILLER, WEAK, EVERYDAY).flatMap(Set::stream).collect(Collectors.toSet()));

    private WordList() {}

    /** Whether a word, in lower case, is in one of the lists. */
    public static boolean isCommon(String word) {
        return STOP.contains(word) || FILLER.contains(word) || isEveryday(word);
    }

    /** Whether people use a word about anything. */
    public static boolean isEveryday(String word) {
        return WEAK.contains(word) || EVERYDAY.contains(word);
    }

    /** The lines of a file without comments and margins. */
    public static List<String> lines(String name) {
        return wholeLines(name).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The lines of a file as they stand: there {@code #} may be part of one. */
    public static List<String> wholeLines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            InputStream found = Objects.requireNonNull(in, () -> name + " is missing from the program's own files");
            return new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
