package waymark.study.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Step;
import waymark.curriculum.Task;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.milestone.CatchUp.Load;

/**
 * A way back for whoever is behind: what is left, spread over their own study days, and the day on which it would be done as their own due
 * date. It is the member's to take: asking a moderator first would leave them behind for as long as that takes. The moderator's date stays
 * in the history beside it, the moderator sees who took which day, and sets another at any time.
 */
public final class CatchUps {
    private final MilestoneStore store;
    private final Duties duties;
    private final Today today;
    private final Function<String, Optional<Curriculum>> curricula;

    /** @param curricula by configured name, as they are now */
    public CatchUps(
            MilestoneStore store, Duties duties, Today today, Function<String, Optional<Curriculum>> curricula) {
        this.store = store;
        this.duties = duties;
        this.today = today;
        this.curricula = curricula;
    }

    /** What is left of an overdue assignment, from tomorrow on; refused with {@link Refusal.NothingToCatchUp}. */
    public Outcome<CatchUp> propose(MemberId member, long assignment, Instant now) {
        LocalDate day = today.of(member, now);
        return duties.of(member, assignment)
                .filter(duty -> duty.overdue(day))
                .flatMap(duty -> CatchUp.of(loads(duty), day.plusDays(1), today.rests(member)))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NothingToCatchUp()));
    }

    /** The tasks that are left of each missing step; a step without tasks is one itself. */
    private List<Load> loads(Duty duty) {
        Optional<Curriculum> found =
                curricula.apply(duty.assignment().milestone().curriculum());
        if (found.isEmpty()) {
            return List.of();
        }
        Curriculum curriculum = found.get();
        Progress progress = Progress.of(curriculum, store.marks(duty.member(), curriculum.name()));
        return duty.missing().stream()
                .flatMap(step -> loads(step, curriculum, progress))
                .toList();
    }

    private static Stream<Load> loads(Step step, Curriculum curriculum, Progress progress) {
        List<Task> tasks = curriculum.tasksOf(step);
        return tasks.isEmpty()
                ? Stream.of(new Load(step.title(), CatchUp.MINUTES_UNKNOWN))
                : tasks.stream()
                        .filter(task -> progress.state(task.id()) != MarkState.DONE)
                        .map(task -> new Load(task.title(), task.minutes()));
    }

    /**
     * Takes a day for oneself; may be repeated with the same act.
     *
     * @param due as it was proposed
     * @return refused with {@link Refusal.NothingToCatchUp}, or with {@link Refusal.DueInThePast} where the proposal is an old one
     */
    public Outcome<Duty> accept(MemberId member, long assignment, LocalDate due, Act act) {
        LocalDate day = today.of(member, act.at());
        Optional<Duty> duty = duties.of(member, assignment);
        if (duty.filter(d -> d.ownDay() && d.due().equals(Optional.of(due))).isPresent()) {
            return Outcome.done(duty.get());
        }
        if (duty.filter(d -> d.overdue(day)).isEmpty()) {
            return Outcome.refused(new Refusal.NothingToCatchUp());
        }
        if (due.isBefore(day)) {
            return Outcome.refused(new Refusal.DueInThePast(due, day));
        }
        store.appendOwnDue(assignment, member.user(), due, act);
        return Outcome.done(duties.of(member, assignment).orElseThrow());
    }
}
