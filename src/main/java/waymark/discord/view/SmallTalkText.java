package waymark.discord.view;

import java.util.Locale;
import waymark.search.Answer.SmallTalk.Kind;

/** What is said to a message that is no question; the command line says the same. */
public final class SmallTalkText {
    private SmallTalkText() {}

    public static String of(Kind kind) {
        return Texts.of("small-talk." + kind.name().toLowerCase(Locale.ROOT));
    }
}
