package waymark.discord.commands;

import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import waymark.curriculum.Curriculum;
import waymark.discord.Acts;
import waymark.discord.Command;
import waymark.discord.Curricula;
import waymark.discord.Form;
import waymark.discord.MemberNames;
import waymark.discord.view.AssignView;
import waymark.discord.view.Choices;
import waymark.study.milestone.Duties;
import waymark.study.milestone.Milestones;
import waymark.study.milestone.Today;

/** <i>Assign milestone</i> in a member's menu: a form, and what it says is what {@code /milestone assign} does. */
public final class AssignMilestoneCommand implements Command.OnUser {
    static final String NAME = "Assign milestone";

    private final Curricula curricula;
    private final MemberNames names;
    private final AssignForm form;

    public AssignMilestoneCommand(
            Curricula curricula, Milestones milestones, Duties duties, Today today, MemberNames names) {
        this.curricula = curricula;
        this.names = names;
        form = new AssignForm(curricula, new Assigning(milestones, duties), today);
    }

    @Override
    public CommandData data() {
        return Commands.user(NAME)
                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_ROLES))
                .setContexts(InteractionContextType.GUILD);
    }

    @Override
    public Modal open(UserContextInteractionEvent event) {
        Member member = event.getTargetMember();
        if (member != null) {
            names.met(member);
        }
        Curriculum curriculum = curricula.of(Acts.guild(event)).curriculum();
        boolean fit = curriculum.roadmap().stream()
                        .mapToInt(roadmap -> roadmap.milestones().size())
                        .sum()
                <= StringSelectMenu.OPTIONS_MAX_AMOUNT;
        return AssignView.form(
                event.getTarget().getIdLong(),
                member == null ? event.getTarget().getEffectiveName() : member.getEffectiveName(),
                fit ? Choices.milestones(curriculum, "") : List.of());
    }

    @Override
    public List<Form> forms() {
        return List.of(form);
    }
}
