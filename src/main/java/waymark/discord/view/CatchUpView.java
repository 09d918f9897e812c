package waymark.discord.view;

import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.milestone.CatchUp;
import waymark.study.milestone.Duty;

/** How a member could catch up with what is past its day. */
public final class CatchUpView {
    /** The button that takes the proposed day: the server, the assignment, the day. */
    public static final String ACCEPT = "catch-up-accept";

    /** The button that leaves everything as it is: the server. */
    public static final String KEEP = "catch-up-keep";

    private CatchUpView() {}

    /** Day by day, with the two buttons. */
    public static Reply proposal(Duty duty, CatchUp way) {
        List<String> days = way.days().stream()
                .map(day -> Texts.of(
                        "catch-up.day",
                        Look.day(day.date()),
                        day.loads().stream().map(CatchUpView::load).collect(Collectors.joining(", "))))
                .toList();
        long guild = duty.member().guild();
        String name = MilestoneView.name(duty.assignment(), duty.milestones());
        return Look.card(
                Look.text(Look.title(Texts.of("catch-up.title", name)) + "\n" + Texts.of("catch-up.intro") + "\n"
                        + Look.lines(days, Look.TEXT_LIMIT - 400) + "\n"
                        + Texts.of("catch-up.offer", Look.day(way.due()))),
                ActionRow.of(
                        Button.success(
                                ComponentId.of(ACCEPT, guild, duty.assignment().id(), way.due())
                                        .toString(),
                                Texts.of("button.accept-day")),
                        Button.secondary(ComponentId.of(KEEP, guild).toString(), Texts.of("button.keep"))));
    }

    private static String load(CatchUp.Load load) {
        return load.minutes() > 0 ? Texts.of("catch-up.load", load.title(), load.minutes()) : load.title();
    }
}
