package waymark.curriculum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a tree drawn with box-drawing characters, as the {@code tree} command prints it, at any depth:
 *
 * <pre>
 * Root
 * ├── 1. First
 * │   └── Leaf
 * └── 2. Second
 * </pre>
 *
 * <p>{@code |--}, {@code +--} and {@code `--} serve as well. What counts is the column in which a branch begins, with tabs at every fourth
 * column and no-break spaces as spaces.
 */
final class TreeReader {
    /** Deeper branches hang from the last level, so that a reader of the model may walk it recursively. */
    static final int MAX_DEPTH = 64;

    private static final int MAX_LINE = 2_000;
    private static final int TAB = 4;
    private static final Pattern BRANCH =
            Pattern.compile("([\\s|│┃║¦:]*)(?:[├└╰┣┗┝┕╠╚][─━═╌╴-]*\\s*|[|+`\\\\][-─]{1,4}\\s+)(\\S.*)");
    private static final Pattern STEM = Pattern.compile("[\\s|│┃║¦:]*");

    private final String file;
    private final List<Fault> faults;
    private final List<Branch> top = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Branch> root = Optional.empty();

    private TreeReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * A drawn node.
     *
     * @param line from 1
     * @param children may still grow while the tree is read
     */
    record Branch(Label label, int line, List<Branch> children) {}

    /** A whole tree; the root is empty where its first line is a branch already. */
    record Tree(Optional<Branch> root, List<Branch> branches, int line) {}

    private record Open(int column, Branch branch) {}

    /** Whether some line of a code block draws a branch with box-drawing or ASCII characters. */
    static boolean isTree(String code) {
        return code.lines()
                .limit(MAX_LINE)
                .anyMatch(line -> line.length() < MAX_LINE && branch(line).matches());
    }

    /**
     * Reads a drawing.
     *
     * @param line of its first line in the file, from 1
     */
    static Tree read(String code, String file, int line, List<Fault> faults) {
        TreeReader reader = new TreeReader(file, faults);
        int at = line;
        for (String text : code.split("\n", -1)) {
            reader.line(text, at++);
        }
        return new Tree(reader.root, reader.top, line);
    }

    private static Matcher branch(String line) {
        return BRANCH.matcher(line);
    }

    private void line(String drawn, int line) {
        String text = columns(drawn);
        if (text.length() > MAX_LINE) {
            faults.add(Fault.warning(
                    file, line, "the roadmap has a line of more than " + MAX_LINE + " characters; it is left out"));
            return;
        }
        Matcher branch = branch(text);
        if (branch.matches()) {
            add(new Branch(Label.of(branch.group(2)), line, new ArrayList<>()), branch.end(1));
        } else if (!STEM.matcher(text).matches()) {
            bare(text, line);
        }
    }

    /** A line without a branch: the root, where it comes first. */
    private void bare(String text, int line) {
        if (root.isEmpty() && top.isEmpty()) {
            root = Optional.of(new Branch(Label.of(text), line, top));
        } else {
            faults.add(Fault.warning(file, line, "\"" + text.strip() + "\" is not a branch of the roadmap"));
        }
    }

    private void add(Branch branch, int column) {
        while (!open.isEmpty() && open.peek().column() >= column) {
            open.pop();
        }
        if (open.size() >= MAX_DEPTH) {
            faults.add(Fault.warning(
                    file,
                    branch.line(),
                    "stands deeper than " + MAX_DEPTH + " levels; it is taken as one of that level"));
            open.pop();
        }
        List<Branch> siblings = open.isEmpty() ? top : open.peek().branch().children();
        siblings.add(branch);
        open.push(new Open(column, branch));
    }

    private static String columns(String line) {
        if (line.indexOf('\t') < 0 && line.indexOf('\u00A0') < 0) {
            return line;
        }
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                columns.repeat(' ', TAB - columns.length() % TAB);
            } else {
                columns.append(c == '\u00A0' ? ' ' : c);
            }
        }
        return columns.toString();
    }
}
