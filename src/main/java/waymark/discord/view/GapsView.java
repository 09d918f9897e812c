package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.search.Heading;
import waymark.search.gaps.Gaps;
import waymark.search.gaps.Gaps.Gap;
import waymark.search.gaps.QuestionGroup;

/** What members asked in vain, a few at a time, with what the curriculum says today and how a gap is closed. */
public final class GapsView {
    /** The button that shows another page, by its number from 0. */
    public static final String TURN = "gaps";

    private static final int A_PAGE = 5;
    private static final int QUESTION_LENGTH = 120;

    /** Of one gap with the link in it; without, it is never longer. All of a page then fit a message. */
    private static final int GAP_LENGTH = 620;

    private static final int CLOSED_LENGTH = 800;

    private GapsView() {}

    /** @param page from 0; beyond the last the last is shown */
    public static Reply of(Gaps gaps, Shelf shelf, int page) {
        if (gaps.open().isEmpty() && gaps.closed().isEmpty()) {
            return Notices.of("gaps.none");
        }
        int pages = Math.max(1, (gaps.open().size() + A_PAGE - 1) / A_PAGE);
        int shown = Math.clamp(page, 0, pages - 1);
        int first = shown * A_PAGE;
        List<String> texts = new ArrayList<>(List.of(title(gaps, shelf)));
        for (int i = first; i < Math.min(first + A_PAGE, gaps.open().size()); i++) {
            texts.add(gap(i + 1, gaps.open().get(i), shelf));
        }
        String howToClose = gaps.open().isEmpty() ? "" : Look.small(Texts.of("gaps.how-to-close"));
        if (shown == 0 && !gaps.closed().isEmpty()) {
            int used = howToClose.length()
                    + texts.stream().mapToInt(String::length).sum();
            texts.add(closed(gaps.closed(), shelf, Math.min(CLOSED_LENGTH, Look.TEXT_LIMIT - used)));
        }
        texts.add(howToClose);
        List<ContainerChildComponent> parts = new ArrayList<>();
        texts.stream().filter(text -> !text.isEmpty()).map(Look::text).forEach(parts::add);
        if (pages > 1) {
            parts.add(Look.text(Look.small(Texts.of("section.page", shown + 1, pages))));
            parts.add(ActionRow.of(
                    turn(shown - 1, "button.previous").withDisabled(shown == 0),
                    turn(shown + 1, "button.next").withDisabled(shown == pages - 1)));
        }
        return Look.card(parts);
    }

    private static String title(Gaps gaps, Shelf shelf) {
        int asked = gaps.open().stream().mapToInt(gap -> gap.group().asked()).sum();
        String counted = gaps.open().isEmpty()
                ? Texts.of("gaps.all-closed")
                : Texts.of("gaps.count", gaps.open().size(), asked, gaps.unseen());
        return Look.title(Texts.of("gaps.title", shelf.curriculum().title())) + "\n" + counted;
    }

    private static String gap(int number, Gap gap, Shelf shelf) {
        String linked = gap(number, gap, heading -> SectionView.named(shelf, heading));
        return linked.length() <= GAP_LENGTH ? linked : gap(number, gap, SectionView::bold);
    }

    private static String gap(int number, Gap gap, Function<Heading, String> place) {
        QuestionGroup group = gap.group();
        String counts = Texts.of(
                "gaps.asked",
                group.asked(),
                "<t:" + group.since().getEpochSecond() + ":D>",
                Stream.of(counted("gaps.refused", group.refused()), counted("gaps.disliked", group.disliked()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")));
        String today = gap.nearest()
                .map(heading -> Texts.of(
                        switch (gap.today()) {
                            case ANSWERED -> "gaps.answered";
                            case UNSURE -> "gaps.unsure";
                            case NOTHING -> "gaps.nothing";
                        },
                        place.apply(heading)))
                .orElseGet(() -> Texts.of("gaps.no-heading"));
        return "**" + number + ". " + question(group) + "**\n" + counts + "\n" + Look.small(today);
    }

    private static Optional<String> counted(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(Texts.of(key, count));
    }

    private static String closed(List<Gap> closed, Shelf shelf, int limit) {
        List<String> lines = closed.stream()
                .map(gap -> Texts.of(
                        "gaps.closed-line",
                        question(gap.group()),
                        gap.group().asked(),
                        gap.nearest()
                                .map(heading -> SectionView.named(shelf, heading))
                                .orElse("")))
                .toList();
        return Texts.of("gaps.closed", closed.size()) + "\n" + Look.lines(lines, limit);
    }

    private static String question(QuestionGroup group) {
        return DiscordWords.literal(QuestionLine.of(group.text(), group.topic(), QUESTION_LENGTH));
    }

    private static Button turn(int page, String label) {
        return Button.secondary(ComponentId.of(TURN, page).toString(), Texts.of(label));
    }
}
