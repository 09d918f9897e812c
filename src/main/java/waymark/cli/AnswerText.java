package waymark.cli;

import java.util.ArrayList;
import java.util.List;
import waymark.discord.view.SmallTalkText;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;

/** An answer for a terminal. */
final class AnswerText {
    private AnswerText() {}

    static String of(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> passages("", found.passages());
            case Answer.Perhaps perhaps -> passages("Not sure that this is what you mean:\n\n", perhaps.passages());
            case Answer.NotCovered none -> notCovered(none.nearest());
            case Answer.SmallTalk talk -> SmallTalkText.of(talk.kind());
        };
    }

    private static String passages(String preamble, List<Passage> passages) {
        List<String> texts = passages.stream()
                .map(p -> head(p.heading()) + "\n\n" + p.snippet())
                .toList();
        return preamble + String.join("\n\n---\n\n", texts);
    }

    private static String notCovered(List<Heading> nearest) {
        List<String> lines = new ArrayList<>();
        lines.add("Not in the curriculum. The nearest headings:");
        nearest.forEach(heading -> lines.add("- " + heading.title() + " (" + AnswerJson.link(heading) + ")"));
        return String.join("\n", lines);
    }

    private static String head(Heading heading) {
        return heading.title() + "\n" + String.join(" > ", heading.breadcrumb()) + "\n" + AnswerJson.link(heading);
    }
}
