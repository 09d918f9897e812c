package waymark;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import java.util.regex.Pattern;

/**
 * The log pattern's {@code %hidden(...)}: what it encloses, with every token of Discord's replaced. Libraries name the address of a
 * request in their warnings, and an interaction's address holds its token.
 */
public final class HiddenTokens extends CompositeConverter<ILoggingEvent> {
    private static final Pattern IN_ADDRESS = Pattern.compile("((?:webhooks|interactions)/\\d+/)[\\w.-]{8,}");
    private static final Pattern BOT_TOKEN = Pattern.compile("[\\w-]{18,}\\.[\\w-]{5,}\\.[\\w-]{20,}");

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return hide(text);
    }

    static String hide(String text) {
        String shown = IN_ADDRESS.matcher(text).replaceAll("$1[token]");
        return BOT_TOKEN.matcher(shown).replaceAll("[token]");
    }
}
