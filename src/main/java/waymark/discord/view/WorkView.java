package waymark.discord.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import waymark.curriculum.Task;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.MemberId;
import waymark.study.Outcome;
import waymark.study.credit.Credited;
import waymark.study.milestone.MarkState;
import waymark.study.streak.When;
import waymark.study.work.Work;

/** <b>Show my work</b> on a task: the button, the form that it opens, what is said of it, and the message for others. */
public final class WorkView {
    /** The button and its form: the task's key, the server, the day that hangs on it: its date, or that of the press. */
    public static final String SHOW = "work";

    private static final String LINK = "link";
    private static final String TEXT = "text";
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_TEXT = 1_500;

    private WorkView() {}

    /** For the day of the press. */
    static Button button(Task task, long guild) {
        return button(task, guild, When.TODAY.name());
    }

    /** For a day that the text beside it names. */
    static Button button(Task task, long guild, LocalDate day) {
        return button(task, guild, day.toString());
    }

    private static Button button(Task task, long guild, String day) {
        return Button.secondary(
                ComponentId.of(SHOW, TaskKey.of(task.id()), guild, day).toString(), Texts.of("button.show-work"));
    }

    public static Modal form(ComponentId id) {
        TextInput link = TextInput.create(LINK, TextInputStyle.SHORT)
                .setRequired(false)
                .setMaxLength(LONGEST_LINK)
                .setPlaceholder(Texts.of("work.link-example"))
                .build();
        TextInput text = TextInput.create(TEXT, TextInputStyle.PARAGRAPH)
                .setRequired(false)
                .setMaxLength(LONGEST_TEXT)
                .setPlaceholder(Texts.of("work.text-example"))
                .build();
        return Modal.create(id.toString(), Texts.of("button.show-work"))
                .addComponents(Label.of(Texts.of("work.link"), link), Label.of(Texts.of("work.text"), text))
                .build();
    }

    /** The link that was written into the form; empty text where none was. */
    public static String link(ModalInteraction form) {
        return field(form, LINK);
    }

    /** The words that were written into the form; empty where none were. */
    public static String text(ModalInteraction form) {
        return field(form, TEXT);
    }

    private static String field(ModalInteraction form, String name) {
        ModalMapping field = form.getValue(name);
        return field == null ? "" : field.getAsString();
    }

    /**
     * To whoever showed it: that it is kept, where others see it, and what it did for the day.
     *
     * @param where the thread that has it; empty where it is in none
     * @param undone whether the task is not marked as done yet
     */
    public static Reply kept(
            MemberId member, Task task, Optional<Long> where, Outcome<Credited> credit, boolean undone) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        String kept = where.map(thread -> Texts.of("work.kept-in", task.title(), Look.channel(thread)))
                .orElseGet(() -> Texts.of("work.kept", task.title()));
        parts.add(Look.text(Look.title(Texts.of("work.shown")) + "\n" + kept));
        if (undone) {
            parts.add(ActionRow.of(Button.success(
                    TaskView.markId(MarkState.DONE, task, member.guild()), Texts.of("button.mark-done"))));
        }
        parts.add(Separator.createDivider(Separator.Spacing.SMALL));
        parts.addAll(CreditView.parts(member, credit, Optional.empty(), Optional.of(task)));
        return Look.card(parts);
    }

    /** For the day's thread. */
    public static Reply post(long user, Task task, Work work) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of("work.by", Look.user(user), task.title()));
        work.link().ifPresent(lines::add);
        work.text().ifPresent(lines::add);
        return Look.card(Look.text(String.join("\n", lines)));
    }
}
