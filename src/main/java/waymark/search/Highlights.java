package waymark.search;

import java.util.List;

/** Writes prose with the words that matched in bold: never in code, addresses or names, each term once a sentence. */
final class Highlights {
    private static final String BOLD = "**";

    private final Sightings sightings;
    private final int terms;

    Highlights(Sightings sightings, int terms) {
        this.sightings = sightings;
        this.terms = terms;
    }

    String in(List<Quote.MarkedPiece> pieces) {
        StringBuilder out = new StringBuilder();
        boolean[] marked = new boolean[terms];
        for (Quote.MarkedPiece each : pieces) {
            add(each.piece().text(), each.piece().words() ? sightings.marks(each.words(), marked) : List.of(), out);
        }
        return out.toString().replace("** **", " ");
    }

    private static void add(String text, List<Sightings.Mark> marks, StringBuilder out) {
        int from = 0;
        for (Sightings.Mark mark : marks) {
            if (standsAlone(text, mark)) {
                out.append(text, from, mark.start()).append(BOLD);
                out.append(text, mark.start(), mark.end()).append(BOLD);
                from = mark.end();
            }
        }
        out.append(text, from, text.length());
    }

    /** Marks inside {@code snake_case} or after a backslash would break it. */
    private static boolean standsAlone(String text, Sightings.Mark mark) {
        boolean before = mark.start() == 0 || "_\\*".indexOf(text.charAt(mark.start() - 1)) < 0;
        boolean after = mark.end() == text.length() || "_*".indexOf(text.charAt(mark.end())) < 0;
        return before
                && after
                && text.substring(mark.start(), mark.end()).chars().noneMatch(c -> "_*\\".indexOf(c) >= 0);
    }
}
