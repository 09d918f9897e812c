package waymark.discord.view.picture;

import static waymark.discord.view.picture.Bars.LONGEST;
import static waymark.discord.view.picture.Bars.MARGIN;
import static waymark.discord.view.picture.Bars.ROW;
import static waymark.discord.view.picture.Bars.WIDTH;
import static waymark.discord.view.picture.Bars.WORDS;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import waymark.discord.view.Texts;

/**
 * How far a group is, a bar a milestone: full for those who have done it, hatched for those who are under way, a triangle with a number
 * where somebody is overdue.
 *
 * <pre>{@code
 * Picture picture = BoardPicture.of(List.of(new BoardPicture.Bar("1. Fundamentals", 12, 5, 2)), 30);
 * picture.alt(); // "Progress of 30 members. 1. Fundamentals: 12 done, 5 under way, 2 overdue."
 * }</pre>
 */
public final class BoardPicture {
    /** More bars than a phone's screen is high are told in words alone. */
    public static final int MOST = 12;

    private static final double MARK = 14;
    private static final double LEGEND = 30;
    private static final double SAMPLE = 24;
    private static final int ALT_LIMIT = 1_024;

    private BoardPicture() {}

    /**
     * One milestone.
     *
     * @param done how many members have done it
     * @param underWay how many have done a part of it
     * @param overdue how often it is assigned, open and past its day
     */
    public record Bar(String name, int done, int underWay, int overdue) {}

    /** @param members how many a whole bar stands for; where there are none, the bars are empty */
    public static Picture of(List<Bar> all, int members) {
        List<Bar> bars = all.stream().limit(MOST).toList();
        Easel easel = new Easel((int) WIDTH, (int) Math.ceil(MARGIN + bars.size() * ROW + LEGEND + MARGIN / 2));
        for (int i = 0; i < bars.size(); i++) {
            draw(easel, bars.get(i), Math.max(1, members), MARGIN + i * ROW);
        }
        legend(easel, MARGIN + bars.size() * ROW, bars.stream().anyMatch(bar -> bar.overdue() > 0));
        return new Picture("board.png", easel.png(), alt(bars, members));
    }

    private static void draw(Easel easel, Bar bar, int members, double y) {
        String numbers = bar.done() + " / " + members;
        double right = easel.width(numbers);
        double left = LONGEST - right - MARGIN;
        if (bar.overdue() > 0) {
            String late = String.valueOf(bar.overdue());
            double at = WIDTH - MARGIN - right - MARGIN - easel.width(late);
            easel.text(late, at, y + WORDS, Palette.ORANGE);
            easel.fill(triangle(at - MARK - 4, y + WORDS - MARK + 1), Palette.ORANGE);
            left = at - MARK - 8 - MARGIN;
        }
        easel.text(Bars.fitting(easel, bar.name(), left), MARGIN, y + WORDS, Palette.WORDS);
        easel.text(numbers, WIDTH - MARGIN - right, y + WORDS, Palette.QUIET);
        double done = LONGEST * Math.min(bar.done(), members) / members;
        double some = LONGEST * Math.min(bar.done() + bar.underWay(), members) / members - done;
        Bars.empty(easel, MARGIN, Bars.top(y), LONGEST);
        Bars.full(easel, MARGIN, Bars.top(y), done);
        Bars.hatched(easel, MARGIN + done, Bars.top(y), some);
    }

    private static void legend(Easel easel, double y, boolean overdue) {
        double at = MARGIN;
        Bars.full(easel, at, y, SAMPLE);
        at = word(easel, "picture.board-done", at + SAMPLE + 6, y, Palette.QUIET);
        Bars.hatched(easel, at, y, SAMPLE);
        at = word(easel, "picture.board-under-way", at + SAMPLE + 6, y, Palette.QUIET);
        if (overdue) {
            easel.fill(triangle(at, y + 1), Palette.ORANGE);
            word(easel, "picture.board-overdue", at + MARK + 6, y, Palette.QUIET);
        }
    }

    private static double word(Easel easel, String key, double x, double y, Color color) {
        String word = Texts.of(key);
        easel.text(word, x, y + WORDS - 2, color);
        return x + easel.width(word) + MARGIN;
    }

    private static Shape triangle(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + MARK / 2, y);
        path.lineTo(x + MARK, y + MARK);
        path.lineTo(x, y + MARK);
        path.closePath();
        return path;
    }

    private static String alt(List<Bar> bars, int members) {
        StringBuilder alt = new StringBuilder(Texts.of("picture.board-alt", members));
        for (Bar bar : bars) {
            String line =
                    " " + Texts.of("picture.board-alt-line", bar.name(), bar.done(), bar.underWay(), bar.overdue());
            if (alt.length() + line.length() > ALT_LIMIT) {
                break;
            }
            alt.append(line);
        }
        return alt.toString();
    }
}
