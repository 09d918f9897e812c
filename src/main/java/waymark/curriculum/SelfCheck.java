package waymark.curriculum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question of a page's {@code ## Check yourself}: {@code <details><summary>Question</summary> answer </details>}.
 *
 * @param id {@code <page id>#<slug of the question>}
 * @param question in one line of Markdown
 * @param answer as Markdown
 */
public record SelfCheck(String id, String question, String answer) {
    /** The heading of the section that holds them, in any case. */
    public static final String HEADING = "Check yourself";

    private static final Pattern DETAILS = Pattern.compile(
            "<details[^>]*>\\s*<summary>(.*?)</summary>(.*?)</details>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** A page's questions in order, each once; one without words for an answer is left out. */
    public static List<SelfCheck> of(Page page) {
        Map<String, SelfCheck> found = new LinkedHashMap<>();
        page.sections().stream()
                .filter(section -> section.title().equalsIgnoreCase(HEADING))
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> DETAILS.matcher(block.markdown()).results().toList().stream())
                .forEach(match -> {
                    String question = match.group(1).strip().replaceAll("\\s+", " ");
                    String answer = match.group(2).strip();
                    String slug = Slug.of(question);
                    if (!slug.isEmpty() && !answer.isEmpty()) {
                        String id = page.id() + "#" + slug;
                        found.putIfAbsent(id, new SelfCheck(id, question, answer));
                    }
                });
        return List.copyOf(found.values());
    }

    /** The question with that id; empty when the curriculum no longer has it. */
    public static Optional<SelfCheck> find(Curriculum curriculum, String id) {
        return curriculum.page(id.substring(0, Math.max(0, id.lastIndexOf('#')))).stream()
                .flatMap(page -> of(page).stream())
                .filter(check -> check.id().equals(id))
                .findFirst();
    }
}
