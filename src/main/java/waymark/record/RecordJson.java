package waymark.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import waymark.study.streak.LearnerRecord;

/**
 * Learner records as JSON, the format of {@code docs/streaks.md}.
 *
 * <pre>{@code
 * LearnerRecord record = RecordJson.read(Files.readString(file)); // or RecordException: "ledger[3].day: not a date such as 2026-04-30"
 * String text = RecordJson.write(record).toString();
 * }</pre>
 *
 * <p>A record has no acts: entries and settings that are read are numbered in their order instead, from 0.
 */
public final class RecordJson {
    /** What {@code format} says. */
    public static final String FORMAT = "waymark-learner-record/1";

    static final String CHECKSUM = "sha256";

    private RecordJson() {}

    /** @throws RecordException if the text is not a record, naming the place */
    public static LearnerRecord read(String text) {
        return RecordReader.read(text);
    }

    /** With its checksum. */
    public static ObjectNode write(LearnerRecord record) {
        return RecordWriter.write(record);
    }

    /**
     * An instant in a record's spelling, as {@code 2026-05-01T09:00:00Z}.
     *
     * @throws RecordException if it is not one
     */
    public static Instant instant(String text) {
        try {
            return RecordValues.instant(text);
        } catch (RuntimeException e) {
            throw new RecordException("", "not an instant in UTC such as 2026-05-01T09:00:00Z: " + text);
        }
    }
}
