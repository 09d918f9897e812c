package waymark.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A YAML file as flat keys with their lines: {@code discord: {api_url: x}} on line 3 is {@code discord.api_url -> Entry("x", 3)}.
 * Configuration has no lists; one is reported where it stands.
 */
final class YamlEntries {
    /** A scalar as written, and its line from 1. An empty value is an empty text. */
    record Entry(String value, int line) {}

    private YamlEntries() {}

    static Map<String, Entry> read(Path file) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(Files.readString(file))) {
            collect(file, parser, entries);
        } catch (JsonProcessingException e) {
            throw new ConfigException(file + ":" + e.getLocation().getLineNr() + ": not YAML: "
                    + e.getOriginalMessage().lines().findFirst().orElse("unreadable"));
        } catch (IOException e) {
            throw new ConfigException(file + ": cannot be read; name the configuration with --config FILE");
        }
        return entries;
    }

    private static void collect(Path file, JsonParser parser, Map<String, Entry> entries) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            switch (token) {
                case FIELD_NAME -> path.addLast(parser.currentName());
                case END_OBJECT -> path.pollLast();
                case START_OBJECT -> {}
                case START_ARRAY, END_ARRAY ->
                    throw new ConfigException(file + ":" + line + ": " + key(path) + " takes one value, not a list");
                default -> {
                    String value = token == JsonToken.VALUE_NULL ? "" : parser.getText();
                    if (entries.putIfAbsent(key(path), new Entry(value, line)) != null) {
                        throw new ConfigException(file + ":" + line + ": " + key(path) + " is given twice");
                    }
                    path.pollLast();
                }
            }
        }
    }

    private static String key(Deque<String> path) {
        return String.join(".", path);
    }
}
