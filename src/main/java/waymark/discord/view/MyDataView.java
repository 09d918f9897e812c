package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import waymark.discord.ComponentId;
import waymark.discord.Reply;

/** A copy of a user's data as files, and the form in which they confirm its deletion. */
public final class MyDataView {
    /** Of the button and the form that delete. */
    public static final String DELETE = "my-data-delete";

    private static final String FIELD = "word";
    private static final int LONGEST = 20;

    private MyDataView() {}

    /** @param files by name, in order */
    public static Reply export(Map<String, byte[]> files) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(Texts.of("my-data.export-title")) + "\n" + Texts.of("my-data.export-text")));
        files.forEach((name, bytes) -> parts.add(FileDisplay.fromFile(FileUpload.fromData(bytes, name))));
        return Look.card(parts);
    }

    public static Reply nothing() {
        return Notices.of("my-data.nothing");
    }

    public static Reply policy() {
        return Look.card(
                Look.text(Look.title(Texts.of("my-data.policy-title")) + "\n" + Texts.of("my-data.policy-text")));
    }

    /** What deletion means, and the button that opens the form. */
    public static Reply askToDelete() {
        return Look.card(
                Look.text(Look.title(Texts.of("my-data.delete-title")) + "\n"
                        + Texts.of("my-data.delete-text", Texts.of("my-data.word"))),
                ActionRow.of(Button.danger(ComponentId.of(DELETE).toString(), Texts.of("my-data.delete-button"))));
    }

    public static Modal form(ComponentId id) {
        TextInput field = TextInput.create(FIELD, TextInputStyle.SHORT)
                .setRequiredRange(1, LONGEST)
                .setPlaceholder(Texts.of("my-data.word"))
                .build();
        return Modal.create(id.toString(), Texts.of("my-data.delete-title"))
                .addComponents(Label.of(Texts.of("my-data.delete-label", Texts.of("my-data.word")), field))
                .build();
    }

    /** Whether the word was typed. */
    public static boolean confirmed(ModalInteraction form) {
        ModalMapping field = form.getValue(FIELD);
        return field != null && Texts.isTyped("my-data.word", field.getAsString());
    }

    public static Reply notConfirmed() {
        return Notices.of("my-data.not-confirmed", Texts.of("my-data.word"));
    }

    public static Reply deleted() {
        return Notices.of("my-data.deleted");
    }
}
