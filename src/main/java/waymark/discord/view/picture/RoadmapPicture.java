package waymark.discord.view.picture;

import static waymark.discord.view.picture.Bars.LONGEST;
import static waymark.discord.view.picture.Bars.MARGIN;
import static waymark.discord.view.picture.Bars.ROW;
import static waymark.discord.view.picture.Bars.WIDTH;
import static waymark.discord.view.picture.Bars.WORDS;

import java.awt.geom.Path2D;
import java.util.List;
import waymark.discord.view.Texts;

/**
 * How far one member is on the roadmap, a bar a milestone: full as far as its steps are done, a tick where all of them are, an arrow where
 * the next one is.
 *
 * <pre>{@code
 * Picture picture = RoadmapPicture.of(List.of(new RoadmapPicture.Stage("1. Fundamentals", 3, 4, true)));
 * picture.alt(); // "The roadmap, 3 of 4 steps done. 1. Fundamentals: 3 of 4, the next step is here."
 * }</pre>
 */
public final class RoadmapPicture {
    /** More than a phone's screen is high are told in words. */
    public static final int MOST = 12;

    private static final double SIGN = 14;
    private static final int ALT_LIMIT = 1_024;

    private RoadmapPicture() {}

    /**
     * One milestone.
     *
     * @param done how many of its steps are done, of {@code total}
     * @param next whether the member's next step is in it
     */
    public record Stage(String name, int done, int total, boolean next) {
        private boolean complete() {
            return total > 0 && done >= total;
        }
    }

    public static Picture of(List<Stage> all) {
        List<Stage> stages = all.stream().limit(MOST).toList();
        Easel easel = new Easel((int) WIDTH, (int) Math.ceil(MARGIN + stages.size() * ROW + MARGIN / 2));
        for (int i = 0; i < stages.size(); i++) {
            draw(easel, stages.get(i), MARGIN + i * ROW);
        }
        return new Picture("roadmap.png", easel.png(), alt(stages));
    }

    private static void draw(Easel easel, Stage stage, double y) {
        String numbers = stage.done() + " / " + stage.total();
        double right = WIDTH - MARGIN - easel.width(numbers);
        easel.text(numbers, right, y + WORDS, Palette.QUIET);
        double from = MARGIN;
        if (stage.complete()) {
            easel.line(tick(from, y + WORDS - SIGN + 2), Palette.GREEN);
            from += SIGN + 8;
        } else if (stage.next()) {
            easel.fill(arrow(from, y + WORDS - SIGN + 2), Palette.BLUE);
            from += SIGN + 8;
        }
        String name = Bars.fitting(easel, stage.name(), right - from - MARGIN);
        easel.text(name, from, y + WORDS, stage.complete() || stage.next() ? Palette.WORDS : Palette.QUIET);
        Bars.empty(easel, MARGIN, Bars.top(y), LONGEST);
        Bars.full(
                easel,
                MARGIN,
                Bars.top(y),
                stage.total() == 0 ? 0 : LONGEST * Math.min(stage.done(), stage.total()) / stage.total());
    }

    private static Path2D tick(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + 1, y + SIGN * 0.55);
        path.lineTo(x + SIGN * 0.4, y + SIGN * 0.9);
        path.lineTo(x + SIGN, y + SIGN * 0.1);
        return path;
    }

    private static Path2D arrow(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + 1, y);
        path.lineTo(x + SIGN - 1, y + SIGN / 2);
        path.lineTo(x + 1, y + SIGN);
        path.closePath();
        return path;
    }

    private static String alt(List<Stage> stages) {
        StringBuilder alt = new StringBuilder(Texts.of(
                "picture.roadmap-alt",
                stages.stream().mapToInt(Stage::done).sum(),
                stages.stream().mapToInt(Stage::total).sum()));
        for (Stage stage : stages) {
            String key = stage.next() ? "picture.roadmap-alt-next" : "picture.roadmap-alt-line";
            String line = " " + Texts.of(key, stage.name(), stage.done(), stage.total());
            if (alt.length() + line.length() > ALT_LIMIT) {
                break;
            }
            alt.append(line);
        }
        return alt.toString();
    }
}
