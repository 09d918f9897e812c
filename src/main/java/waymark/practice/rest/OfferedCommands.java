package waymark.practice.rest;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import waymark.practice.world.Account;
import waymark.practice.world.Channel;
import waymark.practice.world.Channel.Direct;
import waymark.practice.world.Channel.Text;
import waymark.practice.world.Command;
import waymark.practice.world.CommandGate;
import waymark.practice.world.Guild;
import waymark.practice.world.Json;
import waymark.practice.world.Shapes;
import waymark.practice.world.World;

/** The commands that a member's client may show: those that Discord would let the member use. */
final class OfferedCommands {
    private final World world;
    private final Shapes shapes;
    private final CommandGate gate;

    OfferedCommands(World world, Shapes shapes) {
        this.world = world;
        this.shapes = shapes;
        this.gate = new CommandGate(world.commands);
    }

    void install(RestApi api) {
        api.get("/channels/{channel_id}/application-command-index", call -> {
            Channel channel = Access.channel(world, call);
            return index(in(channel, call.account()));
        });
        api.get("/guilds/{guild_id}/application-command-index", call -> {
            Guild guild = Access.guild(world, call);
            Stream<Command> anywhere = world.commands
                    .usableIn(guild)
                    .filter(command ->
                            world.channelsOf(guild).anyMatch(channel -> mayUse(command, channel, call.account())));
            return index(anywhere);
        });
    }

    private Reply index(Stream<Command> offered) {
        List<Command> commands = offered.toList();
        return Reply.ok(Json.object(
                "applications",
                commands.stream()
                        .map(Command::application)
                        .distinct()
                        .flatMap(id -> world.account(id).stream())
                        .map(bot -> Json.object("id", bot.id(), "name", bot.name(), "bot", shapes.user(bot)))
                        .toList(),
                "application_commands",
                commands.stream().map(Command::json).toList()));
    }

    /** The commands that a member can use in a channel: elsewhere Discord's client does not even show them. */
    Stream<Command> in(Channel channel, Account member) {
        return switch (channel) {
            case Text text -> world.commands.usableIn(text.guild()).filter(command -> mayUse(command, text, member));
            case Direct direct ->
                direct.members().stream()
                        .flatMap(bot -> world.commands.of(bot, OptionalLong.empty()))
                        .filter(command -> command.usableIn(false));
        };
    }

    private boolean mayUse(Command command, Text channel, Account account) {
        return channel.guild()
                .member(account.id())
                .filter(member -> gate.opens(command, channel, member))
                .isPresent();
    }
}
