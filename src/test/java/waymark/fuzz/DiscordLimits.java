package waymark.fuzz;

import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What Discord accepts of a message of components, as its reference has it (Components V2, "Component Reference"): counted on what would
 * be sent, whatever the library that makes it checks by itself.
 */
public final class DiscordLimits {
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_COMPONENTS = 40;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_OPTION = 100;
    private static final int MOST_OPTIONS = 25;
    private static final int LONGEST_PLACEHOLDER = 150;
    private static final int LONGEST_ADDRESS = 512;

    private int components;
    private int text;

    private DiscordLimits() {}

    /** @throws AssertionError naming what is beyond a limit */
    public static void check(MessageCreateData message) {
        check(message.toData());
    }

    static void check(DataObject sent) {
        DiscordLimits limits = new DiscordLimits();
        limits.all(sent.getArray("components"));
        hold(limits.components >= 1 && limits.components <= MOST_COMPONENTS, limits.components + " components");
        hold(limits.text <= MOST_TEXT, limits.text + " characters of text");
        hold(sent.getString("content", "").isEmpty(), "content beside components");
        DataObject mentions = sent.getObject("allowed_mentions");
        hold(mentions.optArray("parse").map(DataArray::isEmpty).orElse(true), "pings whom the text names: " + mentions);
    }

    private void all(DataArray list) {
        for (int i = 0; i < list.length(); i++) {
            one(list.getObject(i));
        }
    }

    private void one(DataObject component) {
        components++;
        component.optArray("components").ifPresent(this::all);
        string(component, "content").ifPresent(content -> {
            hold(!content.isBlank(), "a text without a word");
            text += content.length();
        });
        within(component, "custom_id", LONGEST_ID);
        within(component, "label", LONGEST_LABEL);
        within(component, "placeholder", LONGEST_PLACEHOLDER);
        within(component, "url", LONGEST_ADDRESS);
        component.optArray("options").ifPresent(DiscordLimits::options);
    }

    private static void options(DataArray options) {
        hold(!options.isEmpty() && options.length() <= MOST_OPTIONS, options.length() + " options");
        hold(
                options.stream(DataArray::getObject)
                                .map(o -> o.getString("value"))
                                .distinct()
                                .count()
                        == options.length(),
                "two options of one value");
        for (int i = 0; i < options.length(); i++) {
            within(options.getObject(i), "label", LONGEST_OPTION);
            within(options.getObject(i), "value", LONGEST_OPTION);
            within(options.getObject(i), "description", LONGEST_OPTION);
        }
    }

    private static void within(DataObject component, String field, int longest) {
        string(component, field)
                .ifPresent(value -> hold(
                        !value.isEmpty() && value.length() <= longest,
                        field + " of " + value.length() + " characters"));
    }

    private static Optional<String> string(DataObject component, String field) {
        return component.hasKey(field) ? Optional.of(component.getString(field)) : Optional.empty();
    }

    private static void hold(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
