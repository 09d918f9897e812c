package waymark.study.work;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Streak;
import waymark.study.streak.StreakStore;

/**
 * Showing work on a task.
 *
 * <pre>{@code
 * works.show(member, new NodeRef("default", "roadmap/1-basics/c#c1"), "https://github.com/ada/joins", "mine is the second query", act);
 * }</pre>
 */
public final class Works {
    private final WorkStore store;
    private final StreakStore streaks;

    /** @param streaks tells a member's study day */
    public Works(WorkStore store, StreakStore streaks) {
        this.store = store;
        this.streaks = streaks;
    }

    /**
     * Keeps a piece of work; may be repeated with the same act.
     *
     * @param link may be blank, or lack {@code https://}
     * @param text may be blank
     * @return what is stored; refused with {@link Refusal.NotSetUp}, {@link Refusal.NothingToShow} or {@link Refusal.NotALink}
     */
    public Outcome<Work> show(MemberId member, NodeRef task, String link, String text, Act act) {
        Optional<LearnerRecord> record = streaks.record(member);
        if (record.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        if (link.isBlank() && text.isBlank()) {
            return Outcome.refused(new Refusal.NothingToShow());
        }
        Optional<String> address = address(link.strip());
        if (!link.isBlank() && address.isEmpty()) {
            return Outcome.refused(new Refusal.NotALink(link.strip()));
        }
        LocalDate day = Streak.of(record.get(), act.at()).today();
        Optional<String> words = Optional.of(text.strip()).filter(t -> !t.isEmpty());
        Work work = new Work(act.id(), act.at(), day, task, address, words);
        store.append(member, work);
        return Outcome.done(work);
    }

    /** An address of the web, with a host and without blanks: what Discord makes a link of. */
    private static Optional<String> address(String typed) {
        String full = typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
        try {
            URI read = new URI(full);
            return Optional.ofNullable(read.getHost())
                    .filter(host -> host.contains("."))
                    .map(host -> full);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
