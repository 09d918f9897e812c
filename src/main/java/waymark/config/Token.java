package waymark.config;

/** A bot's token. Its text leaves only through {@link #reveal}, so that no log or message can show it by accident. */
public final class Token {
    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** The token in that text, without surrounding white space. */
    public static Token of(String text) {
        return new Token(text.strip());
    }

    /** The token itself, for the one place that logs in. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "[token]";
    }
}
