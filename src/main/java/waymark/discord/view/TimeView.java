package waymark.discord.view;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import waymark.discord.ComponentId;
import waymark.study.plan.GuildSettings;

/** The form that asks when the daily task is posted: time of day and zone, filled in as they are now. */
public final class TimeView {
    /** The button that opens it, and the form: the time as {@code 0900}, the zone. */
    public static final String ACTION = "setup-time";

    private static final String TIME = "time";
    private static final String ZONE = "zone";
    private static final int LONGEST_TIME = 12;
    private static final int LONGEST_ZONE = 60;
    private static final DateTimeFormatter IN_ID = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private TimeView() {}

    static ComponentId id(GuildSettings settings) {
        String zone = settings.time().zone().getId();
        // An offset, which nobody can choose, has a colon.
        return ComponentId.of(ACTION, IN_ID.format(settings.postTime()), zone.contains(":") ? "" : zone);
    }

    public static Modal form(ComponentId id) {
        LocalTime time = LocalTime.parse(id.argument(0), IN_ID);
        TextInput.Builder zone = TextInput.create(ZONE, TextInputStyle.SHORT)
                .setMaxLength(LONGEST_ZONE)
                .setPlaceholder(Texts.of("setup.zone-example"));
        if (!id.argument(1).isEmpty()) {
            zone.setValue(id.argument(1));
        }
        return Modal.create(id.toString(), Texts.of("setup.time-title"))
                .addComponents(
                        Label.of(
                                Texts.of("setup.time-label"),
                                Texts.of("setup.time-hint"),
                                TextInput.create(TIME, TextInputStyle.SHORT)
                                        .setMaxLength(LONGEST_TIME)
                                        .setValue(time.toString())
                                        .build()),
                        Label.of(Texts.of("setup.zone-label"), Texts.of("setup.zone-hint"), zone.build()))
                .build();
    }

    /** What was written as the time. */
    public static String time(ModalInteraction form) {
        return field(form, TIME);
    }

    /** What was written as the zone. */
    public static String zone(ModalInteraction form) {
        return field(form, ZONE);
    }

    private static String field(ModalInteraction form, String name) {
        ModalMapping field = form.getValue(name);
        return field == null ? "" : field.getAsString();
    }
}
