package waymark.discord.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.discord.ComponentId;

/** Every file of a second language says what the English one says: the same keys, places to fill in, commands and emphases. */
class TranslationsTest {
    private static final Path FOLDER = Path.of("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern BOLD = Pattern.compile("\\*\\*");
    private static final Pattern SENDING = Pattern.compile("\\.(sendMessage|editMessage\\w*|createForumPost)\\(");
    private static final Pattern CASES = Pattern.compile("\\{\\d,choice,");

    /** Where a text shows a phrase as it is typed. */
    private static final String TYPED_QUOTES = "curriculum.search-description";

    /** Read as it is written: a bundle would fill its gaps from the English one. */
    private static Properties file(Locale language) throws IOException {
        String name = language.equals(Locale.ENGLISH)
                ? "messages.properties"
                : "messages_" + language.toString() + ".properties";
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        return read;
    }

    static Stream<Locale> translations() {
        return Texts.languages().stream().skip(1);
    }

    static Stream<Locale> languages() {
        return Texts.languages().stream();
    }

    @Test
    void germanIsASecondLanguageAndOthersFallBackToEnglish() {
        assertEquals(List.of(Locale.ENGLISH, Locale.GERMAN), Texts.languages());
        assertEquals("Erledigt", Texts.in(Locale.GERMANY, () -> Texts.of("button.done")));
        assertEquals("Done", Texts.in(Locale.FRENCH, () -> Texts.of("button.done")));
        assertEquals(Locale.ENGLISH, Texts.in(Locale.FRENCH, Texts::language), "dates too");
        assertEquals(Locale.ENGLISH, Texts.in(Locale.UK, Texts::language));
    }

    @Test
    void theLanguageHoldsForItsWordsAloneWhateverHappens() {
        assertEquals(
                "Done Erledigt Done",
                Texts.in(
                        Locale.ENGLISH,
                        () -> Texts.of("button.done")
                                + " " + Texts.in(Locale.GERMAN, () -> Texts.of("button.done"))
                                + " " + Texts.of("button.done")));
        try {
            Texts.in(Locale.GERMAN, () -> Texts.of("no.such.key"));
        } catch (java.util.MissingResourceException expected) {
            assertEquals(Locale.ENGLISH, Texts.language());
        }
    }

    /** They send what somebody else has worded. */
    private static final Set<String> FINISHED = Set.of("DirectMessage.java", "SetupCommand.java");

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationHasEveryKeyAndNoOther(Locale language) throws IOException {
        assertEquals(
                new TreeSet<>(file(Locale.ENGLISH).stringPropertyNames()),
                new TreeSet<>(file(language).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void placesCommandsAndEmphasesAreTheSame(Locale language) throws IOException {
        assertEquals(marks(file(Locale.ENGLISH)), marks(file(language)));
    }

    private static TreeMap<String, String> marks(Properties texts) {
        TreeMap<String, String> marks = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            marks.put(
                    key,
                    "places " + all(PLACE, text, Collectors.toCollection(TreeSet::new)) + ", code "
                            + all(CODE, text, Collectors.toList()).stream()
                                    .sorted()
                                    .toList() + ", bold "
                            + all(BOLD, text, Collectors.counting()) + ", choices "
                            + all(CASES, text, Collectors.counting()) + ", lines "
                            + text.lines().count());
        }
        return marks;
    }

    private static <R> R all(Pattern pattern, String text, java.util.stream.Collector<String, ?, R> into) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(into);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextCanBeFilledInWithAnyNumber(Locale language) throws IOException {
        Properties texts = file(language);
        for (String key : texts.stringPropertyNames()) {
            String pattern = texts.getProperty(key);
            assertFalse(pattern.isBlank(), key);
            assertFalse(pattern.contains("'"), () -> key + " has a plain apostrophe, which MessageFormat swallows");
            assertFalse(pattern.contains("\"") && !key.equals(TYPED_QUOTES), () -> key + " has plain quotes");
            for (int number : new int[] {0, 1, 2, 7}) {
                Object[] numbers = {number, number, number, number, number, number};
                String text = new MessageFormat(pattern, language).format(numbers);
                assertTrue(text.length() <= Look.TEXT_LIMIT, key);
                assertFalse(text.matches("(?s).*[{}].*"), () -> key + " keeps a placeholder: " + text);
            }
        }
    }

    @Test
    void germanQuotesOpenBelowAndCloseAbove() throws IOException {
        Properties german = file(Locale.GERMAN);
        for (String key : german.stringPropertyNames()) {
            String outer = german.getProperty(key).replaceAll("„[^„“”]*“", "");
            assertFalse(outer.matches("(?s).*[„“”].*"), () -> key + ": " + german.getProperty(key));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void formsAreWithinDiscordsLimits(Locale language) {
        // JDA refuses titles, labels and placeholders that are too long.
        for (Function<ComponentId, ?> form : List.<Function<ComponentId, ?>>of(
                WorkView::form, FollowUpView::form, MyDataView::form, ReviewView::form, AssignView::again)) {
            Texts.in(language, () -> form.apply(ComponentId.of("form", 1, 2, 3)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void buttonsAndSelectsAreWithinDiscordsLimits(Locale language) throws IOException {
        Properties texts = file(language);
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("button."))
                .forEach(key -> {
                    String label = texts.getProperty(key);
                    assertTrue(label.length() <= 45, () -> "a phone cuts " + key + ": " + label);
                });
    }

    /** By the look of the code, since what is worded outside is English for everyone and nothing else would tell. */
    @Test
    void whateverSendsOrEditsAMessageByItselfBindsTheLanguageOfItsReaders() throws IOException {
        List<String> unbound;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/waymark/discord"))) {
            unbound = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> {
                        String code = read(file);
                        return SENDING.matcher(code).find() && !code.contains("Texts.in(");
                    })
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !FINISHED.contains(name))
                    .toList();
        }
        assertEquals(List.of(), unbound);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void datesWeekdaysAndNumbersAreWrittenAsTheLanguageHasThem() {
        LocalDate day = LocalDate.parse("2026-03-06");
        assertEquals("Fri 6 Mar 2026", Dates.day(day));
        assertEquals("Fr, 6. März 2026", Texts.in(Locale.GERMAN, () -> Dates.day(day)));
        assertEquals("März 2026", Texts.in(Locale.GERMAN, () -> Dates.month(YearMonth.from(day))));
        assertEquals("Mär", Texts.in(Locale.GERMAN, () -> Dates.shortMonth(day)));
        assertEquals("Mi", Texts.in(Locale.GERMAN, () -> Dates.weekday(DayOfWeek.WEDNESDAY)));
        assertEquals("… und 1.200 weitere", Texts.in(Locale.GERMAN, () -> Texts.of("list.more", 1_200)));
        assertEquals("… and 1,200 more", Texts.of("list.more", 1_200));
        assertEquals(
                "Serie: **1 Tag** · kein Joker übrig", Texts.in(Locale.GERMAN, () -> Texts.of("streak.current", 1, 0)));
    }
}
