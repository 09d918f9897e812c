package waymark.curriculum;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code mkdocs.yml} token by token: so every entry of the nav knows its line, and tags of other tools do no harm. */
final class MkDocsReader {
    private static final int MAX_NESTING = 64;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .build();

    private final JsonParser parser;
    private String title = "";
    private String docs = "docs";
    private List<MkDocs.NavEntry> nav = List.of();

    private MkDocsReader(JsonParser parser) {
        this.parser = parser;
    }

    /** What the file says up to the first thing that is not YAML; empty where its docs lie outside the folder. */
    static Optional<MkDocs> read(String text, String file, List<Fault> faults) {
        try (JsonParser parser = YAML.createParser(text)) {
            MkDocsReader reader = new MkDocsReader(parser);
            try {
                reader.read();
            } catch (JacksonException wrong) {
                int line = Optional.ofNullable(wrong.getLocation())
                        .map(l -> Math.max(1, l.getLineNr()))
                        .orElse(1);
                String what = wrong.getOriginalMessage().lines().findFirst().orElse("not YAML");
                faults.add(Fault.warning(file, line, what + "; what follows is not read"));
            }
            Optional<RelativeLink> folder = RelativeLink.resolve(file, reader.docs);
            if (folder.isEmpty()) {
                faults.add(Fault.warning(
                        file, 1, "docs_dir " + reader.docs + " leads out of the folder; all pages are taken"));
            }
            return folder.map(docs -> new MkDocs(file, reader.title, docs.path(), reader.nav));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from a string", impossible);
        }
    }

    private void read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "site_name" -> title = value.isScalarValue() ? parser.getText() : title;
                case "docs_dir" -> docs = value.isScalarValue() ? parser.getText() : docs;
                case "nav" -> nav = value == JsonToken.START_ARRAY ? entries() : List.of();
                default -> {}
            }
            parser.skipChildren();
        }
    }

    /** The entries of the list that has just been entered. */
    private List<MkDocs.NavEntry> entries() throws IOException {
        List<MkDocs.NavEntry> entries = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    entries.add(entry(name));
                }
            } else {
                entries.add(entry(""));
            }
        }
        return entries;
    }

    private MkDocs.NavEntry entry(String name) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_ARRAY -> new MkDocs.NavEntry(name, "", line, entries());
            case START_OBJECT -> {
                parser.skipChildren();
                yield new MkDocs.NavEntry(name, "", line, List.of());
            }
            case VALUE_NULL -> new MkDocs.NavEntry(name, "", line, List.of());
            default -> new MkDocs.NavEntry(name, parser.getText(), line, List.of());
        };
    }
}
