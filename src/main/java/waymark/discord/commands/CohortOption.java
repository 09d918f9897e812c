package waymark.discord.commands;

import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option that names a cohort: chosen from a list, it holds the id; typed, the name. */
final class CohortOption {
    static final String NAME = "cohort";

    private CohortOption() {}

    static OptionData data(String description, boolean required) {
        return new OptionData(OptionType.STRING, NAME, description, required, true);
    }
}
