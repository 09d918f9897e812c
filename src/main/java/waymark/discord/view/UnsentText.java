package waymark.discord.view;

import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import waymark.discord.Unsent;

/** Why a post was not made, in a moderator's words. */
final class UnsentText {
    private UnsentText() {}

    /** @param kept as the store has it */
    static String of(String kept) {
        return of(Unsent.read(kept));
    }

    static String of(Unsent unsent) {
        return switch (unsent.why()) {
            case GONE -> Texts.of("unsent.gone");
            case MISSING ->
                Texts.of(
                        "unsent.missing",
                        Arrays.stream(unsent.about().split(", "))
                                .map(UnsentText::permission)
                                .collect(Collectors.joining(", ")));
            case UNREADABLE -> Texts.of("unsent.unreadable");
            case LATE -> Texts.of("unsent.late");
            case REFUSED -> unsent.about();
        };
    }

    /** As Discord's settings name it; one of which we have no word, by its key. */
    static String permission(String key) {
        try {
            return Texts.of("permission." + key);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
