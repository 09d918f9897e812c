package waymark.study.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.SelfCheck;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Streak;
import waymark.study.streak.StreakStore;

/**
 * Asking a member one question at a time, and keeping whether they knew it.
 *
 * <pre>{@code
 * selfChecks.offer(member, curriculum, Optional.of(node), now); // the one that is due longest, else a new one of that node's page
 * selfChecks.answer(member, curriculum, check, false, act); // Done[Optional[2026-05-05]]: it comes back then
 * }</pre>
 *
 * <p>An answer to a question whose page was renamed or split counts for what took its place.
 */
public final class SelfChecks {
    private final SelfCheckStore store;
    private final StreakStore streaks;

    /** @param streaks tells a member's study day */
    public SelfChecks(SelfCheckStore store, StreakStore streaks) {
        this.store = store;
        this.streaks = streaks;
    }

    /** The question that has been due longest; empty when none is. */
    public Optional<SelfCheck> due(MemberId member, Curriculum curriculum, Instant now) {
        return due(curriculum, answers(member, curriculum), today(member, now));
    }

    /** After a task: what is due, else the first question of the node's pages that the member was never asked. */
    public Optional<SelfCheck> offer(MemberId member, Curriculum curriculum, Optional<Node> node, Instant now) {
        Map<String, List<SelfCheckAnswer>> answers = answers(member, curriculum);
        return due(curriculum, answers, today(member, now))
                .or(() -> of(curriculum, node)
                        .filter(check -> !answers.containsKey(check.id()))
                        .findFirst());
    }

    /**
     * Where a day hangs on it: what is due, else one of the node's pages, else one of any page; what was never asked first, then what was
     * asked longest ago. Empty only where the curriculum has no question.
     */
    public Optional<SelfCheck> require(MemberId member, Curriculum curriculum, Optional<Node> node, Instant now) {
        Map<String, List<SelfCheckAnswer>> answers = answers(member, curriculum);
        Comparator<SelfCheck> longestAgo =
                Comparator.comparing(check -> answers.getOrDefault(check.id(), List.of()).stream()
                        .map(SelfCheckAnswer::at)
                        .reduce(Instant.MIN, (a, b) -> b));
        return due(curriculum, answers, today(member, now))
                .or(() -> of(curriculum, node).min(longestAgo))
                .or(() -> curriculum.pages().stream()
                        .flatMap(page -> SelfCheck.of(page).stream())
                        .min(longestAgo));
    }

    /**
     * Keeps an answer.
     *
     * @return the study day on which the question comes back, if it does; refused with {@link Refusal.NotSetUp}
     */
    public Outcome<Optional<LocalDate>> answer(
            MemberId member, Curriculum curriculum, SelfCheck check, boolean knew, Act act) {
        Optional<LearnerRecord> record = streaks.record(member);
        if (record.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        LocalDate day = Streak.of(record.get(), act.at()).today();
        NodeRef question = new NodeRef(curriculum.name(), check.id());
        store.append(member, new SelfCheckAnswer(act.id(), act.at(), day, question, knew));
        return Outcome.done(Recall.due(answers(member, curriculum).getOrDefault(check.id(), List.of())));
    }

    private static Optional<SelfCheck> due(
            Curriculum curriculum, Map<String, List<SelfCheckAnswer>> answers, Optional<LocalDate> today) {
        record Dated(SelfCheck check, LocalDate since) {}
        return today.flatMap(day -> answers.entrySet().stream()
                .flatMap(asked -> Recall.due(asked.getValue())
                        .filter(due -> !due.isAfter(day))
                        .flatMap(due ->
                                SelfCheck.find(curriculum, asked.getKey()).map(check -> new Dated(check, due)))
                        .stream())
                .min(Comparator.comparing(Dated::since))
                .map(Dated::check));
    }

    private static Stream<SelfCheck> of(Curriculum curriculum, Optional<Node> node) {
        return node.stream().flatMap(n -> curriculum.pagesOf(n).stream()).flatMap(page -> SelfCheck.of(page).stream());
    }

    /** By what each question is called now; those that are gone are left out. */
    private Map<String, List<SelfCheckAnswer>> answers(MemberId member, Curriculum curriculum) {
        Map<String, List<SelfCheckAnswer>> byQuestion = new LinkedHashMap<>();
        store.answers(member, curriculum.name())
                .forEach(answer -> curriculum
                        .current(answer.question().node())
                        .forEach(now -> byQuestion
                                .computeIfAbsent(now, id -> new ArrayList<>())
                                .add(answer)));
        return byQuestion;
    }

    private Optional<LocalDate> today(MemberId member, Instant now) {
        return streaks.record(member).map(record -> Streak.of(record, now).today());
    }
}
