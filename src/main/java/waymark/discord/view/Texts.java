package waymark.discord.view;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The wording, by key, from {@code messages.properties}: {@code Texts.of("section.page", 1, 3)} is "Page 1 of 3". Numbers are inserted plainly; an
 * apostrophe in the bundle is the typographic one, since MessageFormat gives the plain one a meaning.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    private Texts() {}

    /**
     * The text of that key with {@code {0}, {1}, ...} filled in.
     *
     * @throws java.util.MissingResourceException when the bundle lacks the key
     */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }
}
