package waymark.study.streak;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import waymark.study.GuildTime;

/**
 * Which study day it is for one member, through all changes of zone: rule 10.
 *
 * <p>The first zone set holds at its own instant. A later one waits until the current day ends in the old zone; another one made while it
 * waits takes its place. The member's day is the latest date that has begun in a zone while that zone was in force, so it never runs
 * backwards, and a date that no zone showed lasts for no time at all.
 */
public final class MemberDays {
    /**
     * A zone in force for a while.
     *
     * @param last the last date that has begun when its time is over
     */
    private record Span(Instant from, ZoneId zone, LocalDate last) {}

    private final LocalTime dayStart;
    private final List<Span> spans = new ArrayList<>();

    /** @param settings those to apply, in any order; those of one instant in the order given */
    public MemberDays(GuildTime guild, List<Setting> settings) {
        dayStart = guild.dayStart();
        spans.add(new Span(Instant.MIN, guild.zone(), LocalDate.MAX));
        settings.stream()
                .filter(s -> s.zone().isPresent())
                .sorted(Comparator.comparing(Setting::at))
                .forEach(s -> change(s.at(), s.zone().orElseThrow()));
    }

    /** A member's, by the settings that were made by then. */
    static MemberDays of(LearnerRecord record, Instant instant) {
        return new MemberDays(record.guild(), record.settingsAt(instant));
    }

    private void change(Instant at, ZoneId zone) {
        if (spans.size() == 1) {
            follow(at, zone);
            return;
        }
        if (spans.getLast().from().isAfter(at)) {
            spans.removeLast();
            endLast(LocalDate.MAX);
        }
        follow(begins(day(at).plusDays(1)), zone);
    }

    private void follow(Instant from, ZoneId zone) {
        endLast(day(from.minusNanos(1)));
        spans.add(new Span(from, zone, LocalDate.MAX));
    }

    private void endLast(LocalDate last) {
        Span span = spans.removeLast();
        spans.add(new Span(span.from(), span.zone(), last));
    }

    /** The member's study day at an instant. */
    public LocalDate day(Instant instant) {
        LocalDate day = StudyDay.of(instant, zone(instant), dayStart);
        while (!begins(day.plusDays(1)).isAfter(instant)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The instant at which a date, or a later one, becomes the member's day; the date before it ends there. */
    public Instant begins(LocalDate day) {
        // By bisection, as below: members travel for years, and every day asks.
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day.isAfter(spans.get(middle).last())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Span span = spans.get(low);
        Instant begins = StudyDay.begins(day, span.zone(), dayStart);
        return begins.isAfter(span.from()) ? begins : span.from();
    }

    /** From when the zone that was set last holds; long ago where none was set. */
    public Instant zoneSince() {
        return spans.getLast().from();
    }

    /** The zone in force at an instant. */
    public ZoneId zone(Instant instant) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).from().isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return spans.get(low).zone();
    }
}
