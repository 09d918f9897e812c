package waymark.discord;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.Command.Type;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import waymark.discord.view.Texts;

/**
 * What Discord is told of a command in every language that has a file: the command is asked for its data once in each, and the descriptions,
 * and the names of choices, stand beside the English ones. Names of commands and options stay as they are: all texts call them by those.
 */
public final class Localized {
    private Localized() {}

    /** The command's data with its descriptions in all languages. */
    public static CommandData data(Command command) {
        CommandData whole = Texts.in(Locale.ENGLISH, command::data);
        // What stands in a menu has no description.
        if (whole.getType() != Type.SLASH) {
            return whole;
        }
        Arrays.stream(DiscordLocale.values()).filter(Localized::isTranslated).forEach(locale -> {
            if (whole instanceof SlashCommandData english
                    && Texts.in(locale.toLocale(), command::data) instanceof SlashCommandData translated) {
                copy(english, translated, locale);
            }
        });
        return whole;
    }

    private static boolean isTranslated(DiscordLocale locale) {
        return locale != DiscordLocale.UNKNOWN
                && !Texts.in(locale.toLocale(), Texts::language).equals(Locale.ENGLISH);
    }

    private static void copy(SlashCommandData to, SlashCommandData from, DiscordLocale locale) {
        to.setDescriptionLocalization(locale, from.getDescription());
        options(to.getOptions(), from.getOptions(), locale);
        subcommands(to.getSubcommands(), from.getSubcommands(), locale);
        both(
                to.getSubcommandGroups(),
                from.getSubcommandGroups(),
                (SubcommandGroupData mine, SubcommandGroupData its) -> {
                    mine.setDescriptionLocalization(locale, its.getDescription());
                    subcommands(mine.getSubcommands(), its.getSubcommands(), locale);
                });
    }

    private static void subcommands(List<SubcommandData> to, List<SubcommandData> from, DiscordLocale locale) {
        both(to, from, (mine, its) -> {
            mine.setDescriptionLocalization(locale, its.getDescription());
            options(mine.getOptions(), its.getOptions(), locale);
        });
    }

    private static void options(List<OptionData> to, List<OptionData> from, DiscordLocale locale) {
        both(to, from, (mine, its) -> {
            mine.setDescriptionLocalization(locale, its.getDescription());
            both(
                    mine.getChoices(),
                    its.getChoices(),
                    (Choice one, Choice other) -> one.setNameLocalization(locale, other.getName()));
        });
    }

    /** A command has the same parts in the same order in every language. */
    private static <T> void both(List<T> to, List<T> from, BiConsumer<T, T> copy) {
        for (int i = 0; i < to.size(); i++) {
            copy.accept(to.get(i), from.get(i));
        }
    }
}
