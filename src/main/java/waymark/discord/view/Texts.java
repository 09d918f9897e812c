package waymark.discord.view;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;

/**
 * The wording, by key: {@code Texts.of("section.page", 1, 3)} is "Page 1 of 3", and inside {@code Texts.in(Locale.GERMAN, ...)} it is "Seite 1
 * von 3". Each language is one file, {@code messages_de.properties} beside the English {@code messages.properties}; what has no file, or lacks
 * a key, is English. An apostrophe in a bundle is the typographic one, since MessageFormat gives the plain one a meaning.
 *
 * <p>The language is bound to the thread that words a reply, and not handed from method to method: it is the reader's, the same for all that
 * one reply says. So words are made inside {@link #in}, by the thread that runs it, and what runs later or elsewhere (a callback of a request, a task of
 * a pool) binds it anew. A {@code Reply} holds finished words and may go anywhere.
 */
public final class Texts {
    private static final Control NO_DEFAULT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final ThreadLocal<Locale> LANGUAGE = ThreadLocal.withInitial(() -> Locale.ENGLISH);

    /** All of Discord's languages that have a file of their own. */
    private static final List<Locale> TRANSLATIONS = Arrays.stream(DiscordLocale.values())
            .filter(locale -> locale != DiscordLocale.UNKNOWN)
            .map(locale -> nearest(locale.toLocale()))
            .filter(locale -> !locale.equals(Locale.ENGLISH))
            .distinct()
            .toList();

    private Texts() {}

    /**
     * The text of that key with {@code {0}, {1}, ...} filled in.
     *
     * @throws java.util.MissingResourceException when no bundle has the key
     */
    public static String of(String key, Object... arguments) {
        Locale language = LANGUAGE.get();
        return new MessageFormat(bundle(language).getString(key), language).format(arguments);
    }

    /** What is worded in a language, or in English where there is no such file. */
    public static <T> T in(Locale language, Supplier<T> words) {
        Locale before = LANGUAGE.get();
        LANGUAGE.set(nearest(language));
        try {
            return words.get();
        } finally {
            LANGUAGE.set(before);
        }
    }

    /** The language in which this thread words now; one that has a file. */
    public static Locale language() {
        return LANGUAGE.get();
    }

    /** The languages that have a file, English first. */
    public static List<Locale> languages() {
        return Stream.concat(Stream.of(Locale.ENGLISH), TRANSLATIONS.stream()).toList();
    }

    /** Whether somebody typed the word of that key, in whichever language. */
    public static boolean isTyped(String key, String typed) {
        return languages().stream()
                .anyMatch(language -> bundle(language).getString(key).equalsIgnoreCase(typed.strip()));
    }

    private static Locale nearest(Locale language) {
        Locale found = bundle(language).getLocale();
        return found.equals(Locale.ROOT) ? Locale.ENGLISH : found;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("messages", language, NO_DEFAULT);
    }
}
