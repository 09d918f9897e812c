package waymark.web;

import java.util.List;
import java.util.Optional;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Milestone;
import waymark.curriculum.Node;
import waymark.curriculum.Roadmap;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Topic;
import waymark.curriculum.Track;

/** The front page: every track with its topics, and the roadmap as a tree. What is only planned is shown without a link. */
final class ContentsView {
    private final Curriculum curriculum;
    private final StringBuilder html = new StringBuilder();

    private ContentsView(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    static String of(Curriculum curriculum) {
        ContentsView view = new ContentsView(curriculum);
        view.html
                .append("<main id=\"text\" class=\"contents\"><h1>")
                .append(Html.escape(curriculum.title()))
                .append("</h1>");
        view.html.append("<div class=\"tracks\">");
        curriculum.tracks().forEach(view::track);
        view.html.append("</div>");
        curriculum.roadmap().ifPresent(view::roadmap);
        return Frame.around(
                curriculum, curriculum.title(), view.html.append("</main>").toString());
    }

    private void track(Track track) {
        html.append("<section><h2>").append(label(track, track.title())).append("</h2>");
        if (!track.summary().isEmpty()) {
            html.append("<p>").append(Html.escape(track.summary())).append("</p>");
        }
        html.append("<ul>");
        for (Topic topic : track.topics()) {
            html.append("<li>").append(label(topic, topic.title()));
            if (!topic.summary().isEmpty()) {
                html.append(" <span class=\"summary\">")
                        .append(Html.escape(topic.summary()))
                        .append("</span>");
            }
            html.append("</li>");
        }
        html.append("</ul></section>");
    }

    private void roadmap(Roadmap roadmap) {
        html.append("<section class=\"roadmap\"><h2>")
                .append(label(roadmap, roadmap.title()))
                .append("</h2><ol>");
        for (Milestone milestone : roadmap.milestones()) {
            html.append("<li value=\"")
                    .append(milestone.number())
                    .append("\">")
                    .append(label(milestone, milestone.title()));
            children(milestone.children());
            html.append("</li>");
        }
        html.append("</ol></section>");
    }

    private void children(List<RoadmapNode> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        html.append("<ul>");
        for (RoadmapNode node : nodes) {
            html.append("<li>").append(label(node, node.title()));
            children(node.children());
            html.append("</li>");
        }
        html.append("</ul>");
    }

    private String label(Node node, String text) {
        return curriculum.pagesOf(node).stream()
                .findFirst()
                .map(page -> Html.link(Html.address(page.id(), ""), text, Optional.empty()))
                .orElse("<span class=\"planned\">" + Html.escape(text) + "</span>");
    }
}
