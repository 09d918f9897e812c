package waymark.curriculum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/**
 * A fenced code block of a page, with what its author says of it in the info string.
 *
 * <p>Example: {@code ```sql shown="needs two sessions"} is {@code Fence("sql", Shown("needs two sessions"), ...)}.
 *
 * @param language the first word in lower case; empty where there is none
 * @param code the lines between the fences, each ending in {@code \n}
 * @param line of the opening fence in its file, from 1
 */
public record Fence(String language, Mark mark, String code, int line) {
    private static final Pattern INFO = Pattern.compile("([^\\s{,]*)\\s*(.*)");
    private static final Pattern RUN = Pattern.compile("run(?:=\"([^\"]*)\")?");
    private static final Pattern SHOWN = Pattern.compile("shown=\"([^\"]*)\"");

    /** Whether a block is run, is what the block before it prints, or is only shown; {@code docs/adding-a-page.md} explains the marks. */
    public sealed interface Mark {}

    /**
     * Run with the page's other blocks of that language and engine, in order.
     *
     * @param engine {@code spark}, {@code 3.14}, ...; empty for the usual one of the language
     */
    public record Run(String engine) implements Mark {}

    /** What the block before it prints. */
    public record Output() implements Mark {}

    /** Not run, for a reason that the reader is told. */
    public record Shown(String reason) implements Mark {}

    /** The info string says nothing of the kind. */
    public record Unmarked() implements Mark {}

    /** The blocks of a page in order, those in lists and quotations too; none where the file has gone. */
    public static List<Fence> of(Path folder, Page page) {
        return SourceText.read(folder.resolve(page.path()), page.path(), new ArrayList<>())
                .map(Fence::in)
                .orElse(List.of());
    }

    /** The blocks of a page's source, front matter included. */
    static List<Fence> in(String source) {
        FrontMatterReader.Head head = new FrontMatterReader("", new ArrayList<>()).read(source);
        List<Fence> fences = new ArrayList<>();
        Markdown.parse(source.substring(head.offset())).forEach(part -> {
            int firstLine = head.line() + part.line() + 1;
            for (Node node = part.document(); node != null; node = Walk.after(node, part.document())) {
                if (node instanceof FencedCodeBlock block) {
                    fences.add(fence(block, firstLine + Walk.line(block)));
                }
            }
        });
        return fences;
    }

    private static Fence fence(FencedCodeBlock block, int line) {
        Matcher info =
                INFO.matcher(Optional.ofNullable(block.getInfo()).orElse("").strip());
        return info.matches()
                ? new Fence(info.group(1).toLowerCase(Locale.ROOT), mark(info.group(2)), block.getLiteral(), line)
                : new Fence("", new Unmarked(), block.getLiteral(), line);
    }

    private static Mark mark(String words) {
        Matcher run = RUN.matcher(words);
        if (run.matches()) {
            return new Run(Optional.ofNullable(run.group(1)).orElse(""));
        }
        Matcher shown = SHOWN.matcher(words);
        if (shown.matches() && !shown.group(1).isBlank()) {
            return new Shown(shown.group(1));
        }
        return words.equals("output") ? new Output() : new Unmarked();
    }
}
