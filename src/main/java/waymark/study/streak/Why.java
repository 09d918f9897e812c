package waymark.study.streak;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Why a day is what it is, as data; {@link Receipt} puts it into one plain line, the view into a member's language. */
public sealed interface Why {
    /** The state that this reason gives a day. */
    default Day.State state() {
        return switch (this) {
            case Credited c -> Day.State.CREDIT;
            case Open o -> Day.State.PENDING;
            case RestDay r -> Day.State.REST;
            case OnVacation v -> Day.State.REST;
            case Excused e -> Day.State.EXCUSED;
            case ShortDay s -> Day.State.EXCUSED;
            case DeclaredOutage o -> Day.State.EXCUSED;
            case Down d -> Day.State.EXCUSED;
            case Frozen f -> Day.State.FROZEN;
            case Missed m -> Day.State.MISSED;
        };
    }

    /**
     * By that entry, the first CREDIT in force.
     *
     * @param earned what it earned as a seventh
     */
    record Credited(Entry entry, Earned earned) implements Why {}

    /** What a check-in earned: rule 6. */
    enum Earned {
        /** It was no seventh. */
        NOTHING,
        /** A freeze. */
        FREEZE,
        /** It was a seventh, with two freezes held: nothing was gained. */
        NO_ROOM
    }

    /** Today or yesterday, not checked in for yet. */
    record Open(boolean today) implements Why {}

    /** The member, or the guild, rests on that weekday. */
    record RestDay(DayOfWeek weekday) implements Why {}

    /** Within a vacation. */
    record OnVacation(Vacation vacation) implements Why {}

    /** A moderator excused it. */
    record Excused(Entry entry) implements Why {}

    /** A change of zone left it shorter than half a day. */
    record ShortDay(Duration lasted) implements Why {}

    /** A moderator declared an outage that lies partly in it. */
    record DeclaredOutage(Outage outage) implements Why {}

    /**
     * The bot was down too long.
     *
     * @param atTheEnd within the day's last four hours
     * @param inAll within the whole day
     */
    record Down(Duration atTheEnd, Duration inAll) implements Why {}

    /**
     * A freeze was spent.
     *
     * @param left freezes left after it
     */
    record Frozen(int left) implements Why {}

    /**
     * Nothing covered it.
     *
     * @param run credited days that ended with it; 0 when there was no run for a freeze to protect
     * @param spent where the last freezes had gone, two days at most
     */
    record Missed(int run, List<LocalDate> spent) implements Why {
        public Missed {
            spent = List.copyOf(spent);
        }
    }
}
