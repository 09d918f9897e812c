package waymark.discord.view.picture;

import java.awt.Point;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import waymark.study.streak.Day;

/** The days of one calendar: each kind is drawn once and copied where it comes again, since rounding corners takes longest. */
final class DayMarks {
    private final Easel easel;
    private final int size;
    private final Map<Optional<Day.State>, Point> drawn = new HashMap<>();

    /** @param size of a day, in whole units, as are the places: what is copied lies on the same pixels */
    DayMarks(Easel easel, int size) {
        this.easel = easel;
        this.size = size;
    }

    /** At its upper left corner; a day without a state is before the history, or to come. */
    void draw(Optional<Day.State> state, int x, int y) {
        Point first = drawn.get(state);
        if (first != null) {
            easel.copy(first.x, first.y, size, x, y);
            return;
        }
        state.ifPresentOrElse(known -> DayMark.draw(easel, known, x, y, size), () -> DayMark.none(easel, x, y, size));
        drawn.put(state, new Point(x, y));
    }
}
