package waymark.discord.view.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import waymark.discord.view.Texts;
import waymark.study.streak.Day;

/** What the marks of a picture mean, those alone that are in it, in as many lines as its width asks for. */
final class Legend {
    static final double LINE = 26;

    private static final double MARK = 16;
    private static final double AFTER_MARK = 6;
    private static final double BETWEEN = 16;

    private final List<List<Day.State>> lines = new ArrayList<>();

    /** @param easel measures the words */
    Legend(Easel easel, Set<Day.State> states, double width) {
        double left = 0;
        for (Day.State state : Day.State.values()) {
            if (states.contains(state)) {
                double needed = needed(easel, state);
                if (lines.isEmpty() || left < needed) {
                    lines.add(new ArrayList<>());
                    left = width;
                }
                lines.getLast().add(state);
                left -= needed;
            }
        }
    }

    double height() {
        return lines.size() * LINE;
    }

    void draw(Easel easel, double x, double y) {
        for (int i = 0; i < lines.size(); i++) {
            double at = x;
            for (Day.State state : lines.get(i)) {
                double top = y + i * LINE;
                DayMark.draw(easel, state, at, top, MARK);
                easel.text(word(state), at + MARK + AFTER_MARK, top + MARK - 2, Palette.QUIET);
                at += needed(easel, state);
            }
        }
    }

    private static double needed(Easel easel, Day.State state) {
        return MARK + AFTER_MARK + easel.width(word(state)) + BETWEEN;
    }

    private static String word(Day.State state) {
        return Texts.of("picture." + state.name().toLowerCase(Locale.ROOT));
    }
}
