package waymark.curriculum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys at the top of TOML front matter, written as YAML, whose texts, numbers and lists look the same. Tables, keys with dots and texts
 * of several lines hold nothing that Waymark reads; they are left out, their lines kept.
 */
final class Toml {
    private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w-]{0,100})[ \\t]*=[ \\t]*(.*)");
    private static final Pattern LONG_TEXT = Pattern.compile("\"\"\"|'''");
    private static final Pattern COMMENT = Pattern.compile("\\s#[^\"'#]*$");

    private final StringBuilder yaml = new StringBuilder();
    private boolean table;
    private boolean list;
    private String longText = "";

    private Toml() {}

    static String asYaml(String toml) {
        Toml reader = new Toml();
        for (String line : toml.split("\n", -1)) {
            reader.line(line);
            reader.yaml.append('\n');
        }
        return reader.yaml.toString();
    }

    private void line(String line) {
        Matcher key = KEY.matcher(line.strip());
        Matcher quotes = LONG_TEXT.matcher(line);
        if (!longText.isEmpty()) {
            longText = line.contains(longText) ? "" : longText;
        } else if (list) {
            // An item never stands at the line's start, where YAML begins the next key.
            yaml.append(' ').append(line);
            list = !endsList(line);
        } else if (quotes.find()) {
            longText = line.indexOf(quotes.group(), quotes.end()) < 0 ? quotes.group() : "";
        } else if (line.startsWith("[")) {
            table = true;
        } else if (!table && key.matches() && !key.group(2).startsWith("{")) {
            yaml.append(key.group(1)).append(": ").append(key.group(2));
            list = key.group(2).startsWith("[") && !endsList(line);
        }
    }

    private static boolean endsList(String line) {
        return COMMENT.matcher(line).replaceFirst("").strip().endsWith("]");
    }
}
