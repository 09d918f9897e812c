package waymark.discord.commands;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.modals.Modal;
import waymark.curriculum.Curriculum;
import waymark.discord.Acts;
import waymark.discord.ComponentId;
import waymark.discord.Curricula;
import waymark.discord.Form;
import waymark.discord.Reply;
import waymark.discord.view.AssignView;
import waymark.discord.view.Choices;
import waymark.study.NodeRef;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Today;

/** The form of <i>Assign milestone</i>, which {@code Try again} opens once more. */
final class AssignForm implements Form {
    private final Curricula curricula;
    private final Assigning assigning;
    private final Today today;

    AssignForm(Curricula curricula, Assigning assigning, Today today) {
        this.curricula = curricula;
        this.assigning = assigning;
        this.today = today;
    }

    @Override
    public String action() {
        return AssignView.ASSIGN;
    }

    /** Made of the id alone, the milestone is typed: which there are stands in the store. */
    @Override
    public Modal open(ComponentId id) {
        return AssignView.again(id);
    }

    @Override
    public Optional<String> right() {
        return Optional.of(AssignMilestoneCommand.NAME);
    }

    @Override
    public Reply submit(ComponentId id, ModalInteractionEvent event) {
        long user = Long.parseLong(id.argument(0));
        long guild = Acts.member(event).guild();
        LocalDate day = today.in(guild, Acts.of(event).at());
        Curricula.Shelf shelf = curricula.of(guild);
        AssignView.Written written = AssignView.written(event.getInteraction());
        List<Choice> meant = meant(shelf.curriculum(), written.milestone());
        if (meant.size() > 1) {
            return AssignView.several(user, written, meant);
        }
        String milestone =
                meant.isEmpty() ? written.milestone() : meant.getFirst().getAsString();
        try {
            Optional<LocalDate> due =
                    written.due().isEmpty() ? Optional.empty() : Optional.of(DueDate.parse(written.due(), day));
            return assigning.assign(
                    event,
                    new Assignee.Member(user),
                    new NodeRef(shelf.name(), milestone),
                    due,
                    written.note(),
                    false,
                    day);
        } catch (DateTimeException e) {
            return AssignView.noDay(user, milestone, written);
        }
    }

    /** The milestone that was chosen or whose whole name was typed, else all those whose names hold what was typed. */
    private static List<Choice> meant(Curriculum curriculum, String typed) {
        List<Choice> fitting = Choices.milestones(curriculum, typed);
        return Choices.milestones(curriculum, "").stream()
                .filter(choice -> choice.getAsString().equals(typed))
                .findFirst()
                .or(() -> fitting.stream()
                        .filter(choice -> choice.getName().equalsIgnoreCase(typed))
                        .findFirst())
                .map(List::of)
                .orElse(fitting);
    }
}
