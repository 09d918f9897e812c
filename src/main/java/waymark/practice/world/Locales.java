package waymark.practice.world;

import java.util.Optional;
import java.util.Set;

/** The languages that Discord has, by their codes. Source: Discord's reference, "Locales". */
public final class Locales {
    /** Of whoever chose none. */
    public static final String STANDARD = "en-US";

    private static final Set<String> ALL = Set.of(
            "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
            "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW",
            "ko");

    private Locales() {}

    /** The language of that code, if there is one. */
    public static Optional<String> known(String code) {
        return Optional.of(code).filter(ALL::contains);
    }
}
