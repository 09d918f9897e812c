package waymark.curriculum;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a relative link in a page leads, inside the curriculum's folder.
 *
 * <pre>{@code
 * RelativeLink.resolve("spark/index.md", "../postgres/start.md#roles"); // postgres/start.md, roles
 * }</pre>
 *
 * @param path relative to the curriculum's folder, forward slashes; empty for the folder itself
 * @param anchor without {@code #}; empty where the link has none
 */
public record RelativeLink(String path, String anchor) {
    /**
     * The target of a link; empty where it is an address of its own or leads out of the folder.
     *
     * @param page path of the page that holds the link
     * @param destination as written; one that begins with a slash counts from the folder
     */
    public static Optional<RelativeLink> resolve(String page, String destination) {
        if (!isRelative(destination)) {
            return Optional.empty();
        }
        int hash = destination.indexOf('#');
        String anchor = hash < 0 ? "" : decode(destination.substring(hash + 1));
        String address = hash < 0 ? destination : destination.substring(0, hash);
        int query = address.indexOf('?');
        String path = decode(query < 0 ? address : address.substring(0, query)).replace('\\', '/');
        if (path.isEmpty()) {
            return Optional.of(new RelativeLink(page, anchor));
        }
        String from = path.startsWith("/") ? "" : PagePath.parent(page);
        return normal(from + "/" + path).map(target -> new RelativeLink(target, anchor));
    }

    /** Whether a destination has neither a scheme nor a host of its own. */
    public static boolean isRelative(String destination) {
        int colon = destination.indexOf(':');
        boolean scheme = colon > 0 && destination.substring(0, colon).chars().allMatch(RelativeLink::inScheme);
        return !destination.isEmpty() && !scheme && !destination.startsWith("//");
    }

    private static boolean inScheme(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0;
    }

    private static String decode(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static Optional<String> normal(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return Optional.of(String.join("/", names));
    }
}
