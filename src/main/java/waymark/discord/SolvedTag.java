package waymark.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.ForumView;
import waymark.study.forum.Forums;

/** The tag by which a forum shows that a post is solved, where it has one: known by its name, in any language of ours. */
public final class SolvedTag {
    private static final Logger log = LoggerFactory.getLogger(SolvedTag.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** What became of it. */
    public enum Result {
        YES,
        /** The forum has no such tag. */
        NO_TAG,
        /** The post has as many tags as Discord allows. */
        FULL,
        /** The bot lacks Manage Threads there, or Discord refused it. */
        NOT_ALLOWED
    }

    private SolvedTag() {}

    /** Empty where the forum has none. */
    public static Optional<ForumTag> of(ForumChannel forum) {
        return forum.getAvailableTags().stream()
                .filter(tag -> ForumView.isSolved(tag.getName()))
                .findFirst();
    }

    /** Sets it, and tells a moderator once where the bot may not. */
    public static Result set(ThreadChannel post, Forums forums) {
        ForumChannel forum = (ForumChannel) post.getParentChannel();
        Optional<ForumTag> tag = of(forum);
        List<ForumTag> tags = new ArrayList<>(post.getAppliedTags());
        if (tag.isEmpty()) {
            return Result.NO_TAG;
        } else if (tags.contains(tag.get())) {
            return Result.YES;
        } else if (tags.size() >= ForumChannel.MAX_POST_TAGS) {
            return Result.FULL;
        }
        tags.add(tag.get());
        try {
            post.getManager()
                    .setAppliedTags(tags)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .complete();
            return Result.YES;
        } catch (InsufficientPermissionException e) {
            return notAllowed(
                    forum, forums, Unsent.missing(Permission.MANAGE_THREADS).kept());
        } catch (RuntimeException e) {
            String meaning = DiscordRefusal.in(e).orElseThrow(() -> e).getMeaning();
            return notAllowed(forum, forums, new Unsent(Unsent.Why.REFUSED, meaning).kept());
        }
    }

    private static Result notAllowed(ForumChannel forum, Forums forums, String trouble) {
        if (forums.isNews(forum.getGuild().getIdLong(), forum.getIdLong(), trouble)) {
            log.warn(
                    "server {}: no tag is set in forum {}: {}", forum.getGuild().getId(), forum.getId(), trouble);
            Staff.tell(forum.getGuild(), () -> ForumView.cannotTag(forum.getIdLong(), trouble));
        }
        return Result.NOT_ALLOWED;
    }
}
