package waymark.curriculum;

import java.util.stream.IntStream;

/**
 * A page that somebody begins, by the conventions of the curriculum that it is for: its question is the heading, its file name the
 * question's slug, and it has front matter where the other pages have.
 *
 * <pre>{@code
 * PageSketch.of(curriculum, "spark", "What is a stage?", "> what is a stage?").path(); // spark/what-is-a-stage.md
 * }</pre>
 *
 * @param path relative to the curriculum's folder, where no page is yet
 * @param markdown all of the file
 */
public record PageSketch(String path, String markdown) {
    private static final int LONGEST_NAME = 60;
    private static final String NAMELESS = "new-page";

    /**
     * @param folder that it lies in, without a slash at its end; empty for the curriculum's own
     * @param question one line
     * @param text what stands below the heading
     */
    public static PageSketch of(Curriculum curriculum, String folder, String question, String text) {
        String heading = "# " + question + "\n\n" + text.strip() + "\n";
        String front = usesFrontMatter(curriculum) ? "---\ntitle: " + quoted(question) + "\n---\n\n" : "";
        String start = (folder.isEmpty() ? "" : folder + "/") + name(question);
        String path = IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? start + ".md" : start + "-" + n + ".md")
                .filter(free -> curriculum.pageAt(free).isEmpty())
                .findFirst()
                .orElseThrow();
        return new PageSketch(path, front + heading);
    }

    /** The file's name alone. */
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String name(String question) {
        String slug = Slug.of(question);
        if (slug.length() > LONGEST_NAME) {
            int hyphen = slug.lastIndexOf('-', LONGEST_NAME);
            slug = slug.substring(0, hyphen > 0 ? hyphen : LONGEST_NAME);
        }
        return slug.isEmpty() ? NAMELESS : slug;
    }

    private static boolean usesFrontMatter(Curriculum curriculum) {
        long with = curriculum.pages().stream()
                .filter(page -> !page.frontMatter().present().isEmpty())
                .count();
        return 2 * with > curriculum.pages().size();
    }

    /** As YAML reads it. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
