package waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.SmallCorpus;
import waymark.search.RankingWeights;
import waymark.search.Sign;

/** {@code eval} as it is typed: what it prints, what it writes, how it fails. */
class EvalCliTest {
    private static final String HOSTILE = "<b>broadcast</b> \"join\" & 'table'";

    @TempDir
    Path folder;

    private Path corpus;
    private Path questions;
    private Path offTopic;

    @BeforeEach
    void write() throws Exception {
        corpus = SmallCorpus.in(folder.resolve("corpus"));
        questions = Files.writeString(folder.resolve("q.tsv"), """
                q1\tnatural\twhat is a broadcast join\tspark/joins
                q2\tnatural\tbroadcast join of tables\tspark
                q3\tcode\t%s\troadmap/1-basics/first-join
                q4\tcode\thow tall is the Matterhorn\tspark/joins
                """.formatted(HOSTILE));
        offTopic = Files.writeString(folder.resolve("o.tsv"), "o1\tpancake recipe\no2\tbroadcast join\n");
    }

    private CliRun eval(String... more) {
        List<String> args =
                new ArrayList<>(List.of("eval", "--corpus", corpus.toString(), "--questions", questions.toString()));
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    @Test
    void theJsonKeepsItsKeysAndHasTheIntervals() throws Exception {
        CliRun run = eval("--offtopic", offTopic.toString(), "--json");

        assertEquals(0, run.code(), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals(
                List.of("overall", "kinds", "refusals", "misses"),
                json.propertyStream().map(Map.Entry::getKey).toList());
        JsonNode natural = json.path("kinds").path("natural");
        assertEquals(2, natural.path("asked").asInt());
        for (String figure : List.of("success_at_1", "success_at_3", "mrr_at_5")) {
            JsonNode bounds = natural.path(figure + "_interval");
            double value = natural.path(figure).asDouble();
            assertEquals(0.5, value, figure);
            assertTrue(
                    bounds.path(0).asDouble() < value && value < bounds.path(1).asDouble(), natural::toString);
        }
        JsonNode refusals = json.path("refusals");
        assertEquals(1, refusals.path("right").asInt(), refusals::toString);
        assertEquals(2, refusals.path("offtopic").asInt());
        assertEquals(1, refusals.path("wrong").asInt());
        assertEquals(2, refusals.path("right_interval").size());
        assertEquals(1, json.path("kinds").path("code").path("wrongly_refused").asInt());
        JsonNode miss = json.path("misses").path(0);
        assertEquals("q2", miss.path("id").asText());
        assertEquals("natural", miss.path("kind").asText());
        assertEquals("spark", miss.path("expected").path(0).asText());
        assertTrue(miss.path("returned").path(0).asText().startsWith("spark/joins#"), miss::toString);
    }

    @Test
    void theTextHasARowAKindWithBounds() {
        CliRun run = eval("--offtopic", offTopic.toString());

        assertTrue(run.out().contains("natural           2  0.500 (0.095..0.905)"), run.out());
        assertTrue(run.out().contains("refused rightly: 1 of 2 (0.095..0.905)"), run.out());
        assertTrue(run.out().contains("refused wrongly: 1 of 4 (0.046..0.699)"), run.out());
        assertTrue(run.out().contains("expected a refusal, answered, returned [spark/joins#"), run.out());
    }

    @Test
    void thePageShowsEachMissAsTextAndLoadsNothing() throws Exception {
        Path page = folder.resolve("misses.html");

        CliRun run = eval("--offtopic", offTopic.toString(), "--page", page.toString());

        assertEquals(0, run.code(), run.err());
        String html = Files.readString(page);
        assertFalse(html.contains("<b>broadcast"), html);
        assertTrue(html.contains("&lt;b&gt;broadcast&lt;/b&gt; &quot;join&quot; &amp; &#39;table&#39;"), html);
        assertTrue(html.contains("<details data-kind=\"off topic\"><summary>broadcast join<"), html);
        assertTrue(html.contains("value=\"code\"> code 2<"), html);
        assertTrue(html.contains("Expected: <code>roadmap/1-basics/first-join</code>"), html);
        assertTrue(html.contains("small table to every executor"), html);
        assertFalse(html.contains("src=") || html.contains("href=") || html.contains("{{"), html);
    }

    @Test
    void aPageThatCannotBeWrittenIsOneLine() {
        Path page = folder.resolve("no/such/folder/misses.html");

        CliRun run = eval("--page", page.toString());

        assertEquals(2, run.code());
        assertEquals(
                List.of("eval: " + page + ": cannot be written (see: waymark help eval)"),
                run.err().lines().filter(line -> line.contains("misses.html")).toList());
    }

    @Test
    void tuningPrintsTheWeightsAndWhatTheyAreWorthHeldOut() throws Exception {
        CliRun run = eval("--offtopic", offTopic.toString(), "--tune", "--folds", "2", "--start", "neutral", "--json");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("all but fold 2 of 2"), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals(
                RankingWeights.DEFAULT.values().size(), json.path("weights").size());
        assertEquals(2, json.path("folds").size());
        assertEquals(2, json.path("folds").path(0).path("asked").asInt());
        assertEquals(
                json.path("held_out").path("default").asDouble(),
                (json.path("folds").path(0).path("default").asDouble()
                                + json.path("folds").path(1).path("default").asDouble())
                        / 2,
                1e-9);
        assertEquals(2, json.path("refused_rightly").path("offtopic").asInt());
    }

    @Test
    void oddsPrintEverySignBesideWhatTheQuestionsFit() {
        CliRun run = eval("--offtopic", offTopic.toString(), "--odds");

        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(Sign.values().length + 2, lines.size(), run.out());
        String inUse = String.format(Locale.ROOT, "%.2f", Sign.BIAS).replace(".", "\\.");
        assertTrue(lines.getLast().matches("bias +" + inUse + " +-?\\d+\\.\\d\\d"), lines.getLast());
    }

    @Test
    void oddsNeedQuestionsOfBothKinds() {
        CliRun run = eval("--odds");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("--odds needs questions in --questions and in --offtopic"), run.err());
    }

    @Test
    void moreFoldsThanQuestionsAreRefused() {
        CliRun run = eval("--tune", "--folds", "5");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("eval: --folds 5: from 2 to the number of questions"), run.err());
    }
}
