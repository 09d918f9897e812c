package waymark.curriculum;

/** A piece of a section that is never cut in two when it is quoted. */
public sealed interface Block {
    /** The Markdown source, without trailing blank lines. */
    String markdown();

    /** The words to search, free of markup. */
    String text();

    /** A paragraph, a list, a quotation, raw HTML or anything else that is prose. */
    record Prose(String markdown, String text) implements Block {}

    /**
     * A fenced or indented code block.
     *
     * @param language the first word of the info string in lower case; empty where there is none
     * @param info the whole info string
     */
    record Code(String markdown, String language, String info, String text) implements Block {}

    /** A pipe table. */
    record Table(String markdown, String text) implements Block {}

    /**
     * A call-out: {@code !!! note "Title"} or {@code > [!NOTE]}.
     *
     * @param kind its type in lower case: note, tip, warning, ...
     */
    record Admonition(String markdown, String kind, String text) implements Block {}
}
