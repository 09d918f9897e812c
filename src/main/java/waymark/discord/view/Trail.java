package waymark.discord.view;

import java.util.List;
import waymark.search.Heading;

/** Where a heading stands, from its track down: "Spark › Spark SQL". Its own title is left out, for it stands above. */
final class Trail {
    private Trail() {}

    /** The trail in one line; empty for a heading that stands at the top. */
    static String of(Heading heading) {
        return of(heading.title(), heading.breadcrumb());
    }

    private static String of(String title, List<String> breadcrumb) {
        boolean endsWithTitle = !breadcrumb.isEmpty() && breadcrumb.getLast().equals(title);
        List<String> above = endsWithTitle ? breadcrumb.subList(0, breadcrumb.size() - 1) : breadcrumb;
        return Excerpt.cut(String.join(" › ", above), Look.HEADING_LIMIT);
    }

    /** The trail as a line of small print to add below the title; nothing for a heading that stands at the top. */
    static String line(Heading heading) {
        return line(heading.title(), heading.breadcrumb());
    }

    static String line(String title, List<String> breadcrumb) {
        String trail = of(title, breadcrumb);
        return trail.isEmpty() ? "" : "\n" + Look.small(trail);
    }
}
