package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import waymark.discord.Acts;
import waymark.discord.Answering;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.discord.view.AnswerView;
import waymark.discord.view.Notices;
import waymark.discord.view.TellMeView;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.question.Wish;
import waymark.study.question.WishStore;
import waymark.study.question.Wishes;

/** <b>Tell me</b> under an answer that is missing or did not help, and <b>Forget it</b>; whoever presses acts for themselves. */
final class TellMe {
    private final Answering answering;
    private final Wishes wishes;

    TellMe(Answering answering, Wishes wishes) {
        this.answering = answering;
        this.wishes = wishes;
    }

    List<Component> components() {
        return List.of(
                Component.privately(TellMeView.TELL, this::tell),
                Component.inPlace(TellMeView.FORGET, this::forgetOne),
                Component.inPlace(TellMeView.FORGET_CHOSEN, this::forgetChosen));
    }

    private Reply note(long question, long member) {
        Optional<Wish> wish = answering.wish(question, member);
        if (wish.isEmpty()) {
            return Notices.of("tell.no-longer-kept");
        }
        // The page may have come since: then there is nothing to wait for.
        if (answering.isAnswered(wish.get())) {
            wishes.forget(member, wish.get().key());
            return AnswerView.privately(answering.again(question).orElseThrow());
        }
        return switch (wishes.note(wish.get())) {
            case Outcome.Refused<WishStore.Kept>(Refusal refusal) -> TellMeView.refused(refusal, wishes.of(member));
            case Outcome.Done<WishStore.Kept>(WishStore.Kept kept) -> TellMeView.noted(wish.get(), kept);
        };
    }

    private Reply forget(long member, String key) {
        return Notices.of(wishes.forget(member, key) ? "tell.forgotten" : "tell.nothing-to-forget");
    }

    private Reply tell(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return note(Long.parseLong(id.argument(0)), event.getUser().getIdLong());
    }

    private Reply forgetOne(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return forget(event.getUser().getIdLong(), id.argument(0));
    }

    private Reply forgetChosen(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return forget(event.getUser().getIdLong(), Acts.chosen(event));
    }
}
