package waymark.search;

import java.util.List;
import waymark.search.snippet.Unit;
import waymark.search.snippet.Unit.Kind;

/**
 * Rounds a chosen run off: back to the sentence that its first one leans on, on to the code that was asked for or promised, and to the
 * end of its paragraph or list as far as there is room.
 */
final class Extent {
    private static final int MOST_BACK = 2;

    private final List<Quote.Part> parts;
    private final Choice choice;
    private final int room;
    private final int enough;
    private final boolean withCode;

    /**
     * @param room characters that it may have in all
     * @param enough from so many on it ends where a paragraph does
     * @param withCode whether code that follows belongs to the answer
     */
    Extent(List<Quote.Part> parts, Choice choice, int room, int enough, boolean withCode) {
        this.parts = parts;
        this.choice = choice;
        this.room = room;
        this.enough = enough;
        this.withCode = withCode;
    }

    Choice.Run around(Choice.Run core) {
        int from = core.from();
        int to = core.to();
        for (int back = 0;
                back < MOST_BACK
                        && parts.get(from).leansBack()
                        && choice.fits(from - 1)
                        && length(from - 1, to) <= room;
                back++) {
            from--;
        }
        while (to < parts.size() && choice.fits(to) && length(from, to + 1) <= room && belongs(from, to)) {
            to++;
        }
        boolean broken = to < parts.size() && unit(to - 1).promises() && to > core.to();
        return new Choice.Run(from, broken ? to - 1 : to);
    }

    private boolean belongs(int from, int next) {
        Unit unit = unit(next);
        if (unit.kind() == Kind.OUTPUT || unit(next - 1).promises()) {
            return true;
        }
        int prose = proseLength(from, next);
        if (unit.kind() == Kind.CODE) {
            return withCode && !hasCode(from, next) || length(from, next + 1) <= Snippets.LONGEST && prose < enough;
        }
        return prose + unit.markdown().length() <= Snippets.LONGEST && (unit.continues() || prose < enough);
    }

    private boolean hasCode(int from, int to) {
        return parts.subList(from, to).stream().anyMatch(part -> part.unit().kind() == Kind.CODE);
    }

    private int proseLength(int from, int to) {
        return parts.subList(from, to).stream()
                .filter(part -> part.unit().prose() || part.unit().kind() == Kind.TABLE)
                .mapToInt(part -> part.unit().markdown().length())
                .sum();
    }

    private int length(int from, int to) {
        int length = unit(from).markdown().length();
        for (int i = from + 1; i < to; i++) {
            length += unit(i).glue().length() + unit(i).markdown().length();
        }
        return length;
    }

    private Unit unit(int at) {
        return parts.get(at).unit();
    }
}
