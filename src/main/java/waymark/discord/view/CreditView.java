package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.curriculum.SelfCheck;
import waymark.curriculum.Task;
import waymark.discord.Reply;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.credit.Credited;

/** What came of a check-in or a Done: that the day is counted, or what it still needs, with the button that gives it. */
public final class CreditView {
    private CreditView() {}

    /**
     * What {@code /checkin} says.
     *
     * @param note the member's, kept where the day still needs something
     */
    public static Reply checkedIn(
            MemberId member, Outcome<Credited> outcome, Optional<Task> about, Optional<String> note) {
        return Look.card(parts(member, outcome, Optional.empty(), about, note));
    }

    /** What {@code /checkin task:} says: the step or task by its title, and the day. */
    public static Reply marked(
            MemberId member, Outcome<Credited> outcome, String title, Optional<Task> about, Optional<String> note) {
        return Look.card(parts(member, outcome, Optional.of(title), about, note));
    }

    /**
     * What Done says: the task by its title, the day, and a question if there is one to offer.
     *
     * @param offer only shown where the day is counted: one question is enough
     */
    public static Reply done(MemberId member, Outcome<Credited> outcome, Task task, Optional<SelfCheck> offer) {
        List<ContainerChildComponent> parts =
                new ArrayList<>(parts(member, outcome, Optional.of(task.title()), Optional.of(task)));
        if (outcome instanceof Outcome.Done<Credited>(Credited.Counted counted)) {
            offer.ifPresent(
                    check -> parts.addAll(SelfCheckView.asked(Texts.of("self-check.offer"), check, member.guild())));
        }
        return Look.card(parts);
    }

    static List<ContainerChildComponent> parts(
            MemberId member, Outcome<Credited> outcome, Optional<String> done, Optional<Task> about) {
        return parts(member, outcome, done, about, Optional.empty());
    }

    /**
     * @param done the title of the task that was marked, if one was
     * @param about the task that work would be shown on
     */
    private static List<ContainerChildComponent> parts(
            MemberId member,
            Outcome<Credited> outcome,
            Optional<String> done,
            Optional<Task> about,
            Optional<String> note) {
        return switch (outcome) {
            case Outcome.Refused<Credited>(Refusal refusal) -> {
                // The mark is made, whatever became of the day.
                List<String> lines = new ArrayList<>();
                done.map(CreditView::mark).ifPresent(lines::add);
                lines.add(Refusals.text(refusal));
                yield List.of(Look.text(String.join("\n", lines)));
            }
            case Outcome.Done<Credited>(Credited.Counted counted) ->
                StreakView.counted(member, counted.checkedIn(), done);
            case Outcome.Done<Credited>(Credited.NeedsAnswer needs) -> {
                List<ContainerChildComponent> parts = new ArrayList<>();
                parts.add(Look.text(missing(done, "credit.needs-answer", needs.day())));
                parts.addAll(KeptNote.shown(note));
                parts.addAll(SelfCheckView.asked(
                        Texts.of("credit.question"), needs.question(), member.guild(), needs.day()));
                yield parts;
            }
            case Outcome.Done<Credited>(Credited.NeedsWork needs) -> {
                List<ContainerChildComponent> parts = new ArrayList<>();
                String key = about.isPresent() ? "credit.needs-work" : "credit.needs-work-elsewhere";
                parts.add(Look.text(missing(done, key, needs.day())));
                parts.addAll(KeptNote.shown(note));
                about.ifPresent(task -> parts.add(ActionRow.of(WorkView.button(task, member.guild(), needs.day()))));
                yield parts;
            }
        };
    }

    private static String missing(Optional<String> done, String key, LocalDate day) {
        List<String> lines = new ArrayList<>();
        lines.add(Look.title(Texts.of("credit.almost")));
        done.map(CreditView::mark).ifPresent(lines::add);
        lines.add(Texts.of(key, Look.day(day)));
        return String.join("\n", lines);
    }

    private static String mark(String title) {
        return Texts.of("checkin.task", title);
    }
}
