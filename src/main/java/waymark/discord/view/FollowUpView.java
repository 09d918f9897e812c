package waymark.discord.view;

import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import waymark.discord.Asked;
import waymark.discord.ComponentId;

/** <b>Ask a follow-up</b> under an answer: the button, by the question's id, and the form that it opens. */
public final class FollowUpView {
    public static final String ACTION = "follow-up";

    private static final int LONGEST = 300;
    private static final String FIELD = "question";

    private FollowUpView() {}

    static Button button(Asked asked) {
        return Button.secondary(ComponentId.of(ACTION, asked.id()).toString(), Texts.of("button.follow-up"));
    }

    public static Modal form(ComponentId id) {
        TextInput field = TextInput.create(FIELD, TextInputStyle.PARAGRAPH)
                .setRequiredRange(1, LONGEST)
                .setPlaceholder(Texts.of("answer.follow-up-example"))
                .build();
        return Modal.create(id.toString(), Texts.of("button.follow-up"))
                .addComponents(Label.of(Texts.of("answer.follow-up-question"), field))
                .build();
    }

    /** What was written into the form. */
    public static String written(ModalInteraction form) {
        ModalMapping field = form.getValue(FIELD);
        return field == null ? "" : field.getAsString();
    }
}
