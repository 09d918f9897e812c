package waymark.discord.commands;

import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.modals.Modal;
import waymark.discord.Acts;
import waymark.discord.Answering;
import waymark.discord.ComponentId;
import waymark.discord.Form;
import waymark.discord.Reply;
import waymark.discord.view.AnswerView;
import waymark.discord.view.FollowUpView;

/** <b>Ask a follow-up</b> on an answer: whatever is asked there goes on from the question of that answer, by whomever and whenever. */
final class FollowUpForm implements Form {
    private final Answering answering;

    FollowUpForm(Answering answering) {
        this.answering = answering;
    }

    @Override
    public String action() {
        return FollowUpView.ACTION;
    }

    @Override
    public Modal open(ComponentId id) {
        return FollowUpView.form(id);
    }

    @Override
    public Reply submit(ComponentId id, ModalInteractionEvent event) {
        long before = Long.parseLong(id.argument(0));
        return AnswerView.privately(
                answering.followUp(Acts.asker(event), before, FollowUpView.written(event.getInteraction())));
    }
}
