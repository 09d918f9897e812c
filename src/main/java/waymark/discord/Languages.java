package waymark.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import org.jspecify.annotations.Nullable;
import waymark.discord.Component.Shows;

/**
 * The language of whoever reads: of a private reply, that of the member's Discord, which every interaction tells; of what a channel reads,
 * the server's. Of a direct message it is what the member's last interaction told, else their server's. Whatever Discord knows is passed on;
 * {@link waymark.discord.view.Texts} chooses the nearest that has a file.
 */
public final class Languages {
    private static final int KEPT = 10_000;

    /** In memory alone: the next interaction tells it again. */
    private final Map<Long, Locale> members = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Locale> eldest) {
            return size() > KEPT;
        }
    });

    /** The language of whoever acted, which is remembered. */
    Locale member(Interaction event) {
        Locale language = event.getUserLocale().toLocale();
        members.put(event.getUser().getIdLong(), language);
        return language;
    }

    /** The language for a channel's readers; of a direct message the member's. */
    Locale channel(Interaction event) {
        member(event);
        return readers(event);
    }

    /** The same, without remembering whoever acted. */
    public static Locale readers(Interaction event) {
        return event.getGuild() == null
                ? event.getUserLocale().toLocale()
                : event.getGuildLocale().toLocale();
    }

    /** The language for those who see what comes of a component. */
    Locale readers(GenericComponentInteractionCreateEvent event, Shows shows) {
        Message holder = event.getMessage();
        boolean privately = shows == Shows.PRIVATELY || shows == Shows.IN_PLACE && holder.isEphemeral();
        return privately ? member(event) : channel(event);
    }

    /** A server's own; English where it is none of ours. */
    public static Locale of(@Nullable Guild guild) {
        return guild == null ? Locale.ENGLISH : guild.getLocale().toLocale();
    }

    /** For a direct message to a user about that server, if about one. */
    public Locale of(long user, Optional<Guild> server) {
        return Optional.ofNullable(members.get(user)).orElseGet(() -> of(server.orElse(null)));
    }
}
