package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.curriculum.Block;
import waymark.curriculum.Section;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.Heading;

/** A whole section to read inside Discord, in pages where it is long. */
public final class SectionView {
    /** The button that opens page n of a section, by the heading's key. */
    public static final String READ = "read";

    /** The select whose value is a heading's key. */
    public static final String READ_CHOSEN = "read-chosen";

    private static final int TITLE_LENGTH = 100;

    private SectionView() {}

    /** The section's public address, where the curriculum has one. */
    static Optional<String> link(Shelf shelf, String key) {
        return shelf.links()
                .flatMap(links -> shelf.library()
                        .current()
                        .index()
                        .section(key)
                        .flatMap(found -> links.link(found.page(), found.section())));
    }

    /** The title in bold, leading to the exact heading; empty without an address, or where brackets in the title would break the link. */
    static Optional<String> linked(Shelf shelf, Heading heading) {
        return link(shelf, heading.key())
                .filter(address -> heading.title().chars().noneMatch(c -> c == '[' || c == ']'))
                .map(address -> "**[" + title(heading) + "](" + address + ")**");
    }

    /** The title in bold. */
    static String bold(Heading heading) {
        return "**" + title(heading) + "**";
    }

    /** The title in bold, leading to the heading where that can be. */
    static String named(Shelf shelf, Heading heading) {
        return linked(shelf, heading).orElseGet(() -> bold(heading));
    }

    private static String title(Heading heading) {
        return DiscordWords.literal(Excerpt.cut(heading.title(), TITLE_LENGTH));
    }

    /** @param number of the page, from 0; beyond the last the last is shown */
    public static Reply of(Shelf shelf, String key, int number) {
        return shelf.library()
                .current()
                .index()
                .section(key)
                .map(found -> draw(shelf, found.heading(), found.section(), number))
                .orElseGet(() -> Notices.of("section.gone"));
    }

    private static Reply draw(Shelf shelf, Heading heading, Section section, int number) {
        List<String> pages = pages(section);
        String key = heading.key();
        int shown = Math.clamp(number, 0, pages.size() - 1);
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(
                Look.text(Look.title(DiscordWords.literal(section.title())) + Place.line(shelf.curriculum(), heading)));
        parts.add(Look.text(pages.get(shown)));
        List<Button> buttons = new ArrayList<>();
        link(shelf, key).ifPresent(address -> buttons.add(Button.link(address, Texts.of("button.open"))));
        if (pages.size() > 1) {
            buttons.add(page(key, shown - 1, "button.previous").withDisabled(shown == 0));
            buttons.add(page(key, shown + 1, "button.next").withDisabled(shown == pages.size() - 1));
            parts.add(Look.text(Look.small(Texts.of("section.page", shown + 1, pages.size()))));
        }
        if (!buttons.isEmpty()) {
            parts.add(ActionRow.of(buttons));
        }
        return Look.card(parts);
    }

    private static Button page(String key, int number, String label) {
        return Button.secondary(ComponentId.of(READ, key, number).toString(), Texts.of(label));
    }

    /** Whole blocks to a page; one that alone exceeds a page is cut at line ends. */
    private static List<String> pages(Section section) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        for (Block block : section.blocks()) {
            for (String piece : Pieces.of(DiscordMarkdown.of(block), Look.TEXT_LIMIT)) {
                if (!page.isEmpty() && page.length() + piece.length() > Look.TEXT_LIMIT) {
                    pages.add(page.toString());
                    page.setLength(0);
                }
                page.append(page.isEmpty() ? "" : "\n").append(piece);
            }
        }
        pages.add(page.isEmpty() ? Texts.of("section.empty") : page.toString());
        return pages;
    }
}
