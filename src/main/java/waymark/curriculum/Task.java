package waymark.curriculum;

/**
 * A day's work, one item of a page's {@code ## Tasks}: {@code - [ ] Title (30 min): what to show when done}.
 *
 * @param id {@code <node id>#<slug of the title>}
 * @param minutes the estimate; 0 where the item gives none
 * @param evidence what to show when done; empty where the item does not say
 */
public record Task(String id, String title, int minutes, String evidence) {}
