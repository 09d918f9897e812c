package waymark.discord.view;

import java.util.List;
import waymark.discord.Reply;

/** Help on one subject, and which others there are. */
public final class HelpView {
    private static final List<String> TOPICS = List.of("start", "asking", "streaks", "roadmap", "moderators");

    private HelpView() {}

    /** The subjects, in the order in which they are offered. */
    public static List<String> topics() {
        return TOPICS;
    }

    public static Reply of(String topic) {
        String known = TOPICS.contains(topic) ? topic : TOPICS.getFirst();
        return Look.card(Look.text(
                Look.title(Texts.of("help." + known + ".name")) + "\n" + Texts.of("help." + known + ".text")));
    }
}
