package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages", Locale.ENGLISH);
    private static final Pattern KEY = Pattern.compile("\"([a-z-]+\\.[a-z.-]+[a-z])\"");

    /** Prefixes that the code completes with the name of a state or topic. */
    private static final Pattern COMPUTED = Pattern.compile(
            "(small-talk|day|state|step|mark|told|milestone\\.change|review\\.state|picture|permission|schedule\\.known|help\\.[a-z]+)\\..*"
                    + "|correction\\.(done|told)-(credit|excuse|freeze|void)"
                    + "|streak-admin\\.(credit|excuse|freeze|void)"
                    + "|leaderboard\\.period-[a-z]+"
                    + "|streak\\.day-[1-7]");

    static Stream<String> keys() {
        return BUNDLE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyTextCanBeFilledIn(String key) {
        String text = new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(new Object[] {3, 2, 1, 4, 5, 6});

        assertFalse(text.isBlank(), key);
        assertFalse(text.matches("(?s).*\\{\\d.*"), () -> key + " keeps a placeholder: " + text);
        assertFalse(
                BUNDLE.getString(key).contains("'"),
                () -> key + " has a plain apostrophe, which MessageFormat swallows");
    }

    @Test
    void everyTextThatTheCodeNamesIsThereAndNoneIsLeftOver() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/waymark/discord"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        // A picture's file, not a text.
                        .filter(name -> !name.endsWith(".png"))
                        .forEach(named::add);
            }
        }
        Set<String> unused = BUNDLE.keySet().stream()
                .filter(key -> !named.contains(key) && !COMPUTED.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> prefixes = BUNDLE.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> missing = named.stream()
                .filter(key -> prefixes.contains(key.substring(0, key.indexOf('.'))) && !BUNDLE.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), missing, "named in the code, not in the bundle");
        assertEquals(Set.of(), unused, "in the bundle, named nowhere");
    }

    @Test
    void numbersAgreeWithTheirNouns() {
        assertEquals("Streak: **1 day** · 1 freeze left", Texts.of("streak.current", 1, 1));
        assertEquals("Streak: **200 days** · 2 freezes left", Texts.of("streak.current", 200, 2));
        assertTrue(Texts.of("post.yesterday", 1).startsWith("One member"));
    }
}
