package waymark.discord.view.picture;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import waymark.study.streak.Day;

/**
 * How one day is drawn: a square whose colour and whose sign each say by themselves what the day is. A full one is checked in, a star is a
 * freeze, a ring is excused, a dot is rest, a cross is missed, an empty frame is open.
 */
final class DayMark {
    private static final double CORNER = 6;
    private static final double INSET = 0.8;

    private DayMark() {}

    /** At its upper left corner. */
    static void draw(Easel easel, Day.State state, double x, double y, double size) {
        Shape square = new RoundRectangle2D.Double(x, y, size, size, CORNER, CORNER);
        double middleX = x + size / 2;
        double middleY = y + size / 2;
        double reach = size * 0.26;
        switch (state) {
            case CREDIT -> easel.fill(square, Palette.GREEN);
            case FROZEN -> {
                easel.fill(square, Palette.BLUE);
                easel.line(star(middleX, middleY, reach), Palette.GROUND);
            }
            case EXCUSED -> {
                easel.fill(square, Palette.ORANGE);
                easel.line(circle(middleX, middleY, reach), Palette.GROUND);
            }
            case REST -> {
                easel.fill(square, Palette.EMPTY);
                easel.fill(circle(middleX, middleY, reach / 2), Palette.QUIET);
            }
            case MISSED -> {
                easel.fill(square, Palette.EMPTY);
                easel.line(cross(middleX, middleY, reach), Palette.RED);
            }
            case PENDING -> frame(easel, x, y, size);
        }
    }

    /** A day without a state: before the history, or to come. */
    static void none(Easel easel, double x, double y, double size) {
        easel.fill(new RoundRectangle2D.Double(x, y, size, size, CORNER, CORNER), Palette.EMPTY);
    }

    private static void frame(Easel easel, double x, double y, double size) {
        double side = size - 2 * INSET;
        easel.line(new RoundRectangle2D.Double(x + INSET, y + INSET, side, side, CORNER, CORNER), Palette.GREEN);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape cross(double x, double y, double reach) {
        return strokes(x, y, reach, Math.PI / 4, 2);
    }

    private static Shape star(double x, double y, double reach) {
        return strokes(x, y, reach * 1.2, Math.PI / 6, 3);
    }

    private static Shape strokes(double x, double y, double reach, double first, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double angle = first + i * Math.PI / count;
            path.moveTo(x - reach * Math.cos(angle), y - reach * Math.sin(angle));
            path.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
        }
        return path;
    }
}
