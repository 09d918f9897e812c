package waymark.study.plan;

import waymark.study.Credit;

/**
 * How a guild does things: what credits a day there, and whether each post begins a thread of its own.
 *
 * @param thread for a post in a text channel; in a forum every post is one anyway
 */
public record Customs(Credit credit, boolean thread) {
    /** A click, and a plain post. */
    public static final Customs PLAIN = new Customs(Credit.CLICK, false);
}
