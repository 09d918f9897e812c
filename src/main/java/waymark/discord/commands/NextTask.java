package waymark.discord.commands;

import java.util.Optional;
import waymark.curriculum.SelfCheck;
import waymark.discord.Curricula;
import waymark.discord.Reply;
import waymark.discord.view.TaskView;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.milestone.Milestones;
import waymark.study.plan.OwnPlan;
import waymark.study.plan.Plan;
import waymark.study.selfcheck.SelfChecks;

/** The member's own next task, whatever the day's post is, with its buttons. */
public final class NextTask {
    private final Curricula curricula;
    private final Milestones milestones;
    private final OwnPlan ownPlan;
    private final SelfChecks selfChecks;

    public NextTask(Curricula curricula, Milestones milestones, OwnPlan ownPlan, SelfChecks selfChecks) {
        this.curricula = curricula;
        this.milestones = milestones;
        this.ownPlan = ownPlan;
        this.selfChecks = selfChecks;
    }

    Reply of(MemberId member, Act act) {
        Curricula.Shelf shelf = curricula.of(member.guild());
        Plan plan = ownPlan.plan(member, act.at(), shelf.curriculum());
        Optional<SelfCheck> due = selfChecks.due(member, shelf.curriculum(), act.at());
        return TaskView.today(milestones.progress(member, shelf.curriculum()), plan, shelf, member.guild(), due);
    }
}
