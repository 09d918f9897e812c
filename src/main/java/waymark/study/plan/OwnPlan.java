package waymark.study.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.study.MemberId;

/** What a member goes by: the plan of the cohort that they follow, with its task of today, or else the guild's. */
public final class OwnPlan {
    private final Cohorts cohorts;
    private final DailySchedule schedule;

    public OwnPlan(Cohorts cohorts, DailySchedule schedule) {
        this.cohorts = cohorts;
        this.schedule = schedule;
    }

    /** The plan through which a member steps at their own pace; the roadmap of a curriculum where the guild has none. */
    public Plan plan(MemberId member, Instant now, Curriculum curriculum) {
        Function<String, Optional<Curriculum>> only =
                name -> Optional.of(curriculum).filter(c -> c.name().equals(name));
        return followers(member, now)
                .findFirst()
                .flatMap(follower -> schedule.plan(follower, only))
                .orElseGet(() -> Plan.of(curriculum));
    }

    /** Whose posts are for a member: the cohort that they follow, then their guild. */
    public Stream<Follower> followers(MemberId member, Instant now) {
        return Stream.concat(
                cohorts.followed(member, now).map(Cohort::follower).stream(), Stream.of(Follower.of(member.guild())));
    }

    /** The task that a member's cohort has for today; empty for whoever follows none, and while it has not been posted. */
    public Optional<CohortTask> cohortTask(MemberId member, Instant now, Curriculum curriculum) {
        return cohorts.followed(member, now)
                .flatMap(cohort -> schedule.postedToday(cohort.follower(), now)
                        .flatMap(posted -> posted.task()
                                .filter(task -> task.curriculum().equals(curriculum.name()))
                                .flatMap(task -> Plan.find(curriculum, task.node()))
                                .map(planned -> new CohortTask(cohort, posted.occurrence(), planned))));
    }
}
