package waymark.discord.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.replacer.ComponentReplacer;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import waymark.discord.ChannelAccess;
import waymark.discord.ComponentId;
import waymark.discord.Reply;

/** Forums whose posts are answered: which there are, the <b>Solved</b> of an answer, and what is in the way. */
public final class ForumView {
    /** The button of an answer: the post's author or a moderator says that it is solved. */
    public static final String SOLVED = "solved";

    private ForumView() {}

    /**
     * A forum as moderators look at it.
     *
     * @param access what the bot may do there; empty where it is gone, or cannot be seen
     * @param hasTag whether it has a tag that says solved
     */
    public record Shown(long forum, Optional<ChannelAccess> access, boolean hasTag) {}

    static Button solved() {
        return Button.success(ComponentId.of(SOLVED).toString(), Texts.of("button.solved"));
    }

    /** The answer after it was said: all as it was, and the button says so. */
    public static Reply solved(MessageComponentTree answer, int button) {
        Button done = Button.success(ComponentId.of(SOLVED).toString(), Texts.of("button.is-solved"))
                .asDisabled();
        return Reply.of(answer.replace(ComponentReplacer.byUniqueId(button, done))
                .getComponents()
                .toArray(MessageTopLevelComponent[]::new));
    }

    /** Whether a tag of that name says that a post is solved: "Solved", "✅ gelöst". */
    public static boolean isSolved(String tag) {
        String bare = tag.replaceAll("[^\\p{L}\\p{N} ]", "").strip().toLowerCase(Locale.ROOT);
        return Texts.languages().stream()
                .map(language -> Texts.in(language, () -> Texts.of("forum.solved-names")))
                .flatMap(names -> Arrays.stream(names.split(", ")))
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(bare));
    }

    /** The forums of a server that are answered, each with what is missing there. */
    public static Reply list(List<Shown> forums, OptionalLong botRole) {
        if (forums.isEmpty()) {
            return Notices.of("forum.none");
        }
        List<String> lines = forums.stream().map(forum -> line(forum, botRole)).toList();
        return Look.card(Look.text(Look.title(Texts.of("forum.title", forums.size())) + "\n"
                + Look.lines(lines, Look.TEXT_LIMIT - Texts.of("forum.how").length()) + "\n"
                + Look.small(Texts.of("forum.how"))));
    }

    private static String line(Shown shown, OptionalLong botRole) {
        if (shown.access().isEmpty()) {
            return Texts.of("setup.missing", Look.channel(shown.forum())) + "\n" + Look.small(Texts.of("forum.gone"));
        }
        ChannelAccess access = shown.access().get();
        String mend = access.complete() ? "" : "\n" + Look.small(SetupView.howToGrant(access, botRole));
        String tag = shown.hasTag() ? "" : "\n" + Look.small(Texts.of("forum.no-tag"));
        return Texts.of(access.complete() ? "setup.granted" : "setup.missing", Look.channel(shown.forum()))
                + mend
                + tag;
    }

    /** A forum is no longer answered. */
    public static Reply left(long forum) {
        return Notices.of("forum.left", Look.channel(forum));
    }

    /** To a moderator, once: posts there cannot be answered. */
    public static Reply cannotAnswer(long forum, String trouble) {
        return Notices.of("forum.cannot-answer", Look.channel(forum), UnsentText.of(trouble));
    }

    /** To a moderator, once: the tag cannot be set there. */
    public static Reply cannotTag(long forum, String trouble) {
        return Notices.of("forum.cannot-tag", Look.channel(forum), UnsentText.of(trouble));
    }
}
