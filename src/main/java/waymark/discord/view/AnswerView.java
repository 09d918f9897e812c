package waymark.discord.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import waymark.discord.Asked;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.search.Answer;
import waymark.search.Heading;
import waymark.search.Passage;

/**
 * An answer as a message: the best passage with its place in the curriculum, at most two more, and where to read on. When the
 * curriculum does not say, the nearest headings.
 */
public final class AnswerView {
    /** The best passage and two more: what a phone shows without much scrolling. */
    private static final int SHOWN = 3;

    /** Of the best passage with all that Discord's form of it adds; leaves room for all else of a message. */
    private static final int BEST_LENGTH = 2_000;

    private static final int FURTHER_LENGTH = 400;
    private static final int QUESTION_LENGTH = 200;

    /** More is a list to choose from, not an answer. */
    private static final int MOST_ELSEWHERE = 4;

    private AnswerView() {}

    /** For the asker alone, with Share. */
    public static Reply privately(Asked asked) {
        return draw(asked, "", Optional.of(share(asked)));
    }

    /** For the channel in which it was asked. */
    public static Reply publicly(Asked asked) {
        return draw(asked, "", Optional.empty());
    }

    /** For a post in a forum, with Solved. */
    public static Reply inForum(Asked asked) {
        return draw(asked, "", Optional.of(ForumView.solved()));
    }

    /** For the channel, after its asker pressed Share. */
    public static Reply shared(Asked asked, long asker) {
        return draw(asked, Texts.of("answer.shared", Look.user(asker), quoted(asked.text())), Optional.empty());
    }

    private static Reply draw(Asked asked, String preamble, Optional<Button> more) {
        String first = Stream.of(preamble, follows(asked))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return switch (asked.answer()) {
            case Answer.Found found ->
                answer(asked, (first + planned(asked)).strip(), found.passages(), found.seeAlso(), more);
            case Answer.Perhaps perhaps -> {
                String unsure = preamble.isEmpty() ? Look.small(Texts.of("answer.perhaps") + planned(asked)) : "";
                yield answer(asked, (first + "\n" + unsure).strip(), perhaps.passages(), perhaps.seeAlso(), more);
            }
            case Answer.NotCovered none -> notCovered(asked, none);
            case Answer.SmallTalk talk -> Look.card(Look.text(SmallTalkText.of(talk.kind())));
        };
    }

    private static Reply answer(
            Asked asked, String preamble, List<Passage> passages, List<Heading> seeAlso, Optional<Button> more) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        if (!preamble.isEmpty()) {
            parts.add(Look.text(preamble));
        }
        Passage best = passages.getFirst();
        parts.addAll(best(asked, best));
        List<Passage> shown = passages.subList(0, Math.min(SHOWN, passages.size()));
        for (Passage further : shown.subList(1, shown.size())) {
            parts.add(Separator.createDivider(Separator.Spacing.SMALL));
            parts.addAll(further(asked, further));
        }
        parts.add(buttons(asked, best.heading(), more));
        List<Heading> next = Stream.concat(passages.stream().skip(SHOWN).map(Passage::heading), seeAlso.stream())
                .toList();
        readMore(asked, elsewhere(next, shown), Texts.of("answer.see-also")).ifPresent(parts::add);
        return Look.card(parts);
    }

    /** The best passage under its title, with its place in the curriculum. */
    static List<ContainerChildComponent> best(Asked asked, Passage best) {
        return List.of(
                Look.text(Look.title(DiscordWords.literal(best.heading().title())) + place(asked, best.heading())),
                Look.text(Excerpt.fitting(DiscordMarkdown.prose(best.snippet()), BEST_LENGTH)));
    }

    /** Another passage in brief, its title leading to the whole, or a button beside it where it has no address. */
    private static List<ContainerChildComponent> further(Asked asked, Passage further) {
        Heading heading = further.heading();
        String brief = Excerpt.fitting(DiscordMarkdown.prose(further.brief()), FURTHER_LENGTH);
        Optional<String> linked = SectionView.linked(asked.shelf(), heading);
        if (linked.isPresent()) {
            return List.of(Look.text(linked.get() + place(asked, heading) + "\n" + brief));
        }
        Button read = read(asked, heading, "button.open-short", "button.read-short");
        return List.of(
                Section.of(read, Look.text(SectionView.bold(heading) + place(asked, heading))), Look.text(brief));
    }

    /** Headings of other pages and other nodes than those shown, each page once. */
    private static List<Heading> elsewhere(List<Heading> headings, List<Passage> shown) {
        Set<String> seen = new HashSet<>();
        shown.forEach(passage -> {
            seen.add(passage.heading().page());
            passage.heading().node().ifPresent(seen::add);
        });
        return headings.stream()
                .filter(heading -> !seen.contains(heading.node().orElse(heading.page())) && seen.add(heading.page()))
                .limit(MOST_ELSEWHERE)
                .toList();
    }

    private static Reply notCovered(Asked asked, Answer.NotCovered none) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        String curriculum = asked.shelf().curriculum().title();
        String follows = asked.topic().isPresent() ? "\n" + follows(asked) : "";
        parts.add(Look.text(Look.title(Texts.of("answer.not-covered.title")) + follows + "\n"
                + Texts.of("answer.not-covered", quoted(asked.text()), curriculum) + planned(asked)));
        if (!none.nearest().isEmpty()) {
            List<String> lines = none.nearest().stream()
                    .map(heading -> SectionView.named(asked.shelf(), heading) + place(asked, heading))
                    .toList();
            parts.add(Look.text(Texts.of("answer.nearest") + "\n" + String.join("\n", lines)));
            readMore(asked, none.nearest(), Texts.of("answer.read-nearest")).ifPresent(parts::add);
        }
        parts.add(Look.text(Texts.of("tell.offer")));
        parts.add(ActionRow.of(TellMeView.button(asked.id())));
        return Look.card(parts);
    }

    /** What the question was taken to go on from: whoever meant none sees why the answer is off. */
    private static String follows(Asked asked) {
        return asked.topic()
                .map(topic -> Look.small(Texts.of("answer.follow-up", quoted(topic))))
                .orElse("");
    }

    /** A line for each node that the question names and that has no page yet. */
    private static String planned(Asked asked) {
        return asked.planned().stream()
                .map(node -> "\n" + Texts.of("answer.planned", node.title()))
                .collect(Collectors.joining());
    }

    /** The way to the whole section: its address, or inside Discord. */
    static Button open(Asked asked, Heading heading) {
        Button read = read(asked, heading, "button.open", "button.read");
        return read.getStyle() == ButtonStyle.LINK ? read : read.withStyle(ButtonStyle.PRIMARY);
    }

    private static Button share(Asked asked) {
        return Button.secondary(ComponentId.of("share", asked.id()).toString(), Texts.of("button.share"));
    }

    /** @param more what goes with this one, beside its own */
    private static ActionRow buttons(Asked asked, Heading best, Optional<Button> more) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(open(asked, best));
        more.ifPresent(buttons::add);
        buttons.add(Button.secondary(ComponentId.of("rate", asked.id(), "yes").toString(), Texts.of("button.helpful")));
        buttons.add(
                Button.secondary(ComponentId.of("rate", asked.id(), "no").toString(), Texts.of("button.unhelpful")));
        buttons.add(FollowUpView.button(asked));
        return ActionRow.of(buttons);
    }

    /** Opens the heading where it has a public address, else shows its section here. */
    private static Button read(Asked asked, Heading heading, String open, String read) {
        return SectionView.link(asked.shelf(), heading.key())
                .map(address -> Button.link(address, Texts.of(open)))
                .orElseGet(() -> Button.secondary(
                        ComponentId.of(SectionView.READ, heading.key(), 0).toString(), Texts.of(read)));
    }

    private static Optional<ActionRow> readMore(Asked asked, List<Heading> headings, String placeholder) {
        List<SelectOption> options = headings.stream()
                .map(h -> SelectOption.of(Excerpt.cut(h.title(), SelectOption.LABEL_MAX_LENGTH), h.key())
                        .withDescription(Excerpt.cut(
                                Place.of(asked.shelf().curriculum(), h), SelectOption.DESCRIPTION_MAX_LENGTH)))
                .toList();
        if (options.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ActionRow.of(
                StringSelectMenu.create(ComponentId.of(SectionView.READ_CHOSEN).toString())
                        .setPlaceholder(placeholder)
                        .addOptions(options)
                        .build()));
    }

    private static String place(Asked asked, Heading heading) {
        return Place.line(asked.shelf().curriculum(), heading);
    }

    private static String quoted(String question) {
        return DiscordWords.literal(QuestionLine.of(question, Optional.empty(), QUESTION_LENGTH));
    }
}
