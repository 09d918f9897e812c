package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import waymark.curriculum.SelfCheck;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.credit.Credited;
import waymark.study.streak.When;

/** A question to oneself: asked under another reply, then its answer, then whether one knew it. */
public final class SelfCheckView {
    /** Shows the answer: the question's key, the server, the day that hangs on it: its date, or that of the press. */
    public static final String REVEAL = "reveal";

    /** Whether one knew it: {@code 1} or {@code 0}, then as {@link #REVEAL}. */
    public static final String KNEW = "knew";

    private static final int QUESTION_LIMIT = 500;
    private static final int ANSWER_LIMIT = 2_000;

    private SelfCheckView() {}

    /** What follows in a reply that offers one, under a word of ours that says why; what hangs on it is the day of the press. */
    static List<ContainerChildComponent> asked(String why, SelfCheck check, long guild) {
        return asked(why, check, guild, When.TODAY.name());
    }

    /** The same, where the day that hangs on it is named. */
    static List<ContainerChildComponent> asked(String why, SelfCheck check, long guild, LocalDate day) {
        return asked(why, check, guild, day.toString());
    }

    private static List<ContainerChildComponent> asked(String why, SelfCheck check, long guild, String day) {
        Button reveal = Button.primary(
                ComponentId.of(REVEAL, TaskKey.of(check.id()), guild, day).toString(), Texts.of("button.reveal"));
        return List.of(
                Separator.createDivider(Separator.Spacing.SMALL),
                Look.text(Look.small(why) + "\n" + question(check)),
                ActionRow.of(reveal));
    }

    /**
     * The answer, and the buttons that say whether one knew it.
     *
     * @param day as the id of the button has it that asked for it
     * @param note of the check-in that asked for it, if there is one
     */
    public static Reply answer(SelfCheck check, long guild, String day, Optional<String> note) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(questionAndAnswer(check)));
        parts.addAll(KeptNote.shown(note));
        parts.add(Look.text(Look.small(Texts.of("self-check.honestly"))));
        parts.add(ActionRow.of(
                Button.success(knew(1, check, guild, day), Texts.of("button.knew")),
                Button.secondary(knew(0, check, guild, day), Texts.of("button.not-yet"))));
        return Look.card(parts);
    }

    private static String knew(int knew, SelfCheck check, long guild, String day) {
        return ComponentId.of(KNEW, knew, TaskKey.of(check.id()), guild, day).toString();
    }

    /**
     * What was noted.
     *
     * @param due when the question comes back, if it does
     * @param credit what it did for the day, where a day hangs on it
     */
    public static Reply noted(
            MemberId member,
            SelfCheck check,
            boolean knew,
            Outcome<Optional<LocalDate>> due,
            Optional<Outcome<Credited>> credit) {
        return switch (due) {
            case Outcome.Refused<Optional<LocalDate>> refused -> Refusals.of(refused.refusal());
            case Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> day) -> {
                List<ContainerChildComponent> parts = new ArrayList<>();
                String said = day.map(d -> Texts.of(knew ? "self-check.known-due" : "self-check.missed", Look.day(d)))
                        .orElseGet(() -> Texts.of("self-check.known"));
                parts.add(Look.text(questionAndAnswer(check)));
                parts.add(Look.text(said));
                credit.ifPresent(outcome -> {
                    parts.add(Separator.createDivider(Separator.Spacing.SMALL));
                    parts.addAll(CreditView.parts(member, outcome, Optional.empty(), Optional.empty()));
                });
                yield Look.card(parts);
            }
        };
    }

    private static String question(SelfCheck check) {
        return "**" + Excerpt.cut(DiscordMarkdown.prose(check.question()), QUESTION_LIMIT) + "**";
    }

    private static String questionAndAnswer(SelfCheck check) {
        return question(check) + "\n" + Excerpt.fitting(DiscordMarkdown.prose(check.answer()), ANSWER_LIMIT);
    }
}
