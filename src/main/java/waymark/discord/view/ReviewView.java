package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import waymark.discord.ComponentId;
import waymark.discord.MemberNames;
import waymark.discord.Reply;
import waymark.study.milestone.Duty;
import waymark.study.milestone.Evidence;

/** What members handed in, for the moderators who look at it. */
public final class ReviewView {
    /** The button that shows what a member did: server, kind, assignment, member, round. */
    public static final String REVIEW = "review";

    /** The select of one that waits; its values are assignment and member. */
    public static final String CHOOSE = "review-choose";

    /** The button that accepts: assignment, member, round. */
    public static final String ACCEPT = "accept";

    /** The button and form that returns it with a word: assignment, member, round. */
    public static final String RETURN = "return";

    private static final String NOTE = "note";
    private static final int NOTE_LIMIT = 300;
    private static final int STEPS_LENGTH = 1_400;
    private static final int NOTES_LENGTH = 800;
    private static final int WORKS_LENGTH = 1_100;
    private static final int WORDS_LENGTH = 200;

    private ReviewView() {}

    /** What waits, the longest waiting first. */
    public static Reply waiting(List<Duty> waiting, long guild, MemberNames names) {
        if (waiting.isEmpty()) {
            return Notices.of("review.none");
        }
        List<String> lines = waiting.stream()
                .map(duty -> Texts.of(
                        "review.line",
                        Look.user(duty.member().user()),
                        MilestoneView.name(duty.assignment(), duty.milestones()),
                        Look.relative(duty.last().orElseThrow().at())))
                .toList();
        StringSelectMenu.Builder select =
                StringSelectMenu.create(ComponentId.of(CHOOSE).toString()).setPlaceholder(Texts.of("review.choose"));
        waiting.stream()
                .limit(SelectMenu.OPTIONS_MAX_AMOUNT)
                .forEach(duty -> select.addOptions(SelectOption.of(
                        Excerpt.cut(
                                names.of(guild, duty.member().user()) + " · "
                                        + MilestoneView.name(duty.assignment(), duty.milestones()),
                                SelectOption.LABEL_MAX_LENGTH),
                        duty.assignment().id() + "-" + duty.member().user())));
        return Look.card(
                Look.text(Look.title(Texts.of("review.title", waiting.size())) + "\n"
                        + Look.lines(lines, Look.TEXT_LIMIT)),
                ActionRow.of(select.build()));
    }

    /** What one member did: each step with when it was marked, the work that they showed, and what they wrote with their check-ins. */
    public static Reply evidence(Evidence evidence) {
        Duty duty = evidence.duty();
        List<ContainerChildComponent> parts = new ArrayList<>();
        List<String> steps = evidence.steps().stream()
                .map(proof -> duty.missing().contains(proof.step())
                        ? Texts.of("step.open") + " " + proof.step().title()
                        : Texts.of("step.done") + " " + proof.step().title()
                                + proof.doneAt()
                                        .map(at -> " · " + Look.relative(at))
                                        .orElse(""))
                .toList();
        parts.add(Look.text(Look.title(MilestoneView.name(duty.assignment(), duty.milestones())) + "\n"
                + Look.user(duty.member().user()) + " · " + state(duty) + "\n"
                + Look.lines(steps, STEPS_LENGTH)));
        if (!evidence.works().isEmpty()) {
            List<String> works =
                    evidence.works().stream().map(ReviewView::shown).toList();
            parts.add(Look.text(Texts.of("review.works") + "\n" + Look.lines(works, WORKS_LENGTH)));
        }
        List<String> notes = evidence.notes().stream()
                .map(note -> "- " + Look.day(note.day()) + ": "
                        + Excerpt.cut(note.words().replace('\n', ' '), WORDS_LENGTH))
                .toList();
        parts.add(Look.text(
                notes.isEmpty()
                        ? Look.small(Texts.of("review.no-notes"))
                        : Texts.of("review.notes") + "\n" + Look.lines(notes, NOTES_LENGTH)));
        if (duty.waits()) {
            parts.add(ActionRow.of(
                    Button.success(id(ACCEPT, duty), Texts.of("button.accept")),
                    Button.secondary(id(RETURN, duty), Texts.of("button.return"))));
        }
        return Look.card(parts);
    }

    private static String shown(Evidence.Shown shown) {
        List<String> parts = new ArrayList<>(List.of("- **" + shown.task().title() + "**"));
        parts.add(Look.relative(shown.work().at()));
        shown.work().link().ifPresent(parts::add);
        shown.work()
                .text()
                .map(words -> Excerpt.cut(words.replace('\n', ' '), WORDS_LENGTH))
                .ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private static String id(String action, Duty duty) {
        return ComponentId.of(
                        action,
                        duty.assignment().id(),
                        duty.member().user(),
                        duty.last().orElseThrow().round())
                .toString();
    }

    private static String state(Duty duty) {
        return duty.last()
                .map(last -> Texts.of(
                        "review.state." + last.kind().name().toLowerCase(Locale.ROOT),
                        Look.relative(last.at()),
                        Look.user(last.actor())))
                .orElseGet(() -> DueView.progress(duty));
    }

    /** The form that asks what is missing. */
    public static Modal form(ComponentId id) {
        TextInput note = TextInput.create(NOTE, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(NOTE_LIMIT)
                .build();
        return Modal.create(id.toString(), Texts.of("review.return-title"))
                .addComponents(Label.of(Texts.of("review.return-label"), note))
                .build();
    }

    /** What was written into it. */
    public static String written(ModalInteraction form) {
        ModalMapping note = form.getValue(NOTE);
        return note == null ? "" : note.getAsString().strip();
    }

    /** To the moderator, after their word. */
    public static Reply judged(Duty duty) {
        String key = duty.complete() ? "review.accepted" : "review.returned";
        return Notices.of(
                key, Look.user(duty.member().user()), MilestoneView.name(duty.assignment(), duty.milestones()));
    }
}
