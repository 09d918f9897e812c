package waymark.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.curriculum.CurriculumException;
import waymark.curriculum.Fault;
import waymark.curriculum.Prose;

/**
 * Words are spelled as the English (US) dictionary has them, or stand in the curriculum's own list.
 *
 * <p>What looks like code or a name is passed over: code spans, and whatever holds a digit, an underscore, a slash, a capital letter within the
 * word, or capitals alone. In headings so is what stands in quotation marks, since these are the messages that learners see.
 */
final class SpellingRule implements Rule {
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");
    /** In a heading: the literal words of a message. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private static final Pattern NOT_A_WORD =
            Pattern.compile("\\S*[\\d_/\\\\=@$#<>{}\\[\\]|~^*+%&]\\S*|\\S+\\.\\S+|\\S+\\(\\S*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");
    private static final Pattern NAME = Pattern.compile("\\p{L}+\\p{Lu}.*|\\p{Lu}");

    private final Dictionary dictionary;
    private final Set<String> own;

    private SpellingRule(Dictionary dictionary, Set<String> own) {
        this.dictionary = dictionary;
        this.own = own;
    }

    /**
     * With a list of words, one a line; {@code #} begins a comment.
     *
     * @throws CurriculumException if the list cannot be read
     */
    static SpellingRule withWords(Path list) {
        try {
            Set<String> words = Files.readAllLines(list).stream()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toCollection(HashSet::new));
            return new SpellingRule(Dictionary.english(), words);
        } catch (IOException e) {
            throw new CurriculumException(list + ": cannot be read, though " + HouseRules.FILE + " names it", e);
        }
    }

    @Override
    public Stream<Fault> faults(List<PageText> pages) {
        return pages.stream().flatMap(page -> page.prose().stream().flatMap(prose -> faults(page, prose)));
    }

    private Stream<Fault> faults(PageText page, Prose prose) {
        String text = prose.heading() ? QUOTED.matcher(prose.text()).replaceAll(" ") : prose.text();
        return words(text)
                .distinct()
                .filter(word -> !known(word))
                .map(word -> page.fault(prose.line(), "\"" + word + "\" is in no dictionary"));
    }

    /** The words of a stretch that are to be spelled. */
    static Stream<String> words(String text) {
        String prose = CODE_SPAN.matcher(text).replaceAll(" ");
        return Arrays.stream(prose.split("\\s+"))
                .filter(token -> !token.startsWith("--"))
                .flatMap(token -> Arrays.stream(token.split("[—–-]+")))
                .filter(token -> !NOT_A_WORD.matcher(strip(token)).matches())
                .flatMap(token -> WORD.matcher(token).results().map(MatchResult::group))
                .filter(word -> !NAME.matcher(word).matches());
    }

    /** Without the punctuation around a word. */
    private static String strip(String token) {
        return token.replaceAll("^[\\p{P}]+|[\\p{P}]+$", "");
    }

    private boolean known(String word) {
        String plain = word.replace('’', '\'');
        String stem = plain.replaceFirst("'s?$", "");
        return isOwn(stem) || isOwn(stem.replaceFirst("s$", "")) || dictionary.knows(plain) || dictionary.knows(stem);
    }

    /** A word of the list in small letters may begin a sentence. */
    private boolean isOwn(String word) {
        return own.contains(word) || own.contains(word.toLowerCase(Locale.ROOT));
    }
}
