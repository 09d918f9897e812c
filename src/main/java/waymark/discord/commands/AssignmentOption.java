package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.discord.MemberNames;
import waymark.discord.view.Choices;
import waymark.discord.view.MilestoneView;
import waymark.discord.view.Texts;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Duties;

/** Which assignment a moderator means: chosen from a list while they type, by whom it is for and what it is. */
final class AssignmentOption {
    static final String NAME = "which";

    /** No act has this id. */
    private static final long NONE = 0;

    /** The newest, among which a name that is typed is looked for. */
    private static final int LOOKED_THROUGH = 200;

    private final Duties duties;
    private final MemberNames names;

    AssignmentOption(Duties duties, MemberNames names) {
        this.duties = duties;
        this.names = names;
    }

    static OptionData data() {
        return new OptionData(OptionType.STRING, NAME, Texts.of("milestone.which-option"), true, true);
    }

    /** @param cancelledToo whether those may be chosen that a moderator took back */
    List<Choice> complete(CommandAutoCompleteInteractionEvent event, boolean cancelledToo) {
        Guild guild = event.getGuild();
        if (guild == null) {
            return List.of();
        }
        List<Assignment> all = duties.choices(guild.getIdLong(), cancelledToo, LOOKED_THROUGH);
        return Choices.assignments(
                all.stream(),
                assignment -> MilestoneView.choice(assignment, duties.milestones(assignment), whom(guild, assignment)),
                event.getFocusedOption().getValue());
    }

    private String whom(Guild guild, Assignment assignment) {
        return switch (assignment.assignee()) {
            case Assignee.Member member -> names.of(guild.getIdLong(), member.user());
            case Assignee.Role role ->
                Optional.ofNullable(guild.getRoleById(role.role()))
                        .map(Role::getName)
                        .orElse(String.valueOf(role.role()));
        };
    }

    /** The id that was chosen; that of no assignment where something else was typed. */
    long id(CommandInteractionPayload event) {
        try {
            return Long.parseLong(event.getOption(NAME, "", OptionMapping::getAsString));
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    Optional<Assignment> find(CommandInteractionPayload event, long guild) {
        return duties.find(guild, id(event));
    }
}
