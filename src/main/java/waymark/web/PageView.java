package waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.Section;
import waymark.curriculum.Track;

/** One page: where it stands, what it holds, its text, its sources, and its neighbours. */
final class PageView {
    private static final int OUTLINE_LEVEL = 2;

    private final Curriculum curriculum;
    private final StringBuilder html = new StringBuilder();

    private PageView(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    static String of(Curriculum curriculum, Page page, String markdown) {
        PageView view = new PageView(curriculum);
        curriculum.nodeOf(page).ifPresent(view::trail);
        view.html.append("<div class=\"page\">");
        view.outline(page);
        view.html.append("<main id=\"text\"><article>");
        view.facts(page);
        String text = PageHtml.of(page, markdown, curriculum);
        if (!text.contains("<h1")) {
            view.html.append("<h1>").append(Html.escape(page.title())).append("</h1>");
        }
        view.html.append(text);
        view.sources(page);
        view.html.append("</article>");
        view.neighbours(page);
        view.html.append("</main></div>");
        return Frame.around(curriculum, page.title(), view.html.toString());
    }

    /** What stands for a node that has no page yet. */
    static String planned(Curriculum curriculum, Node node) {
        PageView view = new PageView(curriculum);
        view.trail(node);
        view.html
                .append("<main id=\"text\"><h1>")
                .append(Html.escape(node.title()))
                .append("</h1><p>This page is planned and not written yet.</p></main>");
        return Frame.around(curriculum, node.title(), view.html.toString());
    }

    static String missing(Curriculum curriculum, String id) {
        String body = "<main id=\"text\"><h1>No such page</h1><p>There is no page <code>" + Html.escape(id)
                + "</code>. <a href=\"/read\">All pages</a></p></main>";
        return Frame.around(curriculum, "No such page", body);
    }

    /** The way from the front page to a node, without the node itself. */
    private void trail(Node node) {
        List<Node> above = new ArrayList<>();
        for (Track track : curriculum.tracks()) {
            if (track.topics().contains(node)) {
                above.add(track);
            }
        }
        curriculum
                .roadmap()
                .filter(roadmap -> roadmap.walk().anyMatch(node::equals))
                .ifPresent(roadmap -> {
                    above.add(roadmap);
                    roadmap.walk()
                            .filter(n -> n != node && n.walk().anyMatch(node::equals))
                            .forEach(above::add);
                });
        html.append("<nav class=\"trail\" aria-label=\"Where this page stands\"><a href=\"/read\">Contents</a>");
        above.forEach(n -> html.append(" <span aria-hidden=\"true\">/</span> ").append(link(n)));
        html.append("</nav>");
    }

    private String link(Node node) {
        return curriculum.pagesOf(node).stream()
                .findFirst()
                .map(page -> Html.link(Html.address(page.id(), ""), node.title(), Optional.empty()))
                .orElse(Html.escape(node.title()));
    }

    private void outline(Page page) {
        List<Section> sections =
                page.sections().stream().filter(s -> s.level() == OUTLINE_LEVEL).toList();
        if (sections.size() < 2) {
            return;
        }
        html.append("<nav class=\"outline\" aria-label=\"On this page\"><details><summary>On this page</summary><ul>");
        sections.forEach(s -> html.append("<li>")
                .append(Html.link(Html.address(page.id(), s.anchor()), s.title(), Optional.empty()))
                .append("</li>"));
        html.append("</ul></details></nav>");
    }

    private void facts(Page page) {
        List<String> facts = new ArrayList<>();
        page.frontMatter().level().ifPresent(facts::add);
        page.frontMatter().minutes().ifPresent(minutes -> facts.add(minutes + " min"));
        page.frontMatter().asOf().ifPresent(asOf -> facts.add("checked for " + asOf));
        if (!facts.isEmpty()) {
            html.append("<p class=\"facts\">")
                    .append(Html.escape(String.join(" · ", facts)))
                    .append("</p>");
        }
    }

    private void sources(Page page) {
        if (page.frontMatter().sources().isEmpty()) {
            return;
        }
        html.append("<section class=\"sources\" aria-label=\"Sources\"><h2>Sources</h2><ul>");
        page.frontMatter().sources().forEach(source -> {
            boolean web = source.url().startsWith("https://") || source.url().startsWith("http://");
            html.append("<li>")
                    .append(
                            web
                                    ? Html.link(source.url(), source.title(), Optional.empty())
                                    : Html.escape(source.title()))
                    .append("</li>");
        });
        html.append("</ul></section>");
    }

    /** The pages before and after this one in the outline. */
    private void neighbours(Page page) {
        List<Page> order = curriculum
                .outline()
                .flatMap(node -> curriculum.pagesOf(node).stream())
                .distinct()
                .toList();
        int place = order.indexOf(page);
        if (place < 0) {
            return;
        }
        html.append("<nav class=\"neighbours\" aria-label=\"Neighbouring pages\">");
        if (place > 0) {
            html.append(neighbour(order.get(place - 1), "previous"));
        }
        if (place + 1 < order.size()) {
            html.append(neighbour(order.get(place + 1), "next"));
        }
        html.append("</nav>");
    }

    private static String neighbour(Page page, String kind) {
        return Html.link(Html.address(page.id(), ""), page.title(), Optional.of(kind));
    }
}
