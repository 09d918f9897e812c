package waymark.curriculum;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the YAML between the {@code ---} lines at a page's top, or the TOML between {@code +++}. Each key is read by itself, so one that is
 * wrong becomes a warning with its line and leaves the others whole.
 */
final class FrontMatterReader {
    private static final String TOML = "+++";
    private static final int MAX_CHARS = 256 * 1024;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern KEY = Pattern.compile("[^\\s#\\-\\]}'\"][^\\n]*");

    private final String file;
    private final List<Fault> faults;

    FrontMatterReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * A page's front matter and where its text begins.
     *
     * @param offset of the text's first character
     * @param line of the text's first line, from 0
     */
    record Head(FrontMatter frontMatter, int offset, int line) {}

    Head read(String source) {
        boolean toml = source.startsWith(TOML);
        int open = endOfMarker(source, 0, toml ? TOML : "---");
        if (open < 0) {
            return new Head(FrontMatter.none(), 0, 0);
        }
        int at = open;
        int line = 1;
        while (at < source.length()) {
            int close = toml
                    ? endOfMarker(source, at, TOML)
                    : Math.max(endOfMarker(source, at, "---"), endOfMarker(source, at, "..."));
            if (close >= 0) {
                String text = source.substring(open, at);
                return new Head(fields(toml ? Toml.asYaml(text) : text), close, line + 1);
            }
            int newline = source.indexOf('\n', at);
            at = newline < 0 || newline - open > MAX_CHARS ? source.length() : newline + 1;
            line++;
        }
        // A rule that nothing closes is a line across the page, not front matter.
        return new Head(FrontMatter.none(), 0, 0);
    }

    /** The offset after a marker that stands alone in the line at {@code from}, or -1. */
    private static int endOfMarker(String source, int from, String marker) {
        if (!source.startsWith(marker, from)) {
            return -1;
        }
        int newline = source.indexOf('\n', from);
        int end = newline < 0 ? source.length() : newline;
        boolean alone = source.substring(from + marker.length(), end).isBlank();
        return alone ? Math.min(end + 1, source.length()) : -1;
    }

    private FrontMatter fields(String yaml) {
        FrontMatterFields fields = new FrontMatterFields(file, faults);
        StringBuilder entry = new StringBuilder();
        int line = 1;
        int entryLine = 2;
        for (String text : yaml.split("\n", -1)) {
            line++;
            if (KEY.matcher(text).matches() && !entry.isEmpty()) {
                read(entry.toString(), entryLine).ifPresent(fields::addAll);
                entry.setLength(0);
            }
            if (entry.isEmpty()) {
                entryLine = line;
            }
            entry.append(text).append('\n');
        }
        read(entry.toString(), entryLine).ifPresent(fields::addAll);
        return fields.frontMatter();
    }

    /** One top-level key with its value, or nothing where YAML cannot read it. */
    private Optional<FrontMatterFields.Entry> read(String yaml, int line) {
        try {
            JsonNode value = YAML.readTree(yaml);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isObject()) {
                warn(line, "front matter: a line is not \"key: value\"");
                return Optional.empty();
            }
            tag(yaml).ifPresent(tag -> warn(line, "front matter: the tag " + tag + " is read as text"));
            return Optional.of(new FrontMatterFields.Entry(value, line));
        } catch (JacksonException wrong) {
            int within = Optional.ofNullable(wrong.getLocation())
                    .map(l -> l.getLineNr())
                    .orElse(1);
            warn(line + Math.max(within, 1) - 1, "front matter: " + firstLine(wrong.getOriginalMessage()));
            return Optional.empty();
        }
    }

    private static Optional<String> tag(String yaml) throws JacksonException {
        if (yaml.indexOf('!') < 0) {
            return Optional.empty();
        }
        try (JsonParser parser = YAML.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.getTypeId() != null) {
                    return Optional.of("!" + parser.getTypeId());
                }
            }
            return Optional.empty();
        } catch (JacksonException wrong) {
            throw wrong;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from a string", impossible);
        }
    }

    private static String firstLine(String message) {
        return message.lines()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .limit(2)
                .reduce((a, b) -> a + ": " + b)
                .map(text ->
                        text.contains("<org.") ? text.substring(0, text.indexOf("<org.")) + "braces or brackets" : text)
                .orElse("not YAML");
    }

    private void warn(int line, String what) {
        faults.add(Fault.warning(file, line, what));
    }
}
