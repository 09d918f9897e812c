package waymark.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Roadmap;
import waymark.curriculum.Track;
import waymark.search.text.Analyzers;
import waymark.search.text.QuestionText;

/** Finds the topics and milestones that a question names while they have no page; a track needs none of its own. */
final class Planned {
    private static final int MOST = 3;

    private Planned() {}

    static List<Node> named(Curriculum curriculum, String question) {
        Set<String> stems = new HashSet<>(Analyzers.terms(Analyzers.PROSE, QuestionText.clean(question)));
        return curriculum
                .outline()
                .filter(node -> !(node instanceof Track || node instanceof Roadmap))
                .filter(node -> curriculum.pagesOf(node).isEmpty())
                .filter(node -> stems.containsAll(ShelfBuilder.meaningful(withoutParentheses(node.title()))))
                .limit(MOST)
                .toList();
    }

    private static String withoutParentheses(String title) {
        int open = title.indexOf('(');
        return open > 0 ? title.substring(0, open) : title;
    }
}
