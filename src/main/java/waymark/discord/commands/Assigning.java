package waymark.discord.commands;

import java.time.LocalDate;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.Interaction;
import waymark.discord.Acts;
import waymark.discord.Reply;
import waymark.discord.view.MilestoneView;
import waymark.discord.view.Refusals;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Duties;
import waymark.study.milestone.Milestones;

/** Assigns a milestone, whether a moderator typed a command or sent a form, and says so in the channel. */
final class Assigning {
    private final Milestones milestones;
    private final Duties duties;

    Assigning(Milestones milestones, Duties duties) {
        this.milestones = milestones;
        this.duties = duties;
    }

    /**
     * @param review whether a moderator looks at it before it is complete
     * @param day the server's day
     */
    Reply assign(
            Interaction event,
            Assignee assignee,
            NodeRef milestone,
            Optional<LocalDate> due,
            Optional<String> note,
            boolean review,
            LocalDate day) {
        long guild = Acts.member(event).guild();
        Outcome<Assignment> outcome =
                milestones.assign(guild, assignee, milestone, due, note, review, Acts.of(event), day);
        return shown(event, outcome, "milestone.assigned", made -> MilestoneView.notice(made, duties.milestones(made)));
    }

    /** What the channel reads of it. */
    interface Notice {
        Reply of(Assignment assignment);
    }

    /** Posts the notice of what was done, and tells the moderator. */
    Reply shown(Interaction event, Outcome<Assignment> outcome, String key, Notice notice) {
        return switch (outcome) {
            case Outcome.Refused<Assignment> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Assignment>(Assignment done) -> {
                boolean noticed = MilestoneNotice.post(event, () -> notice.of(done), done.id());
                yield MilestoneView.done(key, done, duties.milestones(done), noticed);
            }
        };
    }
}
