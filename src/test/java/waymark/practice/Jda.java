package waymark.practice;

import java.util.Collection;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.jspecify.annotations.NullMarked;

/** Signs a real JDA in to a practice server. */
@NullMarked
final class Jda {
    static final List<GatewayIntent> UNPRIVILEGED =
            List.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES, GatewayIntent.GUILD_MESSAGE_TYPING);

    private Jda() {}

    /** A bot that is ready; the caller shuts it down. */
    static JDA connect(PracticeServer server, String token, Object... listeners) throws InterruptedException {
        return connect(server, token, UNPRIVILEGED, listeners);
    }

    static JDA connect(PracticeServer server, String token, Collection<GatewayIntent> intents, Object... listeners)
            throws InterruptedException {
        return JDABuilder.createLight(token, intents)
                .setRestConfig(new RestConfig().setBaseUrl(server.apiUrl() + "/"))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return "ws://127.0.0.1:" + server.port() + "/gateway";
                    }
                })
                .addEventListeners(listeners)
                .build()
                .awaitReady();
    }
}
