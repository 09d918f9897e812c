package waymark.discord;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord our commands, only where they differ from what it has: it allows 200 creations a day. */
final class Registration {
    private static final Logger log = LoggerFactory.getLogger(Registration.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Registration() {}

    /** The commands as Discord has them afterwards. */
    static List<Command> register(JDA jda, List<CommandData> ours) {
        List<Command> theirs = complete(jda.retrieveCommands(true));
        if (byName(ours)
                .equals(byName(theirs.stream().map(CommandData::fromCommand).toList()))) {
            log.info("commands are unchanged ({})", theirs.size());
            return theirs;
        }
        List<Command> registered = complete(jda.updateCommands().addCommands(ours));
        log.info("registered {} commands", registered.size());
        return registered;
    }

    private static Map<String, DataObject> byName(List<CommandData> commands) {
        Map<String, DataObject> sorted = new TreeMap<>();
        commands.forEach(command -> sorted.put(command.getType() + command.getName(), command.toData()));
        return sorted;
    }

    private static <T> T complete(net.dv8tion.jda.api.requests.RestAction<T> action) {
        return action.timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).complete();
    }
}
