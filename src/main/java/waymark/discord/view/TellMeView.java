package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import waymark.discord.Asked;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.search.Passage;
import waymark.study.Refusal;
import waymark.study.question.Wish;
import waymark.study.question.WishStore;

/** <b>Tell me</b>: what is said when it is pressed, and the message that comes when a page answers. */
public final class TellMeView {
    /** The button, by the question's id. */
    public static final String TELL = "tell-me";

    /** The button that takes a wish back, by its key. */
    public static final String FORGET = "forget";

    /** The select whose value is a wish's key. */
    public static final String FORGET_CHOSEN = "forget-chosen";

    private static final int QUESTION_LENGTH = 200;

    private TellMeView() {}

    static Button button(long question) {
        return Button.secondary(ComponentId.of(TELL, question).toString(), Texts.of("button.tell-me"));
    }

    /** After <b>Not helpful</b>. */
    public static Reply offer(long question) {
        return Look.card(Look.text(Texts.of("ask.rated-unhelpful")), ActionRow.of(button(question)));
    }

    public static Reply noted(Wish wish, WishStore.Kept kept) {
        String key = kept == WishStore.Kept.NEW ? "tell.noted" : "tell.noted-already";
        return Look.card(
                Look.text(Texts.of(key, quoted(wish.text(), wish.topic()))),
                ActionRow.of(
                        Button.secondary(ComponentId.of(FORGET, wish.key()).toString(), Texts.of("button.forget"))));
    }

    /** Says why, and offers to forget one of those that wait. */
    public static Reply refused(Refusal refusal, List<Wish> waiting) {
        List<SelectOption> options = waiting.stream()
                .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                .map(wish -> SelectOption.of(
                        QuestionLine.of(wish.text(), wish.topic(), SelectOption.LABEL_MAX_LENGTH), wish.key()))
                .toList();
        return Look.card(
                Look.text(Refusals.text(refusal)),
                ActionRow.of(
                        StringSelectMenu.create(ComponentId.of(FORGET_CHOSEN).toString())
                                .setPlaceholder(Texts.of("tell.forget-one"))
                                .addOptions(options)
                                .build()));
    }

    /** The direct message; there is nothing left to press but what leads to the page. */
    public static Reply found(Asked asked) {
        Passage best = asked.answer().passages().getFirst();
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Texts.of("tell.found", quoted(asked.text(), asked.topic()))));
        parts.addAll(AnswerView.best(asked, best));
        parts.add(ActionRow.of(AnswerView.open(asked, best.heading())));
        return Look.card(parts);
    }

    private static String quoted(String question, Optional<String> topic) {
        return DiscordWords.literal(QuestionLine.of(question, topic, QUESTION_LENGTH));
    }
}
