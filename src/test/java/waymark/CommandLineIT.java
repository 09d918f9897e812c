package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.WaymarkProcess.Ended;

/** {@code ask} and {@code check} as a script uses them: exit codes, and JSON that others read. */
class CommandLineIT {
    private static final String HEADING = """
            "path": {"type": "string", "pattern": "\\\\.md$"},
            "anchor": {"type": "string", "pattern": "^[^#]*$"},
            "title": {"type": "string", "minLength": 1},
            "breadcrumb": {"type": "array", "items": {"type": "string"}},
            "link": {"type": "string"},
            "score": {"type": "number"},
            "node": {"type": ["string", "null"]}""";
    private static final String HEADING_KEYS =
            "\"path\", \"anchor\", \"title\", \"breadcrumb\", \"link\", \"score\", \"node\"";

    /** The contract of {@code ask --json}. */
    private static final Schema ANSWER = schema("""
            {"type": "object", "additionalProperties": false,
             "required": ["id", "question", "refused", "results", "nearest", "reply", "ms"],
             "properties": {
               "id": {"type": ["string", "null"]},
               "question": {"type": "string"},
               "refused": {"type": "boolean"},
               "results": {"type": "array", "maxItems": 5, "items": {
                 "type": "object", "additionalProperties": false,
                 "required": [%2$s, "snippet"],
                 "properties": {%1$s, "snippet": {"type": "string"}}}},
               "nearest": {"type": "array", "items": {
                 "type": "object", "additionalProperties": false,
                 "required": [%2$s],
                 "properties": {%1$s}}},
               "reply": {"type": ["string", "null"]},
               "ms": {"type": "number", "minimum": 0}},
             "if": {"properties": {"refused": {"const": true}}},
             "then": {"properties": {"results": {"maxItems": 0}}},
             "else": {"properties": {"results": {"minItems": 1}, "reply": {"type": "null"}}}}
            """.formatted(HEADING, HEADING_KEYS));

    @TempDir
    static Path folder;

    private static Path corpus;

    @BeforeAll
    static void writeCorpus() throws IOException {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static Ended ask(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "ask";
        all[1] = "--corpus";
        all[2] = corpus.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return WaymarkProcess.run(Map.of(), all);
    }

    private static JsonNode answer(String line) throws IOException {
        assertEquals(List.of(), ANSWER.validate(line, InputFormat.JSON), line);
        return new ObjectMapper().readTree(line);
    }

    @Test
    void anAnsweredQuestionExitsWith0AndShowsThePassage() {
        Ended ended = ask("what does a broadcast join do");
        assertEquals(0, ended.exit(), ended::toString);
        assertEquals(List.of(), ended.err());
        assertTrue(String.join("\n", ended.out()).contains("spark/joins.md#broadcast-join"), ended::toString);
    }

    @Test
    void aRefusedQuestionExitsWith1() throws IOException {
        Ended ended = ask("--json", "how do I knit a scarf");
        assertEquals(1, ended.exit(), ended::toString);
        assertEquals(List.of(), ended.err());
        assertTrue(answer(ended.out().getFirst()).path("refused").asBoolean(), ended::toString);
    }

    @Test
    void aBatchAnswersEachLineInOrderAndExitsWith0() throws IOException {
        Path batch = Files.writeString(
                folder.resolve("questions.tsv"),
                "q1\twhat does a broadcast join do\nq2\thow do I knit a scarf\nq3\thello\nq4\tjoin \"two\" \\ tables\n");
        Ended ended = ask("--batch", batch.toString(), "--json");
        assertEquals(0, ended.exit(), ended::toString);
        assertEquals(List.of(), ended.err());
        assertEquals(4, ended.out().size(), ended::toString);
        JsonNode found = answer(ended.out().get(0));
        assertEquals("q1", found.path("id").asText());
        assertEquals("spark/joins.md", found.at("/results/0/path").asText());
        assertEquals("broadcast-join", found.at("/results/0/anchor").asText());
        assertTrue(found.at("/results/0/snippet").asText().contains("**"), found::toString);
        JsonNode refused = answer(ended.out().get(1));
        assertTrue(refused.path("refused").asBoolean() && refused.path("reply").isNull(), refused::toString);
        JsonNode greeting = answer(ended.out().get(2));
        assertTrue(
                greeting.path("refused").asBoolean() && greeting.path("reply").isTextual(), greeting::toString);
        assertEquals(
                "join \"two\" \\ tables",
                answer(ended.out().get(3)).path("question").asText());
    }

    @Test
    void aSingleAnswerInJsonHasNoId() throws IOException {
        Ended ended = ask("--json", "broadcast join");
        assertEquals(1, ended.out().size(), ended::toString);
        assertTrue(answer(ended.out().getFirst()).path("id").isNull());
    }

    @Test
    void aBadLineOfABatchIsNamedAndNothingIsAnswered() throws IOException {
        Path batch = Files.writeString(folder.resolve("bad.tsv"), "q1\tjoins\nno tab here\n");
        Ended ended = ask("--batch", batch.toString(), "--json");
        assertEquals(2, ended.exit());
        assertEquals(List.of(), ended.out());
        assertEquals(1, ended.err().size(), ended::toString);
        assertTrue(ended.err().getFirst().contains(batch + ":2"), ended::toString);
    }

    @Test
    void aSoundCurriculumIsCountedAndExitsWith0() throws IOException {
        Ended ended = WaymarkProcess.run(Map.of(), "check", "--corpus", corpus.toString(), "--json");
        assertEquals(0, ended.exit(), ended::toString);
        JsonNode counts = new ObjectMapper().readTree(ended.out().getFirst());
        List<String> keys = new java.util.ArrayList<>();
        counts.fieldNames().forEachRemaining(keys::add);
        assertEquals(
                List.of("tracks", "topics", "milestones", "steps", "pages", "sections", "tasks", "errors", "warnings"),
                keys);
        assertEquals(1, counts.path("tracks").asInt());
        assertEquals(1, counts.path("steps").asInt());
        assertEquals(2, counts.path("tasks").asInt());
        assertEquals(0, counts.path("errors").size(), counts::toString);
    }

    @Test
    void aFaultyCurriculumExitsWith1AndNamesFileAndLine() throws IOException {
        Path faulty = SmallCorpus.in(folder.resolve("faulty"));
        Files.writeString(faulty.resolve("spark/other.md"), "---\nid: spark/joins\n---\n# Other\n\nTwo of one id.\n");
        Ended ended = WaymarkProcess.run(Map.of(), "check", "--corpus", faulty.toString(), "--json");
        assertEquals(1, ended.exit(), ended::toString);
        JsonNode errors = new ObjectMapper().readTree(ended.out().getFirst()).path("errors");
        assertFalse(errors.isEmpty());
        errors.forEach(error -> assertTrue(error.asText().matches("[^:]+:\\d+: .+"), error::asText));
    }
}
