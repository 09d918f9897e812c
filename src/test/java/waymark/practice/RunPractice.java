package waymark.practice;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.jspecify.annotations.NullMarked;

/**
 * Starts a practice server with a bot that shows everything the page must draw, to work on the page by hand.
 *
 * <p>{@code java -cp ... waymark.practice.RunPractice [port]}, 8090 unless another port is given; it runs until it is stopped.
 */
@NullMarked
public final class RunPractice {
    private RunPractice() {}

    public static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8090;
        PracticeServer server =
                PracticeServer.start(new PracticeSettings("127.0.0.1", port, InstantSource.system(), Optional.empty()));
        JDA jda = Jda.connect(server, server.botToken(), new DemoBot());
        jda.getGuildById(server.cohort().guild())
                .updateCommands()
                .addCommands(
                        Commands.slash("demo", "Shows what messages can hold")
                                .addOptions(
                                        new OptionData(
                                                        OptionType.STRING,
                                                        "topic",
                                                        "A topic, suggested as you type",
                                                        true)
                                                .setAutoComplete(true),
                                        new OptionData(OptionType.STRING, "as", "How it is shown")
                                                .addChoice("components", "components")
                                                .addChoice("embed", "embed")
                                                .addChoice("plain text", "plain"),
                                        new OptionData(OptionType.INTEGER, "count", "How many lines")
                                                .setRequiredRange(1, 10),
                                        new OptionData(OptionType.BOOLEAN, "share", "Show it to everyone"),
                                        new OptionData(OptionType.USER, "member", "For whom"),
                                        new OptionData(OptionType.CHANNEL, "channel", "Where"),
                                        new OptionData(OptionType.ROLE, "role", "For which role")),
                        Commands.slash("slow", "Answers after five seconds: the application did not respond"),
                        Commands.slash("staff", "Is offered to moderators only")
                                .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                                .addSubcommands(
                                        new net.dv8tion.jda.api.interactions.commands.build.SubcommandData(
                                                "status", "How things are"),
                                        new net.dv8tion.jda.api.interactions.commands.build.SubcommandData(
                                                        "post", "Posts now")
                                                .addOption(OptionType.CHANNEL, "channel", "Where", true)),
                        Commands.message("Quote this"),
                        Commands.user("Greet"))
                .complete();
        jda.getTextChannelById(server.cohort().daily())
                .sendMessage("## Good morning\nToday: **Driver & Executors**, 20 minutes.\n-# Press Done when it is.")
                .setComponents(net.dv8tion.jda.api.components.actionrow.ActionRow.of(List.of(DemoBot.DONE)))
                .complete();
        System.out.println("practice: " + server.address() + "  demo commands: /demo /slow /staff");
        Thread.currentThread().join();
    }
}
