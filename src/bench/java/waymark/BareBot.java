package waymark;

import java.net.URI;
import java.util.List;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/**
 * What JDA alone takes to acknowledge: a bot that has the names of our commands, defers, and does no more.
 *
 * <p>{@code java -cp ... waymark.BareBot API GATEWAY}, with the token in the environment, until it is stopped.
 */
public final class BareBot extends ListenerAdapter {
    private BareBot() {}

    public static void main(String[] args) throws Exception {
        JDABuilder.createLight(System.getenv(WaymarkProcess.TOKEN_VARIABLE), List.of())
                .setRestConfig(new RestConfig().setBaseUrl(args[0] + "/"))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return URI.create(args[1]).toString();
                    }
                })
                .addEventListeners(new BareBot())
                .build()
                .awaitReady()
                .updateCommands()
                .addCommands(
                        Commands.slash("ask", "Ask").addOption(OptionType.STRING, "question", "The question", true),
                        Commands.slash("today", "Today"),
                        Commands.slash("streak", "Streak").addSubcommands(new SubcommandData("show", "Show")),
                        Commands.slash("checkin", "Check in"))
                .complete();
        Thread.currentThread().join();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        event.deferReply(true).queue();
    }
}
