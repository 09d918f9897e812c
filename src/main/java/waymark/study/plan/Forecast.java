package waymark.study.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Walks through the dates ahead as the schedule will, a task a post. */
final class Forecast {
    private final Follower follower;
    private final GuildSettings guild;
    private final Calendar calendar;
    private final PlanStore occurrences;
    private final Progression tasks;

    Forecast(Following following, PlanStore occurrences, Progression tasks) {
        follower = following.follower();
        guild = following.settings();
        this.occurrences = occurrences;
        this.tasks = tasks;
        calendar = new Calendar(guild);
    }

    /** So many dates, the first being the guild's date at the instant. */
    List<Rehearsal> from(Instant instant, int days) {
        LocalDate first = guild.date(instant);
        return first.datesUntil(first.plusDays(days))
                .map(date -> new Rehearsal(date, guild.postAt(date), slot(date)))
                .toList();
    }

    private Rehearsal.Slot slot(LocalDate date) {
        Optional<Posted> known = occurrences
                .find(new Occurrence(follower, date))
                .filter(p -> p.state() != Posted.State.RELEASED)
                .or(() -> DaysOff.ofGuild(occurrences, follower, date));
        if (known.isPresent()) {
            return new Rehearsal.Slot.Known(known.get());
        } else if (guild.channel().isEmpty()) {
            return new Rehearsal.Slot.NoChannel();
        } else if (guild.pausedAt().isPresent()) {
            return new Rehearsal.Slot.Paused();
        } else if (!calendar.isPostDay(date)) {
            return new Rehearsal.Slot.RestDay();
        } else if (guild.postAt(date).isBefore(guild.since())) {
            return new Rehearsal.Slot.NotYet();
        }
        Optional<Progression.Numbered> next = tasks.next();
        tasks.advance();
        return next.<Rehearsal.Slot>map(t -> new Rehearsal.Slot.Post(t.task(), t.number()))
                .orElseGet(Rehearsal.Slot.TasksRunOut::new);
    }
}
