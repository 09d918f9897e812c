package waymark.discord;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateNameEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.AnswerView;
import waymark.discord.view.ForumView;
import waymark.discord.view.Texts;
import waymark.search.Answer;
import waymark.study.forum.ForumPost.State;
import waymark.study.forum.Forums;

/**
 * Answers posts in the forums that moderators chose: once, from the title, where the curriculum surely says it. The title is all that is
 * read, so no privileged intent is needed; a post whose title is made plainer is looked at again. Where a moderator has written, the post
 * is theirs.
 *
 * <p>It begins with a post's first message, not with its thread: until that is there, Discord refuses every other (code 40058), and a post
 * that mentions the bot is answered as any mention is.
 */
public final class ForumAnswers extends ListenerAdapter {
    /** The staff command whose holders turn it on, and are its staff. */
    public static final String RIGHT = "curriculum";

    private static final Logger log = LoggerFactory.getLogger(ForumAnswers.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final Forums forums;
    private final Answering answering;
    private final StaffRight staffRight;
    private final InTurn inTurn;

    ForumAnswers(Forums forums, Answering answering, StaffRight staffRight, Executor pool) {
        this.forums = forums;
        this.answering = answering;
        this.staffRight = staffRight;
        inTurn = new InTurn(pool);
    }

    /** The post of a forum that a channel is; empty where it is none. */
    public static Optional<ThreadChannel> post(Channel channel) {
        return channel instanceof ThreadChannel thread && thread.getParentChannel() instanceof ForumChannel
                ? Optional.of(thread)
                : Optional.empty();
    }

    /** Whether a member's word settles a post: they manage its threads, or may use the command that turns answers on. */
    public static boolean isStaff(StaffRight right, Member member, ThreadChannel post) {
        return member.hasPermission(post, Permission.MANAGE_THREADS)
                || right.holds(member, post.getParentChannel().getIdLong(), RIGHT);
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        Member author = event.getMember();
        boolean said = !event.getAuthor().isBot() && !event.isWebhookMessage() && author != null;
        if (said && event.isFromGuild()) {
            post(event.getChannel()).ifPresent(post -> {
                String title = post.getName();
                later(post, () -> said(post, title, message, author));
            });
        }
    }

    @Override
    public void onChannelUpdateName(ChannelUpdateNameEvent event) {
        post(event.getChannel()).ifPresent(post -> {
            String title = post.getName();
            later(post, () -> {
                if (forums.isOpen(post.getIdLong())) {
                    answer(post, title);
                }
            });
        });
    }

    @Override
    public void onChannelDelete(ChannelDeleteEvent event) {
        if (event.getChannel() instanceof ForumChannel forum) {
            later(forum, () -> forums.leave(forum.getGuild().getIdLong(), forum.getIdLong()));
        }
    }

    /** Off the gateway's thread, since a store is asked; what happens in one post in the order in which it happened. */
    private void later(GuildChannel where, Runnable work) {
        String what = "server " + where.getGuild().getId() + ": forum or post " + where.getId();
        try {
            inTurn.execute(where.getIdLong(), what, work);
        } catch (RejectedExecutionException e) {
            log.warn("too busy for {}", what);
        }
    }

    private void said(ThreadChannel post, String title, Message message, Member author) {
        long guild = post.getGuild().getIdLong();
        long forum = post.getParentChannel().getIdLong();
        if (!forums.answers(guild, forum)) {
            return;
        }
        boolean staff = isStaff(staffRight, author, post);
        if (message.getIdLong() != post.getIdLong()) {
            if (staff) {
                forums.staffWrote(post.getIdLong());
            }
            return;
        }
        boolean mentioned = message.getMentions().isMentioned(post.getJDA().getSelfUser(), MentionType.USER);
        State as = staff ? State.STAFF : mentioned ? State.ANSWERED : State.OPEN;
        if (forums.opened(
                guild, forum, post.getIdLong(), as, message.getTimeCreated().toInstant())) {
            answer(post, title);
        }
    }

    /** @param title as it was when this happened: what happened since has its own turn */
    private void answer(ThreadChannel post, String title) {
        ForumChannel forum = (ForumChannel) post.getParentChannel();
        ChannelAccess access = ChannelAccess.toAnswer(forum);
        Optional<String> trouble = access.keepsFromAnswering();
        if (trouble.isPresent()) {
            tell(forum, trouble.get());
            return;
        }
        if (access.complete()) {
            forums.mended(forum.getGuild().getIdLong(), forum.getIdLong());
        }
        Asker asker = new Asker(OptionalLong.of(forum.getGuild().getIdLong()), post.getIdLong(), post.getOwnerIdLong());
        Asked asked = answering.askAlone(asker, title);
        if (asked.answer() instanceof Answer.Found && forums.claim(post.getIdLong())) {
            send(post, forum, asked);
        }
    }

    private void send(ThreadChannel post, ForumChannel forum, Asked asked) {
        Locale language = Languages.of(forum.getGuild());
        Reply reply = Texts.in(language, () -> AnswerView.inForum(asked));
        try {
            post.sendMessage(reply.toMessage())
                    .setNonce("post-" + Long.toString(post.getIdLong(), Character.MAX_RADIX))
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
        } catch (InsufficientPermissionException e) {
            forums.unclaim(post.getIdLong());
            tell(forum, Unsent.missing(e.getPermission()).kept());
        } catch (RuntimeException e) {
            Optional<ErrorResponseException> refusal = DiscordRefusal.in(e);
            if (refusal.isEmpty()) {
                // Perhaps it is there: it is not sent again.
                throw e;
            }
            forums.unclaim(post.getIdLong());
            tell(forum, refused(refusal.get()));
        }
    }

    private static String refused(ErrorResponseException refusal) {
        return new Unsent(Unsent.Why.REFUSED, refusal.getMeaning()).kept();
    }

    private void tell(ForumChannel forum, String trouble) {
        if (forums.isNews(forum.getGuild().getIdLong(), forum.getIdLong(), trouble)) {
            log.warn(
                    "server {}: posts in forum {} are not answered: {}",
                    forum.getGuild().getId(),
                    forum.getId(),
                    trouble);
            Staff.tell(forum.getGuild(), () -> ForumView.cannotAnswer(forum.getIdLong(), trouble));
        }
    }
}
