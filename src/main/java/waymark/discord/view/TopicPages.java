package waymark.discord.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Page;
import waymark.discord.Curricula.Shelf;
import waymark.search.Heading;
import waymark.search.SectionIndex;
import waymark.search.SectionRef;

/** The pages of a curriculum by what members call them: their titles, their headings, with a slip or two. */
public final class TopicPages {
    private static final int HEADINGS_SEEN = 50;

    private TopicPages() {}

    /** Pages to choose from while a name is typed, those first whose title begins so. */
    public static List<Choice> choices(Shelf shelf, String typed) {
        return matching(shelf, typed)
                .map(page -> new Choice(label(shelf, page), value(page)))
                .limit(OptionData.MAX_CHOICES)
                .toList();
    }

    /** The page that is meant by a choice, an id, a title, a node's label, or the beginning of a heading. */
    public static Optional<Page> find(Shelf shelf, String typed) {
        String wanted = typed.strip();
        Curriculum curriculum = shelf.curriculum();
        return curriculum
                .page(wanted)
                .or(() -> index(shelf).section(wanted).map(SectionRef::page))
                .or(() -> curriculum.pages().stream()
                        .filter(page -> page.title().equalsIgnoreCase(wanted))
                        .findFirst())
                .or(() -> curriculum
                        .outline()
                        .filter(node -> node.title().equalsIgnoreCase(wanted)
                                || node.id().equals(wanted))
                        .flatMap(node -> curriculum.pagesOf(node).stream())
                        .findFirst())
                .or(() -> wanted.isEmpty()
                        ? Optional.empty()
                        : matching(shelf, wanted).findFirst());
    }

    private static Stream<Page> matching(Shelf shelf, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Stream<Page> byTitle = shelf.curriculum().pages().stream()
                .filter(page -> page.title().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparingInt(
                        (Page page) -> page.title().toLowerCase(Locale.ROOT).startsWith(wanted) ? 0 : 1));
        Stream<Page> byHeading = index(shelf).complete(typed, HEADINGS_SEEN).stream()
                .flatMap(heading -> shelf.curriculum().page(heading.page()).stream());
        return Stream.concat(byTitle, byHeading)
                .filter(page -> !page.sections().isEmpty())
                .distinct();
    }

    private static SectionIndex index(Shelf shelf) {
        return shelf.library().current().index();
    }

    /** The page's top as a place to go to. */
    static Optional<Heading> top(Shelf shelf, Page page) {
        return page.sections().stream()
                .findFirst()
                .flatMap(first -> index(shelf).section(SectionIndex.key(page, first)))
                .map(SectionRef::heading);
    }

    /** "Spark: Joins": many tracks have a page of the same name. */
    private static String label(Shelf shelf, Page page) {
        String above = top(shelf, page)
                .filter(heading -> heading.breadcrumb().size() > 1)
                .map(heading -> heading.breadcrumb().getFirst() + ": ")
                .orElse("");
        return Excerpt.cut(above + page.title(), OptionData.MAX_CHOICE_NAME_LENGTH);
    }

    /** The id where it fits, else the key of the first section. */
    private static String value(Page page) {
        return page.id().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH
                ? page.id()
                : SectionIndex.key(page, page.sections().getFirst());
    }
}
