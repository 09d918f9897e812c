package waymark.discord.view.picture;

import java.awt.Color;

/**
 * The colours of pictures. On {@link #GROUND} words have a contrast of at least 7 to 1 and marks of at least 3 to 1 (WCAG 2.2, 1.4.3 and
 * 1.4.11); those of days follow Okabe and Ito's set for the colour-blind, lightened for a dark ground.
 */
final class Palette {
    static final Color GROUND = new Color(0x1B1F24);
    static final Color WORDS = new Color(0xE8EBED);
    static final Color QUIET = new Color(0xB4BCC4);
    static final Color EMPTY = new Color(0x2C333B);
    static final Color GREEN = new Color(0x3CC493);
    static final Color BLUE = new Color(0x7CC7F2);
    static final Color ORANGE = new Color(0xF0B03F);
    static final Color GREY = new Color(0x7F8A95);
    static final Color RED = new Color(0xE8896A);

    private Palette() {}
}
