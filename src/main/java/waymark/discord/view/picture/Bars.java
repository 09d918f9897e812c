package waymark.discord.view.picture;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Horizontal bars and the words above them: full, hatched or empty, so that each is told by its shape as well. */
final class Bars {
    /** So narrow that the words are not small on a phone. */
    static final double WIDTH = 360;

    static final double MARGIN = 16;

    /** From the words of one bar to those of the next. */
    static final double ROW = 54;

    /** How high a bar is. */
    static final double HEIGHT = 16;

    /** From the top of a row to the line on which its words stand. */
    static final double WORDS = 16;

    /** The longest. */
    static final double LONGEST = WIDTH - 2 * MARGIN;

    private static final double CORNER = 8;
    private static final double HATCH = 8;
    private static final double INSET = 1;
    private static final String ELLIPSIS = "…";

    private Bars() {}

    /** The top of the bar in the row that begins at y. */
    static double top(double y) {
        return y + WORDS + 8;
    }

    static void empty(Easel easel, double x, double y, double width) {
        easel.fill(round(x, y, width), Palette.EMPTY);
    }

    /** Nothing where there is no width, and never so narrow that it is not seen. */
    static void full(Easel easel, double x, double y, double width) {
        if (width > 0) {
            easel.fill(round(x, y, Math.max(width, CORNER)), Palette.GREEN);
        }
    }

    /** Nothing where there is no width, and never so narrow that it is not seen. */
    static void hatched(Easel easel, double x, double y, double wanted) {
        if (wanted <= 0) {
            return;
        }
        double width = Math.max(wanted, CORNER);
        Path2D lines = new Path2D.Double();
        for (double at = x - HEIGHT + HATCH; at < x + width; at += HATCH) {
            double from = Math.max(at, x);
            double to = Math.min(at + HEIGHT, x + width);
            if (to - from > 2 * INSET) {
                lines.moveTo(from + INSET, y + HEIGHT - (from - at) - INSET);
                lines.lineTo(to - INSET, y + HEIGHT - (to - at) + INSET);
            }
        }
        easel.line(lines, Palette.BLUE);
        easel.line(new Rectangle2D.Double(x + 1, y + 1, Math.max(1, width - 2), HEIGHT - 2), Palette.BLUE);
    }

    /** Words, cut where they are wider than that. */
    static String fitting(Easel easel, String words, double width) {
        if (easel.width(words) <= width) {
            return words;
        }
        int end = words.length();
        while (end > 1 && easel.width(words.substring(0, end) + ELLIPSIS) > width) {
            end--;
        }
        return words.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static Shape round(double x, double y, double width) {
        return new RoundRectangle2D.Double(x, y, width, HEIGHT, CORNER, CORNER);
    }
}
