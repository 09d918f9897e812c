package waymark.discord.view.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/**
 * What all pictures are drawn on: a dark ground with rounded corners, twice as many pixels as units for sharp screens, and a font that
 * comes with the program, so that a picture looks alike on every machine.
 *
 * <pre>{@code
 * Easel easel = new Easel(400, 200);
 * easel.text("May", 12, 20, Palette.WORDS);
 * byte[] png = easel.png();
 * }</pre>
 */
final class Easel {
    /** Of words, in units: with the width of a phone's screen for the whole picture, as large as the text around it. */
    static final float FONT_SIZE = 16;

    /** System property: a folder with the fonts, where the program may not write a temporary file. */
    static final String FOLDER = "waymark.fonts";

    private static final String FILE = "/liberation/LiberationSans-Regular.ttf";

    private static final int PIXELS_PER_UNIT = 2;
    private static final double CORNER = 12;
    private static final float LINE = 1.6f;

    /** Liberation Sans, under the SIL Open Font License: Latin, Greek and Cyrillic. */
    private static final Font FONT = font(Optional.ofNullable(System.getProperty(FOLDER)));

    private final BufferedImage image;
    private final Graphics2D graphics;

    /** @param width and height in units */
    Easel(int width, int height) {
        image = new BufferedImage(width * PIXELS_PER_UNIT, height * PIXELS_PER_UNIT, BufferedImage.TYPE_INT_ARGB);
        graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setFont(FONT);
        fill(new RoundRectangle2D.Double(0, 0, width, height, CORNER, CORNER), Palette.GROUND);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void line(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.draw(shape);
    }

    /** What was drawn in a square, once more elsewhere. */
    void copy(int fromX, int fromY, int side, int x, int y) {
        graphics.copyArea(fromX, fromY, side, side, x - fromX, y - fromY);
    }

    /** Words that begin at x and stand on y. */
    void text(String words, double x, double y, Color color) {
        graphics.setColor(color);
        graphics.drawString(words, (float) x, (float) y);
    }

    /** Words with their middle at x, standing on y. */
    void centred(String words, double x, double y, Color color) {
        text(words, x - width(words) / 2, y, color);
    }

    /** In units. */
    double width(String words) {
        return graphics.getFontMetrics().getStringBounds(words, graphics).getWidth();
    }

    /** What was drawn; nothing can be drawn afterwards. */
    byte[] png() {
        graphics.dispose();
        int width = image.getWidth();
        int height = image.getHeight();
        // As the image holds them: asked for its pixels, it copies and converts each.
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return Png.of(width, height, FewColours.of(pixels, width));
    }

    /** @param folder with the fonts; empty for the one in the program, which Java copies into a temporary file first */
    static Font font(Optional<String> folder) {
        try (InputStream in = Easel.class.getResourceAsStream(FILE)) {
            Font font = folder.isPresent()
                    ? Font.createFont(Font.TRUETYPE_FONT, new File(folder.get() + FILE))
                    : Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, FILE));
            return font.deriveFont(FONT_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + FILE + " could not be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(FILE + " is no font", e);
        }
    }
}
