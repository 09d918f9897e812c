package waymark.study.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import waymark.study.MemberId;
import waymark.study.streak.Streak;

/**
 * A member's zone as a moderator set it; the streak of past days is not moved by it.
 *
 * @param act by which it can be taken back
 * @param holds from when the zone counts
 * @param day the first study day that it counts for
 * @param today as it is with it
 */
public record ZoneCorrected(
        MemberId member, long act, ZoneId before, ZoneId after, Instant holds, LocalDate day, Streak today) {}
