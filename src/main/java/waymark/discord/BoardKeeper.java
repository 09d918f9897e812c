package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.BoardView;
import waymark.discord.view.Notices;
import waymark.discord.view.Refusals;
import waymark.discord.view.TaskKey;
import waymark.discord.view.Texts;
import waymark.study.Act;
import waymark.study.Refusal;
import waymark.study.board.Board;
import waymark.study.board.Boards;
import waymark.study.board.Overview;
import waymark.study.plan.Follower;

/**
 * Keeps boards in their channels: claims one in the store, posts it with a nonce made of the claim, then only edits it. A claim without a
 * message is looked for in its channel, by the button that names the board, before anything is sent again.
 */
public final class BoardKeeper {
    private static final Logger log = LoggerFactory.getLogger(BoardKeeper.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** How long a post stays in doubt before its channel is searched: a slow answer may still come. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    /** Looked at in one turn: each may take a request. */
    private static final int A_TURN = 5;

    private final Boards boards;
    private final Presence presence;
    private final InstantSource clock;

    public BoardKeeper(Boards boards, Presence presence, InstantSource clock) {
        this.boards = boards;
        this.presence = presence;
        this.clock = clock;
    }

    /** Shows the board of a group: where it is, up to date, or posted here. */
    public Reply show(Guild guild, GuildMessageChannel here, Follower group, Act act, boolean pin) {
        Optional<Overview> overview = current(guild, group);
        if (overview.isEmpty()) {
            return Refusals.of(new Refusal.NotSetUp());
        }
        Optional<Board> known = boards.find(group);
        Optional<GuildMessageChannel> its = known.flatMap(board -> channel(guild, board));
        if (known.isPresent() && its.isPresent()) {
            Board board = known.get();
            try {
                if (board.message().isPresent()) {
                    edit(guild, its.get(), board, board.message().getAsLong(), overview.get());
                    return shown(its.get(), board.message().getAsLong(), false, pin);
                }
                return settled(guild, its.get(), board, overview.get(), pin);
            } catch (ErrorResponseException e) {
                boolean gone = e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE
                        || e.getErrorResponse() == ErrorResponse.UNKNOWN_CHANNEL;
                boolean closed = !gone && DiscordRefusal.in(e).isPresent();
                if (closed && isIn(its.get(), here)) {
                    return Notices.of("board.refused", e.getMeaning());
                } else if (!gone && !closed) {
                    throw e;
                }
            } catch (InsufficientPermissionException e) {
                // Where it can no longer be changed it is given up for another place, if that is asked for.
                if (isIn(its.get(), here)) {
                    return missing(e.getPermission(), here);
                }
            }
        }
        if (!boards.claim(group, here.getIdLong(), act, known)) {
            return Notices.of("board.being-posted");
        }
        return posted(guild, here, boards.find(group).orElseThrow(), overview.get(), pin);
    }

    private static boolean isIn(GuildMessageChannel its, GuildMessageChannel here) {
        return its.getIdLong() == here.getIdLong();
    }

    /** One that was claimed and of which nobody knows whether it is there. */
    private Reply settled(Guild guild, GuildMessageChannel its, Board board, Overview overview, boolean pin) {
        if (clock.instant().isBefore(board.claimedAt().plus(DOUBT))) {
            return Notices.of("board.being-posted");
        }
        if (!mayRead(its)) {
            return missing(Permission.MESSAGE_HISTORY, its);
        }
        OptionalLong there = found(its, board);
        if (there.isEmpty()) {
            return posted(guild, its, board, overview, pin);
        }
        edit(guild, its, board, there.getAsLong(), overview);
        return shown(its, there.getAsLong(), false, pin);
    }

    private Reply posted(Guild guild, GuildMessageChannel channel, Board board, Overview overview, boolean pin) {
        try {
            long message = send(guild, channel, board, overview);
            return shown(channel, message, true, pin);
        } catch (InsufficientPermissionException e) {
            boards.unposted(board);
            return missing(e.getPermission(), channel);
        } catch (ErrorResponseException e) {
            if (DiscordRefusal.in(e).isPresent()) {
                boards.unposted(board);
                return Notices.of("board.refused", e.getMeaning());
            }
            throw e;
        }
    }

    private long send(Guild guild, GuildMessageChannel channel, Board board, Overview overview) {
        long message = channel.sendMessage(
                        view(guild, channel, board.group(), overview).toMessage())
                .setNonce(TaskKey.of("board " + board.group() + " " + board.act()))
                .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .complete()
                .getIdLong();
        boards.posted(board, message, overview, clock.instant());
        return message;
    }

    private void edit(Guild guild, GuildMessageChannel channel, Board board, long message, Overview overview) {
        channel.editMessageById(
                        message, view(guild, channel, board.group(), overview).toEdit())
                .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .complete();
        boards.posted(board, message, overview, clock.instant());
    }

    private static Reply view(Guild guild, GuildMessageChannel channel, Follower group, Overview overview) {
        boolean draws = guild.getSelfMember().hasPermission(channel, Permission.MESSAGE_ATTACH_FILES);
        return Texts.in(Languages.of(guild), () -> BoardView.of(group, overview, guild.getName(), draws));
    }

    private static Reply missing(Permission permission, GuildMessageChannel channel) {
        return BoardView.missing(permission, channel.getAsMention());
    }

    private Reply shown(GuildMessageChannel channel, long message, boolean anew, boolean pin) {
        List<String> troubles = new ArrayList<>();
        if (!channel.getGuild().getSelfMember().hasPermission(channel, Permission.MESSAGE_ATTACH_FILES)) {
            troubles.add(Texts.of("board.no-picture"));
        }
        if (pin && !pinned(channel, message)) {
            troubles.add(Texts.of("board.not-pinned", channel.getAsMention()));
        }
        return BoardView.placed(
                Message.JUMP_URL.formatted(channel.getGuild().getId(), channel.getId(), String.valueOf(message)),
                anew,
                troubles);
    }

    private static boolean pinned(GuildMessageChannel channel, long message) {
        if (!channel.getGuild().getSelfMember().hasPermission(channel, Permission.PIN_MESSAGES)) {
            return false;
        }
        try {
            channel.pinMessageById(message)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            return true;
        } catch (ErrorResponseException | InsufficientPermissionException e) {
            log.info("board {} was not pinned: {}", message, e.toString());
            return false;
        }
    }

    private Optional<Overview> current(Guild guild, Follower group) {
        Instant now = clock.instant();
        return boards.overview(group, now).map(overview -> {
            List<Long> named = overview.lately().stream()
                    .map(Overview.Completed::user)
                    .distinct()
                    .toList();
            // Who has left is counted no longer either, so that what is shown is put together anew.
            return presence.left(guild, named, now)
                    ? boards.overview(group, now).orElse(overview)
                    : overview;
        });
    }

    /** Looks at some boards whose rest is over, and changes those that show something else than they should. */
    public void tick(Bot bot) {
        Instant now = clock.instant();
        for (Board board : boards.toLookAt(bot.guilds(), now, A_TURN)) {
            boards.rest(board, now);
            guarded(board, bot.guild(board.group().guild()), guild -> look(guild, board));
        }
    }

    private void look(Guild guild, Board board) {
        Optional<Overview> overview = current(guild, board.group());
        if (overview.isEmpty()) {
            boards.stop(board, "its group is no longer there");
            return;
        }
        Optional<GuildMessageChannel> channel = channel(guild, board);
        if (channel.isEmpty()) {
            stop(guild, board, overview.get(), Unsent.of(Unsent.Why.GONE));
            return;
        }
        try {
            if (board.message().isEmpty()) {
                settle(guild, channel.get(), board, overview.get());
            } else if (boards.differs(board, overview.get())) {
                edit(guild, channel.get(), board, board.message().getAsLong(), overview.get());
            }
        } catch (InsufficientPermissionException e) {
            stop(guild, board, overview.get(), Unsent.missing(e.getPermission()));
        } catch (ErrorResponseException e) {
            if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE) {
                // Whoever deleted it wanted it gone.
                boards.stop(board, "its message was deleted");
            } else if (DiscordRefusal.in(e).isPresent()) {
                stop(guild, board, overview.get(), new Unsent(Unsent.Why.REFUSED, e.getMeaning()));
            } else {
                throw e;
            }
        }
    }

    /** What a crash left claimed: looked for, and sent again only where it is not there. */
    private void settle(Guild guild, GuildMessageChannel channel, Board board, Overview overview) {
        if (!mayRead(channel)) {
            stop(guild, board, overview, Unsent.missing(Permission.MESSAGE_HISTORY));
            return;
        }
        OptionalLong there = found(channel, board);
        if (there.isPresent()) {
            // It shows what was so before the crash.
            edit(guild, channel, board, there.getAsLong(), overview);
        } else {
            send(guild, channel, board, overview);
        }
    }

    private void stop(Guild guild, Board board, Overview overview, Unsent why) {
        log.info("server {}: the board of {} is no longer changed, {}", guild.getId(), board.group(), why.kept());
        boards.stop(board, why.kept());
        Staff.tell(guild, () -> BoardView.stopped(overview.cohort(), board.channel(), why));
    }

    private static OptionalLong found(GuildMessageChannel channel, Board board) {
        return ChannelHistory.find(channel, BoardView.button(board.group()).toString(), board.claimedAt())
                .map(message -> OptionalLong.of(message.getIdLong()))
                .orElse(OptionalLong.empty());
    }

    private static boolean mayRead(GuildMessageChannel channel) {
        return channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY);
    }

    private static Optional<GuildMessageChannel> channel(Guild guild, Board board) {
        return Optional.ofNullable(guild.getChannelById(GuildMessageChannel.class, board.channel()));
    }

    /** One board's trouble keeps no other from being looked at. */
    private static void guarded(Board board, Optional<Guild> guild, Consumer<Guild> work) {
        try {
            guild.ifPresent(work);
        } catch (RuntimeException e) {
            log.error("the board of {} is looked at again later", board.group(), e);
        }
    }
}
