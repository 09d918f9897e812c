package waymark.discord.view;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import waymark.discord.ComponentId;
import waymark.discord.Reply;

/** The form by which a moderator assigns a milestone to a member, and what is said of one that cannot be read. */
public final class AssignView {
    /** The form, and the button that opens it again: the member's id, the milestone's where it is known. */
    public static final String ASSIGN = "assign";

    private static final String MILESTONE = "milestone";
    private static final String DUE = "due";
    private static final String NOTE = "note";
    private static final int NOTE_LENGTH = 300;
    private static final int DUE_LENGTH = 20;
    private static final int MILESTONE_LENGTH = 100;
    private static final int NAMES_LENGTH = 1_800;

    /** Leaves room in a button's id for all else. */
    private static final int LONGEST_KEPT = 60;

    private AssignView() {}

    /** What a moderator wrote into the form. */
    public record Written(String milestone, String due, Optional<String> note) {}

    /** @param milestones to choose from, at most 25; where there are none, or more, the milestone is typed */
    public static Modal form(long user, String name, List<Choice> milestones) {
        return form(
                ComponentId.of(ASSIGN, user),
                Excerpt.cut(Texts.of("assign.title", name), Modal.MAX_TITLE_LENGTH),
                milestones.isEmpty() ? typed("") : select(milestones));
    }

    /** The same once more, with the milestone that was chosen. */
    public static Modal again(ComponentId id) {
        String milestone = id.arguments().size() > 1 ? id.argument(1) : "";
        return form(id, Texts.of("assign.again-title"), typed(milestone));
    }

    private static Modal form(ComponentId id, String title, LabelChildComponent milestone) {
        TextInput due = TextInput.create(DUE, TextInputStyle.SHORT)
                .setRequired(false)
                .setMaxLength(DUE_LENGTH)
                .setPlaceholder(Texts.of("assign.due-example"))
                .build();
        TextInput note = TextInput.create(NOTE, TextInputStyle.PARAGRAPH)
                .setRequired(false)
                .setMaxLength(NOTE_LENGTH)
                .setPlaceholder(Texts.of("milestone.note"))
                .build();
        return Modal.create(id.toString(), title)
                .addComponents(
                        Label.of(Texts.of("assign.milestone"), milestone),
                        Label.of(Texts.of("assign.due"), due),
                        Label.of(Texts.of("assign.note"), note))
                .build();
    }

    private static StringSelectMenu select(List<Choice> milestones) {
        return StringSelectMenu.create(MILESTONE)
                .setPlaceholder(Texts.of("assign.choose"))
                .addOptions(milestones.stream()
                        .map(choice -> SelectOption.of(choice.getName(), choice.getAsString()))
                        .toList())
                .build();
    }

    private static TextInput typed(String milestone) {
        TextInput.Builder field = TextInput.create(MILESTONE, TextInputStyle.SHORT)
                .setRequiredRange(1, MILESTONE_LENGTH)
                .setPlaceholder(Texts.of("assign.milestone-example"));
        return (milestone.isEmpty() ? field : field.setValue(milestone)).build();
    }

    public static Written written(ModalInteraction form) {
        ModalMapping milestone = form.getValue(MILESTONE);
        String which = milestone == null
                ? ""
                : switch (milestone.getType()) {
                    case STRING_SELECT ->
                        milestone.getAsStringList().stream().findFirst().orElse("");
                    default -> milestone.getAsString().strip();
                };
        return new Written(which, text(form, DUE), Optional.of(text(form, NOTE)).filter(note -> !note.isEmpty()));
    }

    private static String text(ModalInteraction form, String name) {
        ModalMapping field = form.getValue(name);
        return field == null ? "" : field.getAsString().strip();
    }

    /** Nothing was assigned: what was typed for the day is none. */
    public static Reply noDay(long user, String milestone, Written written) {
        return unread(user, milestone, Texts.of("assign.no-day", DiscordWords.literal(written.due())), written);
    }

    /** Nothing was assigned: what was typed for the milestone is part of several names. */
    public static Reply several(long user, Written written, List<Choice> meant) {
        List<String> names = meant.stream()
                .map(choice -> "- " + DiscordWords.literal(choice.getName()))
                .toList();
        String several = Texts.of("assign.several", DiscordWords.literal(written.milestone()));
        return unread(user, "", several + "\n" + Look.lines(names, NAMES_LENGTH), written);
    }

    private static Reply unread(long user, String milestone, String why, Written written) {
        String note = written.note()
                .map(words -> "\n" + Texts.of("assign.your-note") + "\n> " + words.replace("\n", "\n> "))
                .orElse("");
        boolean kept = !milestone.isEmpty() && milestone.length() <= LONGEST_KEPT && !milestone.contains(":");
        ComponentId id = kept ? ComponentId.of(ASSIGN, user, milestone) : ComponentId.of(ASSIGN, user);
        return Look.card(
                Look.text(why + note), ActionRow.of(Button.primary(id.toString(), Texts.of("button.try-again"))));
    }
}
