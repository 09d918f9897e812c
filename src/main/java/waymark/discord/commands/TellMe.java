package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
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
        return List.of(new Tell(), new Forget(), new ForgetChosen());
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

    private final class Tell implements Component {
        @Override
        public String action() {
            return TellMeView.TELL;
        }

        @Override
        public Reply use(ComponentId id, GenericComponentInteractionCreateEvent event) {
            return note(Long.parseLong(id.argument(0)), event.getUser().getIdLong());
        }
    }

    private final class Forget implements Component {
        @Override
        public String action() {
            return TellMeView.FORGET;
        }

        @Override
        public Shows shows() {
            return Shows.IN_PLACE;
        }

        @Override
        public Reply use(ComponentId id, GenericComponentInteractionCreateEvent event) {
            return forget(event.getUser().getIdLong(), id.argument(0));
        }
    }

    private final class ForgetChosen implements Component {
        @Override
        public String action() {
            return TellMeView.FORGET_CHOSEN;
        }

        @Override
        public Shows shows() {
            return Shows.IN_PLACE;
        }

        @Override
        public Reply use(ComponentId id, GenericComponentInteractionCreateEvent event) {
            String key = ((StringSelectInteractionEvent) event).getValues().getFirst();
            return forget(event.getUser().getIdLong(), key);
        }
    }
}
