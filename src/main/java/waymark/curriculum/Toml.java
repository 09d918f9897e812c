package waymark.curriculum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys at the top of TOML front matter, written as YAML, whose texts, numbers and lists look the same. Tables and texts of several lines
 * hold nothing that Waymark reads; they are left out, their lines kept.
 */
final class Toml {
    private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w-]{0,100})[ \\t]*=[ \\t]*(.*)");
    private static final Pattern LONG_TEXT = Pattern.compile("(\"\"\"|''')");

    private Toml() {}

    static String asYaml(String toml) {
        StringBuilder yaml = new StringBuilder();
        boolean table = false;
        String open = "";
        boolean skips = false;
        for (String line : toml.split("\n", -1)) {
            Matcher key = KEY.matcher(line.strip());
            Matcher quotes = LONG_TEXT.matcher(line);
            boolean begins = open.isEmpty() && quotes.find();
            if (!open.isEmpty()) {
                open = line.contains(open) ? "" : open;
            } else if (begins) {
                open = line.indexOf(quotes.group(), quotes.end()) < 0 ? quotes.group() : "";
                skips = true;
            } else if (!table && key.matches()) {
                skips = key.group(2).startsWith("{");
                yaml.append(skips ? "" : key.group(1) + ": " + key.group(2));
            } else if (line.startsWith("[")) {
                table = true;
            } else if (!table && !skips && !line.isBlank()) {
                yaml.append(line.startsWith("]") ? " " + line : line);
            }
            yaml.append('\n');
        }
        return yaml.toString();
    }
}
