package waymark.curriculum;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a page lies, and the id that this gives it.
 *
 * @param path relative to the curriculum's folder, forward slashes
 * @param folderPage whether it stands for its folder, as README.md does
 */
record PagePath(String path, boolean folderPage) {
    private static final Pattern ORDER = Pattern.compile("^(?:\\d{1,3}[-_.]\\s*(?=\\D)|_+)");
    private static final Set<String> FOLDER_NAMES = Set.of("index", "_index");

    /**
     * Where the index is {@code README.md} only README.md stands for its folder; elsewhere {@code index.md} does as well, or {@code _index.md}.
     */
    static PagePath of(String path, boolean indexed) {
        String name = stem(path).toLowerCase(Locale.ROOT);
        return new PagePath(path, name.equals("readme") || (!indexed && FOLDER_NAMES.contains(name)));
    }

    static boolean isMarkdown(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".mdx");
    }

    /** The path without {@code /README.md} or the extension. A page for the whole folder keeps its name. */
    String id() {
        String parent = parent(path);
        return folderPage && !parent.isEmpty() ? parent : withoutExtension();
    }

    String withoutExtension() {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** The folder that its siblings share: for a folder's page the folder above. */
    String folder() {
        return parent(id());
    }

    /**
     * A title for a page that gives itself none: the file's name, or the folder's for a folder's page, as words. Numbers and marks that only
     * order files go: {@code 02-getting_started.md} is "Getting started".
     */
    String name() {
        String id = id();
        String name = id.substring(id.lastIndexOf('/') + 1);
        String words =
                ORDER.matcher(name).replaceFirst("").replaceAll("[-_]+", " ").strip();
        if (words.isEmpty()) {
            return name;
        }
        boolean small = words.equals(words.toLowerCase(Locale.ROOT));
        int first = words.offsetByCodePoints(0, 1);
        return small ? words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first) : words;
    }

    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
