package waymark.discord.commands;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.modals.Modal;
import waymark.discord.Acts;
import waymark.discord.Component;
import waymark.discord.ComponentId;
import waymark.discord.Form;
import waymark.discord.MemberNames;
import waymark.discord.Reply;
import waymark.discord.view.Refusals;
import waymark.discord.view.ReviewView;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.milestone.Completion;
import waymark.study.milestone.Completions;
import waymark.study.milestone.Duty;

/** {@code /milestone review}: what was handed in, with the evidence, and a moderator's word on it. */
final class Reviewing {
    private final Completions completions;
    private final MemberNames names;

    Reviewing(Completions completions, MemberNames names) {
        this.completions = completions;
        this.names = names;
    }

    Reply waiting(Interaction event) {
        long guild = Acts.member(event).guild();
        List<Duty> waiting = completions.waiting(guild);
        Guild server = event.getGuild();
        if (server != null) {
            names.lookUp(
                    server,
                    waiting.stream().limit(25).map(duty -> duty.member().user()).toList());
        }
        return ReviewView.waiting(waiting, guild, names);
    }

    List<Component> components() {
        return List.of(
                Component.privately(ReviewView.REVIEW, this::review).forStaff(MilestoneCommand.NAME),
                Component.inPlace(ReviewView.CHOOSE, this::choose).forStaff(MilestoneCommand.NAME),
                Component.inPlace(ReviewView.ACCEPT, this::accept).forStaff(MilestoneCommand.NAME));
    }

    private Reply review(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return evidence(event, id.argument(2), id.argument(3));
    }

    private Reply choose(ComponentId id, GenericComponentInteractionCreateEvent event) {
        String[] chosen = Acts.chosen(event).split("-", 2);
        return evidence(event, chosen[0], chosen[1]);
    }

    private Reply evidence(Interaction event, String assignment, String user) {
        MemberId member = new MemberId(Acts.member(event).guild(), Long.parseLong(user));
        return completions
                .evidence(member, Long.parseLong(assignment))
                .map(ReviewView::evidence)
                .orElseGet(() -> Refusals.of(new Refusal.NothingToReview()));
    }

    private Reply accept(ComponentId id, GenericComponentInteractionCreateEvent event) {
        return judged(id, event, Completion.Kind.ACCEPTED, Optional.empty());
    }

    private Reply judged(ComponentId id, Interaction event, Completion.Kind kind, Optional<String> note) {
        MemberId member = new MemberId(Acts.member(event).guild(), Long.parseLong(id.argument(1)));
        long assignment = Long.parseLong(id.argument(0));
        int round = Integer.parseInt(id.argument(2));
        return switch (completions.judge(member, assignment, round, kind, note, Acts.of(event))) {
            case Outcome.Refused<Duty> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Duty>(Duty duty) -> ReviewView.judged(duty);
        };
    }

    List<Form> forms() {
        return List.of(new Returning());
    }

    /** Nothing is returned without a word. */
    private final class Returning implements Form {
        @Override
        public String action() {
            return ReviewView.RETURN;
        }

        @Override
        public Optional<String> right() {
            return Optional.of(MilestoneCommand.NAME);
        }

        @Override
        public Modal open(ComponentId id) {
            return ReviewView.form(id);
        }

        @Override
        public Reply submit(ComponentId id, ModalInteractionEvent event) {
            String note = ReviewView.written(event.getInteraction());
            return judged(id, event, Completion.Kind.RETURNED, Optional.of(note));
        }
    }
}
