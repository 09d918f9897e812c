package waymark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.study.MemberId;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Streak;

class RecordJsonTest {
    private static String refusal(String text) {
        return assertThrows(RecordException.class, () -> RecordJson.read(text), text)
                .getMessage();
    }

    private static String example(String old, String changed) {
        assertTrue(RecordText.EXAMPLE.contains(old), old);
        return RecordText.EXAMPLE.replace(old, changed);
    }

    @Test
    void theExampleIsReadAndFolds() {
        LearnerRecord record = RecordJson.read(RecordText.withChecksum(RecordText.EXAMPLE, RecordText.CHECKSUM));
        assertEquals(new MemberId(1, 2), record.member());
        assertEquals(3, record.settings().size());
        assertEquals(Optional.empty(), record.ledger().getFirst().reason());
        assertEquals(1, Streak.of(record, Instant.parse("2026-05-01T09:00:00Z")).current());
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        LearnerRecord record = RecordJson.read(RecordText.EXAMPLE);
        String written = RecordJson.write(record).toString();
        assertTrue(written.contains("\"sha256\":\"" + RecordText.CHECKSUM + "\""), written);
        assertEquals(record, RecordJson.read(written));
    }

    @Test
    void theChecksumIsOverStringsAsRfc8785SpellsThem() {
        String hostile =
                "\"a \\\"q\\\" \\\\ \\/ \\b\\t\\n\\f\\r \\u0000\\u001f\\u007f \u00e9 \\ud83d\\ude00 \\u2028 <&>\"";
        String record = example("\"reason\": null", "\"reason\": " + hostile);
        String checksum = "63953a86eb6430d042075c08fc5de1579c30f86d639fb91321d12bfac60bb18c";
        assertEquals(
                RecordJson.read(record), RecordJson.read(RecordText.withChecksum(record, checksum)), "checked by it");
        assertEquals(
                checksum,
                RecordJson.write(RecordJson.read(record)).path("sha256").asText());
    }

    @Test
    void aChecksumOfAnotherRecordIsRefused() {
        String changed = example("\"actor\": \"2\"", "\"actor\": \"3\"");
        assertEquals(
                "sha256: does not match the record", refusal(RecordText.withChecksum(changed, RecordText.CHECKSUM)));
        assertEquals(
                "sha256: does not match the record",
                refusal(RecordText.withChecksum(RecordText.EXAMPLE, RecordText.CHECKSUM.toUpperCase())));
    }

    @Test
    void anOutageIsNotDeclaredUnlessItSaysSo() {
        LearnerRecord record = RecordJson.read(example(", \"declared\": false", ""));
        assertEquals(false, record.outages().getFirst().declared());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "record/1\"                | record/2\"                 | format: not waymark-learner-record/1",
                "\"member\": {\"id\": \"2\"}, | ``                      | member: missing",
                "\"id\": \"2\"             | \"id\": 2                  | member.id: not a string",
                "\"id\": \"2\"             | \"id\": \"ada\"            | member.id: not an id such as \"123\"",
                "\"id\": \"1\",            | \"id\": \"1\", \"x\": 1,   | guild.x: unknown key",
                "Europe/Berlin             | Europe/Bonn                | guild.zone: not a zone that is known here, such as Europe/Berlin",
                "Europe/Berlin             | +02:00                     | guild.zone: not a zone that is known here, such as Europe/Berlin",
                "04:00                     | 06:01                      | guild.day_start: not from 00:00 to 06:00",
                "04:00                     | 4:00                       | guild.day_start: not a time such as 04:00",
                "\"TUE\",                  | \"tue\",                   | guild.study_days[1]: not one of MON, TUE, WED, THU, FRI, SAT and SUN",
                "[\"MON\",\"WED\",\"FRI\"] | \"MON\"                    | settings[1].study_days: not a list",
                "America/Los_Angeles       | Mars/Olympus               | settings[0].zone: not a zone that is known here, such as Europe/Berlin",
                ", \"zone\": \"America/Los_Angeles\" | ``               | settings[0]: sets none of zone, study_days and vacation",
                "\"to\": \"2026-06-10\"    | \"to\": \"2026-05-31\"     | settings[2].vacation.to: before from",
                "\"to\": \"2026-06-10\"    | \"until\": \"2026-06-10\"  | settings[2].vacation.until: unknown key",
                "2026-05-03T08:00:00Z      | 2026-05-03T08:00:00+02:00  | settings[2].at: not an instant in UTC such as 2026-05-01T09:00:00Z",
                "2026-05-01T09:00:00Z      | 2026-05-01T25:00:00Z       | ledger[0].at: not an instant in UTC such as 2026-05-01T09:00:00Z",
                "CREDIT                    | PAY                        | ledger[0].kind: not CREDIT, EXCUSE, GRANT_FREEZE or VOID",
                "2026-04-30                | 2026-04-31                 | ledger[0].day: not a date such as 2026-04-30",
                "2026-04-30                | 30 April                   | ledger[0].day: not a date such as 2026-04-30",
                "\"source\": \"checkin\",  | ``                         | ledger[0].source: missing",
                "\"reason\": null          | \"reason\": 1              | ledger[0].reason: neither a string nor null",
                "\"reason\": null          | \"reason\": \"\\ud83d\"    | ledger[0].reason: holds half a surrogate pair",
                "\"to\": \"2026-05-08      | \"to\": \"2026-05-06       | outages[0].to: before from",
                "\"declared\": false       | \"declared\": \"no\"       | outages[0].declared: neither true nor false",
                "\"outages\": [            | \"outages\": [1,           | outages[0]: not an object",
            })
    void whatIsWrongIsRefusedByItsPlace(String old, String changed, String refusal) {
        assertEquals(refusal, refusal(example(old, changed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "\"record\""})
    void whatIsNoObjectIsRefused(String text) {
        assertEquals("not an object", refusal(text));
    }

    @Test
    void whatIsNotJsonIsRefusedByLine() {
        assertTrue(
                refusal(RecordText.EXAMPLE.replace("\"member\":", "\"member\"")).startsWith("line 3, column "));
        assertTrue(refusal(RecordText.EXAMPLE + "{}").contains("not JSON"));
        assertTrue(refusal(example("\"id\": \"2\"", "\"id\": \"2\", \"id\": \"3\""))
                .contains("not JSON (Duplicate field 'id')"));
    }
}
