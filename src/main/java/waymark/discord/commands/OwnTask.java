package waymark.discord.commands;

import java.time.Instant;
import java.util.Optional;
import waymark.curriculum.Curriculum;
import waymark.discord.Curricula;
import waymark.study.MemberId;
import waymark.study.milestone.Milestones;
import waymark.study.plan.OwnPlan;
import waymark.study.plan.Plan;
import waymark.study.plan.PlannedTask;

/** What a check-in is about that names no task, where the server asks for a question or for work: a member's next task, else the last one. */
record OwnTask(Curricula curricula, Milestones milestones, OwnPlan ownPlan) {
    /** Empty where the member's plan has no task at all. */
    Optional<PlannedTask> of(MemberId member, Instant now) {
        Curriculum curriculum = curricula.of(member.guild()).curriculum();
        Plan plan = ownPlan.plan(member, now, curriculum);
        return milestones
                .progress(member, curriculum)
                .next(plan)
                .or(() -> plan.tasks().reversed().stream().findFirst());
    }
}
