package waymark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.record.RecordText;

/** {@code history} as it is typed. */
class HistoryCliTest {
    private static final String FOLDED = """
            {"today": "2026-05-01", "deadline": "2026-05-02T11:00:00Z", "current": 1, "freezes": 2,
             "longest": {"length": 1, "from": "2026-04-30", "to": "2026-04-30"},
             "days": [{"day": "2026-04-30", "state": "CREDIT", "why": "checked in 02:00 America/Los_Angeles"},
                      {"day": "2026-05-01", "state": "PENDING", "why": "open until 2026-05-03 04:00 America/Los_Angeles"}]}""";
    private static final String EMPTY = """
            {"today": "2026-04-30", "deadline": "2026-05-01T02:00:00Z", "current": 0, "freezes": 2,
             "longest": {"length": 0, "from": null, "to": null}, "days": []}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path record;

    @BeforeEach
    void write() throws Exception {
        record = Files.writeString(folder.resolve("ada.record.json"), RecordText.EXAMPLE);
    }

    private CliRun history(String at, String... more) {
        List<String> args = List.of("history", "--record", record.toString(), "--at", at);
        return CliRun.of(java.util.stream.Stream.concat(args.stream(), java.util.Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void theJsonIsThatOfTheSpecification() throws Exception {
        CliRun run = history("2026-05-01T09:00:00Z", "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(JSON.readTree(FOLDED), JSON.readTree(run.out()));
        assertEquals(
                JSON.readTree(EMPTY),
                JSON.readTree(history("2026-04-30T09:00:00Z", "--json").out()));
    }

    @Test
    void theTextHasALineADay() {
        CliRun run = history("2026-05-01T09:00:00Z");
        assertEquals(
                List.of(
                        "today 2026-05-01, until 2026-05-02T11:00:00Z",
                        "current 1, freezes 2, longest 1 (2026-04-30 to 2026-04-30)",
                        "",
                        "Thu 2026-04-30  CREDIT   checked in 02:00 America/Los_Angeles",
                        "Fri 2026-05-01  PENDING  open until 2026-05-03 04:00 America/Los_Angeles"),
                run.out().lines().toList());
        assertTrue(history("2026-04-30T09:00:00Z").out().contains("longest 0"));
    }

    @Test
    void aFolderIsFoldedAtEveryLine() throws Exception {
        Files.writeString(folder.resolve("ada.ats"), "2026-05-01T09:00:00Z\n2026-04-30T09:00:00Z\n");
        CliRun run = CliRun.of("history", "--dir", folder.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertEquals(
                JSON.readTree(FOLDED),
                JSON.readTree(folder.resolve("ada.1.actual.json").toFile()));
        assertEquals(
                JSON.readTree(EMPTY),
                JSON.readTree(folder.resolve("ada.2.actual.json").toFile()));
    }

    @Test
    void aBadFileOfAFolderIsNamedAndTheOthersAreWritten() throws Exception {
        Files.writeString(folder.resolve("ada.ats"), "2026-05-01T09:00:00Z\r\n");
        Files.writeString(folder.resolve("bob.record.json"), RecordText.EXAMPLE);
        Files.writeString(folder.resolve("bob.ats"), "2026-05-01T09:00:00Z\nnoon\n");
        Files.writeString(folder.resolve("cy.record.json"), RecordText.EXAMPLE.replace("CREDIT", "PAY"));
        Files.writeString(folder.resolve("dan.record.json"), RecordText.EXAMPLE);
        CliRun run = CliRun.of("history", "--dir", folder.toString());
        assertEquals(2, run.code());
        assertEquals(
                List.of(
                        "history: " + folder.resolve("bob.ats")
                                + ": line 2: not an instant in UTC such as 2026-05-01T09:00:00Z: noon",
                        "history: " + folder.resolve("cy.record.json")
                                + ": ledger[0].kind: not CREDIT, EXCUSE, GRANT_FREEZE or VOID",
                        "history: " + folder.resolve("dan.ats") + ": cannot be read"),
                run.err().lines().toList());
        assertTrue(Files.exists(folder.resolve("ada.1.actual.json")));
        assertTrue(Files.notExists(folder.resolve("bob.1.actual.json")));
    }

    @Test
    void whatIsWrongIsOneLineThatNamesFileAndPlace() throws Exception {
        Files.writeString(record, RecordText.EXAMPLE.replace("Europe/Berlin", "Europe/Bonn"));
        CliRun run = history("2026-05-01T09:00:00Z", "--json");
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertEquals(
                "history: " + record + ": guild.zone: not a zone that is known here, such as Europe/Berlin",
                run.err().strip());
        assertEquals(
                "history: --at: not an instant in UTC such as 2026-05-01T09:00:00Z: noon",
                history("noon").err().strip());
        Files.write(record, new byte[] {(byte) 0xff});
        assertEquals(
                "history: " + record + ": not UTF-8",
                history("2026-05-01T09:00:00Z").err().strip());
        Files.delete(record);
        assertEquals(
                "history: " + record + ": cannot be read",
                history("2026-05-01T09:00:00Z").err().strip());
    }

    @Test
    void aRecordAndAFolderExcludeEachOther() {
        for (CliRun run : List.of(
                CliRun.of("history"),
                CliRun.of("history", "--record", "a"),
                history("2026-05-01T09:00:00Z", "--dir", folder.toString()))) {
            assertEquals(2, run.code());
            assertTrue(run.err().startsWith("history: give --record FILE and --at INSTANT, or --dir DIR"), run.err());
        }
    }

    @Test
    void aFolderWithoutRecordsIsSaid() {
        Path none = folder.resolve("none");
        assertEquals(
                "history: " + none + ": cannot be read",
                CliRun.of("history", "--dir", none.toString()).err().strip());
    }
}
