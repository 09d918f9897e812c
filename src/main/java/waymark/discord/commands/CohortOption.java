package waymark.discord.commands;

import java.util.function.Function;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.discord.Reply;
import waymark.discord.view.Refusals;
import waymark.study.Refusal;
import waymark.study.plan.Cohort;
import waymark.study.plan.Cohorts;
import waymark.study.plan.Follower;

/** The option that names a cohort: chosen from a list, it holds the id; typed, the name. */
final class CohortOption {
    static final String NAME = "cohort";

    private CohortOption() {}

    static OptionData data(String description, boolean required) {
        return new OptionData(OptionType.STRING, NAME, description, required, true);
    }

    /** What is done with the cohort that was chosen, or with the whole guild where none was. */
    static Reply group(
            SlashCommandInteractionEvent event, Cohorts cohorts, long guild, Function<Follower, Reply> then) {
        String typed = event.getOption(NAME, "", OptionMapping::getAsString);
        return typed.isBlank()
                ? then.apply(Follower.of(guild))
                : cohorts.find(guild, typed)
                        .map(Cohort::follower)
                        .map(then)
                        .orElseGet(() -> Refusals.of(new Refusal.UnknownCohort(typed)));
    }
}
