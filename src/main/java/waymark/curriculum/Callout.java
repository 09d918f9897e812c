package waymark.curriculum;

import org.commonmark.node.CustomBlock;

/**
 * A call-out in a parsed page: mkdocs' {@code !!! note "Title"} and {@code ??? note}, Docusaurus' {@code :::note}, pymdownx'
 * {@code /// note | Title}, or a tab {@code === "Title"}.
 */
public final class Callout extends CustomBlock {
    /** The kind of a content tab. */
    public static final String TAB = "tab";

    private final String kind;
    private final String title;
    private final boolean foldable;

    Callout(String kind, String title, boolean foldable) {
        this.kind = kind;
        this.title = title;
        this.foldable = foldable;
    }

    /** Its type in lower case: note, tip, warning, ... or {@link #TAB}. */
    public String kind() {
        return kind;
    }

    /** The title it gives itself; empty where the kind stands for one. */
    public String title() {
        return title;
    }

    /** Whether it opens by a click, as {@code ???} asks. */
    public boolean foldable() {
        return foldable;
    }
}
