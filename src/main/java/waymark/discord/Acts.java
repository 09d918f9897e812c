package waymark.discord;

import java.util.OptionalLong;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import waymark.study.Act;
import waymark.study.MemberId;

/** What an interaction says about who acted, when and where, in the domain's terms. */
public final class Acts {
    private Acts() {}

    /** The act, at the instant inside the interaction's snowflake: a slow queue never costs a day. */
    public static Act of(Interaction event) {
        return new Act(
                event.getIdLong(),
                event.getUser().getIdLong(),
                event.getTimeCreated().toInstant());
    }

    /**
     * Whoever acted, as a member of the server in which they did.
     *
     * @throws IllegalStateException in a direct message: such a command is registered for servers only
     */
    public static MemberId member(Interaction event) {
        return new MemberId(guild(event).orElseThrow(), event.getUser().getIdLong());
    }

    /** Whoever asks by this interaction. */
    public static Asker asker(Interaction event) {
        return new Asker(guild(event), event.getChannelIdLong(), event.getUser().getIdLong());
    }

    /** The value that was chosen in a select of one. */
    public static String chosen(GenericComponentInteractionCreateEvent select) {
        return ((StringSelectInteractionEvent) select).getValues().getFirst();
    }

    /** The server of the interaction; empty in a direct message. */
    public static OptionalLong guild(Interaction event) {
        return event.getGuild() == null
                ? OptionalLong.empty()
                : OptionalLong.of(event.getGuild().getIdLong());
    }
}
