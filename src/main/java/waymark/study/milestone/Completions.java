package waymark.study.milestone;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.curriculum.Step;
import waymark.curriculum.Task;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.Entry;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Ledger;
import waymark.study.streak.StreakStore;
import waymark.study.work.Work;
import waymark.study.work.WorkStore;

/**
 * Completing what is assigned: by itself when every step is done, or once a moderator has accepted it, where one wants to look.
 *
 * <pre>{@code
 * milestones.mark(ada, lastStep, MarkState.DONE, act);
 * completions.settle(ada, act); // [Duty[last=COMPLETED, ...]]
 * }</pre>
 *
 * <p>Every method may be repeated with the same act.
 */
public final class Completions {
    private static final int NOTES_AT_MOST = 20;
    private static final int WORKS_AT_MOST = 20;

    /** What is only noticed is nobody's act. */
    private static final long NO_ACT = 0;

    private final MilestoneStore store;
    private final StreakStore streaks;
    private final WorkStore works;
    private final Duties duties;

    public Completions(MilestoneStore store, StreakStore streaks, WorkStore works, Duties duties) {
        this.store = store;
        this.streaks = streaks;
        this.works = works;
        this.duties = duties;
    }

    /**
     * Writes down what is complete by now, after anything that may have made it so.
     *
     * @return what the act completed or handed in
     */
    public List<Duty> settle(MemberId member, Act act) {
        List<Duty> all = duties.of(member);
        List<Duty> complete = all.stream()
                .filter(duty -> duty.last().isEmpty() && duty.allDone())
                .toList();
        complete.forEach(duty -> append(duty, 0, first(duty), act, Optional.empty()));
        // Whoever was first to write it down: it is read again, since the sweep may have been.
        return (complete.isEmpty() ? all : duties.of(member))
                .stream().filter(by(act)).toList();
    }

    /**
     * Writes down that an assignment is complete, where a crash came between the last mark and that.
     *
     * @return what is still the member's turn; empty where it does not concern them, or is complete or handed in
     */
    Optional<Duty> notice(MemberId member, Assignment assignment, Instant now) {
        Optional<Completion> last = store.last(assignment.id(), member.user());
        if (last.filter(done -> done.kind() != Completion.Kind.RETURNED).isPresent()) {
            return Optional.empty();
        }
        Optional<Duty> duty = duties.of(member, assignment.id());
        if (last.isEmpty() && duty.filter(Duty::allDone).isPresent()) {
            settle(member, new Act(NO_ACT, member.user(), notBeforeMarks(member, assignment, now)));
            return Optional.empty();
        }
        return duty;
    }

    /** Discord's clock tells when a mark was made, this host's may be behind it, and nothing is complete before its last mark. */
    private Instant notBeforeMarks(MemberId member, Assignment assignment, Instant now) {
        return store.marks(member, assignment.milestone().curriculum()).stream()
                .map(Mark::at)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private static Completion.Kind first(Duty duty) {
        return duty.assignment().review() ? Completion.Kind.SUBMITTED : Completion.Kind.COMPLETED;
    }

    /** By the act itself, or by what looked for complete ones just between its mark and this. */
    private static Predicate<Duty> by(Act act) {
        return duty -> duty.last()
                .filter(last -> last.kind().stage() == 0)
                .filter(last -> last.act() == act.id()
                        || last.act() == NO_ACT && !last.at().isBefore(act.at()))
                .isPresent();
    }

    private void append(Duty duty, int round, Completion.Kind kind, Act act, Optional<String> note) {
        store.append(new Completion(
                duty.assignment().id(), duty.member().user(), round, kind, act.id(), act.at(), act.actor(), note));
    }

    /** Hands in again what a moderator returned; refused with {@link Refusal.NothingToHandIn}. */
    public Outcome<Duty> handIn(MemberId member, long assignment, Act act) {
        Optional<Duty> found = duties.of(member, assignment);
        if (found.filter(by(act)).isPresent()) {
            return Outcome.done(found.get());
        }
        Optional<Duty> returned = found.filter(duty -> duty.returned() && duty.allDone());
        if (returned.isEmpty()) {
            return Outcome.refused(new Refusal.NothingToHandIn());
        }
        int round = returned.get().last().orElseThrow().round() + 1;
        append(returned.get(), round, Completion.Kind.SUBMITTED, act, Optional.empty());
        return Outcome.done(duties.of(member, assignment).orElseThrow());
    }

    /**
     * A moderator's word on what was handed in.
     *
     * @param round which was looked at: what was handed in again since is not judged by that
     * @param kind {@code ACCEPTED} or {@code RETURNED}
     * @return refused with {@link Refusal.NothingToReview}, also where another moderator was first
     */
    public Outcome<Duty> judge(
            MemberId member, long assignment, int round, Completion.Kind kind, Optional<String> note, Act act) {
        Optional<Duty> waiting = duties.of(member, assignment)
                .filter(duty -> duty.waits() && duty.last().orElseThrow().round() == round);
        waiting.ifPresent(duty -> append(duty, round, kind, act, note));
        Optional<Duty> now = duties.of(member, assignment)
                .filter(duty ->
                        duty.last().filter(last -> last.act() == act.id()).isPresent());
        return now.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.NothingToReview()));
    }

    /** What a guild's moderators are to look at, the longest waiting first. */
    public List<Duty> waiting(long guild) {
        return duties.allStanding(guild).stream()
                .filter(Assignment::review)
                .flatMap(assignment -> store.last(assignment.id()).stream()
                        .filter(last -> last.kind() == Completion.Kind.SUBMITTED)
                        .flatMap(last -> duties.of(new MemberId(guild, last.member()), assignment.id()).stream()))
                .sorted(Comparator.comparing(duty -> duty.last().orElseThrow().at()))
                .toList();
    }

    /** What the member did for an assignment; empty where it does not concern them. */
    public Optional<Evidence> evidence(MemberId member, long assignment) {
        return duties.of(member, assignment).map(duty -> new Evidence(duty, proofs(duty), works(duty), notes(duty)));
    }

    private List<Evidence.Proof> proofs(Duty duty) {
        List<Mark> marks =
                store.marks(duty.member(), duty.assignment().milestone().curriculum());
        return duties.steps(duty.assignment()).stream()
                .map(step -> new Evidence.Proof(
                        step, duty.missing().contains(step) ? Optional.empty() : doneAt(duty, step, marks)))
                .toList();
    }

    private Optional<Instant> doneAt(Duty duty, Step step, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.state() == MarkState.DONE
                        && duties.current(duty.assignment(), mark.node().node())
                                .anyMatch(id -> id.equals(step.id()) || id.startsWith(step.id() + "#")))
                .map(Mark::at)
                .max(Comparator.naturalOrder());
    }

    /** Work on a task that was renamed counts for what took its place. */
    private List<Evidence.Shown> works(Duty duty) {
        List<Task> tasks = duties.tasks(duty.assignment());
        return works.shown(duty.member(), duty.assignment().milestone().curriculum()).reversed().stream()
                .flatMap(work -> on(duty, work, tasks).map(task -> new Evidence.Shown(task, work)).stream())
                .limit(WORKS_AT_MOST)
                .toList();
    }

    private Optional<Task> on(Duty duty, Work work, List<Task> tasks) {
        List<String> now = duties.current(duty.assignment(), work.task().node()).toList();
        return tasks.stream().filter(task -> now.contains(task.id())).findFirst();
    }

    /** A title was never the member's own words, though what was marked with a check-in stood there as its note once. */
    private List<Evidence.Note> notes(Duty duty) {
        Instant since = duty.assignment().at();
        Set<String> titles = Stream.concat(
                        duties.steps(duty.assignment()).stream().map(Step::title),
                        duties.tasks(duty.assignment()).stream().map(Task::title))
                .collect(Collectors.toSet());
        List<Entry> entries =
                streaks.record(duty.member()).map(LearnerRecord::ledger).orElse(List.of());
        Ledger ledger = new Ledger(entries, Instant.MAX);
        return entries.reversed().stream()
                .filter(entry -> entry.source().equals(Entry.CHECK_IN)
                        && !entry.at().isBefore(since)
                        && ledger.on(entry.day()).credit().equals(Optional.of(entry)))
                .flatMap(entry -> entry.reason().filter(words -> !titles.contains(words)).stream()
                        .map(words -> new Evidence.Note(entry.day(), words)))
                .limit(NOTES_AT_MOST)
                .toList();
    }
}
