package waymark.curriculum;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The anchors of one page's headings, each once; ask for them in the order of the page.
 *
 * <pre>{@code
 * Anchors anchors = new Anchors(AnchorStyle.GITHUB);
 * anchors.next("What's new?"); // whats-new
 * anchors.next("What's new?"); // whats-new-1
 * }</pre>
 */
public final class Anchors {
    private static final Pattern COUNTED = Pattern.compile("^(.*)_([0-9]{1,9})$");

    private final AnchorStyle style;
    private final Map<String, Integer> used = new HashMap<>();

    public Anchors(AnchorStyle style) {
        this.style = style;
    }

    /** The anchor of the next heading, from its words without markup. */
    public String next(String heading) {
        String slug = style.slug(heading);
        return style == AnchorStyle.PYTHON_MARKDOWN ? counted(slug) : numbered(slug);
    }

    /** Takes an id that the page gives explicitly, so that no heading gets it as well. */
    public void reserve(String id) {
        used.putIfAbsent(id, 0);
    }

    private String numbered(String slug) {
        String anchor = slug;
        while (used.containsKey(anchor)) {
            anchor = slug + style.separator() + used.merge(slug, 1, Integer::sum);
        }
        used.put(anchor, 0);
        return anchor;
    }

    // Python-Markdown counts on from a number that the heading itself ends in, and numbers an empty slug.
    private String counted(String slug) {
        String anchor = slug;
        if (anchor.isEmpty() || used.containsKey(anchor)) {
            Matcher counted = COUNTED.matcher(slug);
            String stem = counted.matches() ? counted.group(1) : slug;
            int from = counted.matches() ? Integer.parseInt(counted.group(2)) : 0;
            int number = Math.max(from, used.getOrDefault("\n" + stem, 0));
            do {
                number++;
                anchor = stem + style.separator() + number;
            } while (used.containsKey(anchor));
            // Only a shortcut, so that ten thousand equal headings are not tried ten thousand times each.
            used.put("\n" + stem, number);
        }
        used.put(anchor, 0);
        return anchor;
    }
}
