package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.Roadmap;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Section;
import waymark.curriculum.Task;
import waymark.curriculum.Topic;
import waymark.curriculum.Track;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.Heading;
import waymark.search.SectionIndex;
import waymark.search.SectionRef;

/** A page in outline: its place, its headings, its tasks with their minutes, and its neighbours. */
public final class TopicView {
    /** The button that deletes the message: whoever asked for it. */
    public static final String DELETE = "topic-delete";

    private static final int SUMMARY_LENGTH = 400;
    private static final int HEADINGS_LENGTH = 1_400;
    private static final int TASKS_LENGTH = 700;
    private static final int TITLE_LENGTH = 100;
    private static final int TYPED_LENGTH = 100;

    private TopicView() {}

    /** @param asker who may delete it */
    public static Reply of(Shelf shelf, Page page, long asker) {
        return Look.card(parts(shelf, page, asker));
    }

    /** The same for a member, who is notified of it, and nobody else. */
    public static Reply forMember(Shelf shelf, Page page, long asker, long member) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Texts.of("topic.for", Look.user(member), Look.user(asker))));
        parts.addAll(parts(shelf, page, asker));
        return Look.card(parts).pinging(Stream.of(member), Stream.empty());
    }

    /** To whoever sent it to a member. */
    public static Reply sent(long member) {
        return Notices.of("topic.sent", Look.user(member));
    }

    /** That there is no such page; where it is on the list and not written yet, that. */
    public static Reply none(Shelf shelf, String typed) {
        return shelf.curriculum()
                .outline()
                .filter(node -> node.title().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .map(node -> Notices.of("answer.planned", DiscordWords.literal(node.title())))
                .orElseGet(() -> Notices.of("topic.none", DiscordWords.literal(Excerpt.cut(typed, TYPED_LENGTH))));
    }

    private static List<ContainerChildComponent> parts(Shelf shelf, Page page, long asker) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        Optional<Heading> top = TopicPages.top(shelf, page);
        String place =
                top.map(heading -> Place.line(shelf.curriculum(), heading)).orElse("");
        String summary = page.frontMatter()
                .summary()
                .map(words -> "\n" + Excerpt.of(words, SUMMARY_LENGTH))
                .orElse("");
        parts.add(Look.text(Look.title(DiscordWords.literal(page.title())) + place + summary));
        headings(shelf, page).ifPresent(text -> parts.add(Look.text(text)));
        tasks(page).ifPresent(text -> parts.add(Look.text(text)));
        neighbours(shelf, page).ifPresent(text -> parts.add(Look.text(text)));
        List<Button> buttons = new ArrayList<>();
        top.ifPresent(heading -> buttons.add(SectionView.link(shelf, heading.key())
                .map(address -> Button.link(address, Texts.of("button.open")))
                .orElseGet(() -> Button.secondary(
                        ComponentId.of(SectionView.READ, heading.key(), 0).toString(), Texts.of("button.read")))));
        buttons.add(Button.secondary(ComponentId.of(DELETE, asker).toString(), Texts.of("button.delete")));
        parts.add(ActionRow.of(buttons));
        return parts;
    }

    /** Those below the page's own title, the smaller ones set in; each leads to its place where there is an address. */
    private static Optional<String> headings(Shelf shelf, Page page) {
        List<String> lines = page.sections().stream()
                .filter(section -> section.level() > 1 && !section.title().isBlank())
                .map(section -> (section.level() > 2 ? "  - " : "- ") + named(shelf, page, section))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.of("topic.headings") + "\n" + Look.lines(lines, HEADINGS_LENGTH));
    }

    private static String named(Shelf shelf, Page page, Section section) {
        String title = DiscordWords.literal(Excerpt.cut(section.title(), TITLE_LENGTH));
        return shelf.library()
                .current()
                .index()
                .section(SectionIndex.key(page, section))
                .map(SectionRef::heading)
                .flatMap(heading -> SectionView.link(shelf, heading.key()))
                .filter(address -> section.title().chars().noneMatch(c -> c == '[' || c == ']'))
                .map(address -> "[" + title + "](" + address + ")")
                .orElse(title);
    }

    private static Optional<String> tasks(Page page) {
        if (page.tasks().isEmpty()) {
            return Optional.empty();
        }
        int minutes = page.tasks().stream().mapToInt(Task::minutes).sum();
        List<String> lines = page.tasks().stream()
                .map(task -> {
                    String title = DiscordWords.literal(Excerpt.cut(task.title(), TITLE_LENGTH));
                    return "- " + (task.minutes() > 0 ? Texts.of("task.place-minutes", title, task.minutes()) : title);
                })
                .toList();
        return Optional.of(
                Texts.of("topic.tasks", page.tasks().size(), minutes) + "\n" + Look.lines(lines, TASKS_LENGTH));
    }

    /** What stands before and after the page where the outline has it. */
    private static Optional<String> neighbours(Shelf shelf, Page page) {
        Curriculum curriculum = shelf.curriculum();
        List<? extends Node> row =
                curriculum.nodeOf(page).map(node -> row(curriculum, node)).orElse(List.of());
        int at = row.stream()
                .map(Node::id)
                .toList()
                .indexOf(curriculum.nodeOf(page).map(Node::id).orElse(""));
        List<String> lines = new ArrayList<>();
        if (at > 0) {
            lines.add(Texts.of("topic.before", named(shelf, row.get(at - 1))));
        }
        if (at >= 0 && at < row.size() - 1) {
            lines.add(Texts.of("topic.after", named(shelf, row.get(at + 1))));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.stream().collect(Collectors.joining("\n")));
    }

    /** The nodes among which it stands in order: the roadmap's, or those of its track. */
    private static List<? extends Node> row(Curriculum curriculum, Node node) {
        return switch (node) {
            case RoadmapNode step ->
                curriculum.roadmap().stream().flatMap(Roadmap::walk).toList();
            case Track track -> curriculum.tracks();
            case Topic topic ->
                curriculum.tracks().stream()
                        .map(Track::topics)
                        .filter(topics -> topics.contains(topic))
                        .findFirst()
                        .orElse(List.of());
            case Roadmap roadmap -> List.of();
        };
    }

    private static String named(Shelf shelf, Node node) {
        return shelf.curriculum().pagesOf(node).stream()
                .findFirst()
                .flatMap(page -> TopicPages.top(shelf, page))
                .flatMap(heading -> SectionView.link(shelf, heading.key()))
                .filter(address -> node.title().chars().noneMatch(c -> c == '[' || c == ']'))
                .map(address -> "[" + label(node) + "](" + address + ")")
                .orElseGet(() -> label(node)
                        + (shelf.curriculum().pagesOf(node).isEmpty() ? " " + Texts.of("roadmap.planned") : ""));
    }

    private static String label(Node node) {
        return DiscordWords.literal(Excerpt.cut(node.title(), TITLE_LENGTH));
    }
}
