package waymark.discord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import waymark.discord.view.ReminderView;
import waymark.study.MemberId;
import waymark.study.milestone.Milestones;
import waymark.study.milestone.Progress;
import waymark.study.plan.CohortTask;
import waymark.study.plan.OwnPlan;
import waymark.study.streak.Streak;

/** What a reminder says: the task that {@code /today} would show now, and until when the day is open. */
public final class ReminderContent {
    private final Curricula curricula;
    private final Milestones milestones;
    private final OwnPlan ownPlan;

    public ReminderContent(Curricula curricula, Milestones milestones, OwnPlan ownPlan) {
        this.curricula = curricula;
        this.milestones = milestones;
        this.ownPlan = ownPlan;
    }

    /** @param server its name */
    Reply of(MemberId member, LocalDate day, Streak streak, String server, Instant now) {
        Curricula.Shelf shelf = curricula.of(member.guild());
        Progress progress = milestones.progress(member, shelf.curriculum());
        Optional<CohortTask> cohorts =
                ownPlan.cohortTask(member, now, shelf.curriculum()).filter(today -> progress.isAhead(today.task()));
        return ReminderView.due(
                new ReminderView.About(member.guild(), server, day),
                streak,
                shelf,
                cohorts,
                progress.next(ownPlan.plan(member, now, shelf.curriculum())));
    }
}
