package waymark.curriculum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives front matter's keys their types; a value of another type becomes a warning and counts as absent. */
final class FrontMatterFields {
    private static final ObjectMapper VALUES = new ObjectMapper();
    /** {@code /old/place}: Hugo keeps the former addresses of a page under {@code aliases}. */
    private static final Pattern ADDRESS = Pattern.compile("/\\S*/\\S*");

    private static final Set<String> KNOWN = Set.of(
            "title",
            "id",
            "was",
            "node",
            "summary",
            "level",
            "minutes",
            "prerequisites",
            "aliases",
            "sources",
            "as_of");

    private final String file;
    private final List<Fault> faults;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    FrontMatterFields(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Keys with their values, from one place in the file. */
    record Entry(JsonNode fields, int line) {}

    void addAll(Entry entry) {
        entry.fields().properties().forEach(field -> {
            if (values.put(field.getKey(), field.getValue()) != null) {
                faults.add(Fault.warning(
                        file,
                        entry.line(),
                        "front matter: " + field.getKey() + " is given twice; the last one counts"));
            }
            lines.put(field.getKey(), entry.line());
        });
        values.values().removeIf(JsonNode::isNull);
    }

    FrontMatter frontMatter() {
        return new FrontMatter(
                text("title"),
                text("id"),
                texts("was"),
                text("node"),
                text("summary").or(() -> text("description")),
                text("level"),
                minutes(),
                texts("prerequisites"),
                texts("aliases").stream()
                        .filter(alias -> !ADDRESS.matcher(alias).matches())
                        .toList(),
                sources(),
                text("as_of"),
                other());
    }

    private Optional<String> text(String key) {
        JsonNode value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            warn(key, "should be text");
            return Optional.empty();
        }
        return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
    }

    private List<String> texts(String key) {
        JsonNode value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value.isObject()) {
            warn(key, "should be a list of texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        Iterable<JsonNode> items = value.isArray() ? value : List.of(value);
        for (JsonNode item : items) {
            if (item.isValueNode() && !item.isNull()) {
                texts.add(item.asText().strip());
            } else {
                warn(key, "should hold texts only; one item is skipped");
            }
        }
        return texts;
    }

    private OptionalInt minutes() {
        JsonNode value = values.get("minutes");
        if (value == null) {
            return OptionalInt.empty();
        }
        if (!value.isInt() || value.asInt() <= 0) {
            warn("minutes", "should be a whole number above 0");
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.asInt());
    }

    private List<FrontMatter.Source> sources() {
        JsonNode value = values.get("sources");
        if (value == null) {
            return List.of();
        }
        List<FrontMatter.Source> sources = new ArrayList<>();
        Iterable<JsonNode> items = value.isArray() ? value : List.of(value);
        for (JsonNode item : items) {
            if (item.path("title").isTextual() && item.path("url").isTextual()) {
                sources.add(new FrontMatter.Source(
                        item.path("title").asText(), item.path("url").asText()));
            } else {
                warn("sources", "each should be {title: ..., url: ...}; one is skipped");
            }
        }
        return sources;
    }

    private Map<String, Object> other() {
        Map<String, Object> other = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!KNOWN.contains(key)) {
                other.put(key, VALUES.convertValue(value, Object.class));
            }
        });
        return other;
    }

    private void warn(String key, String what) {
        faults.add(Fault.warning(file, lines.get(key), "front matter: " + key + " " + what));
    }
}
