package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import waymark.discord.ComponentId;
import waymark.discord.Reply;
import waymark.study.plan.Cohort;
import waymark.study.setup.Panel;

/** The Start here panel, which everyone in a channel sees, and what its buttons open. */
public final class StartHereView {
    /** The panel's button for a member's zone: the act that claimed the panel, by which the message is found again. */
    public static final String ZONE = "start-zone";

    /** The panel's button for the cohorts that one can join. */
    public static final String GROUPS = "start-groups";

    /** The panel's button that lets the daily post notify one, or no longer. */
    public static final String PINGS = "start-pings";

    /** Joins a cohort: its id. */
    public static final String JOIN = "start-join";

    /** Leaves a cohort: its id. */
    public static final String LEAVE = "start-leave";

    private static final int BUTTONS_IN_A_ROW = 5;

    private StartHereView() {}

    /**
     * What a panel offers beside task and zone.
     *
     * @param groups whether there are some to join
     * @param pings whether the daily post mentions a role that one can ask for
     */
    public record Offers(boolean groups, boolean pings) {}

    public static Reply panel(Panel panel, Offers offers) {
        List<Button> buttons = new ArrayList<>(List.of(
                Button.success(ComponentId.of(TaskView.NEXT).toString(), Texts.of("button.first-task")),
                Button.secondary(button(panel), Texts.of("button.my-zone"))));
        if (offers.groups()) {
            buttons.add(Button.secondary(ComponentId.of(GROUPS).toString(), Texts.of("button.groups")));
        }
        if (offers.pings()) {
            buttons.add(Button.secondary(ComponentId.of(PINGS).toString(), Texts.of("button.pings")));
        }
        return Look.card(
                Look.text(Look.title(Texts.of("start.title")) + "\n" + Texts.of("start.text")), ActionRow.of(buttons));
    }

    /** The id of the button that only this panel has. */
    public static String button(Panel panel) {
        return ComponentId.of(ZONE, panel.act()).toString();
    }

    /**
     * The cohorts that one can join, each with a button to join or leave it.
     *
     * @param own the ids of those to which the member belongs
     */
    public static Reply groups(List<Cohort> cohorts, Set<Long> own) {
        if (cohorts.isEmpty()) {
            return Notices.of("start.no-groups");
        }
        List<String> lines =
                new ArrayList<>(List.of(Look.title(Texts.of("start.groups")), Texts.of("start.groups-what")));
        cohorts.forEach(cohort -> lines.add(Texts.of(
                own.contains(cohort.id()) ? "start.group-own" : "start.group",
                cohort.name(),
                Look.day(cohort.start()))));
        List<Button> buttons = cohorts.stream()
                .map(cohort -> own.contains(cohort.id())
                        ? Button.danger(
                                ComponentId.of(LEAVE, cohort.id()).toString(), Texts.of("button.leave", cohort.name()))
                        : Button.primary(
                                ComponentId.of(JOIN, cohort.id()).toString(),
                                Texts.of("button.join-group", cohort.name())))
                .toList();
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.lines(lines, Look.TEXT_LIMIT)));
        for (int first = 0; first < buttons.size(); first += BUTTONS_IN_A_ROW) {
            parts.add(ActionRow.of(buttons.subList(first, Math.min(buttons.size(), first + BUTTONS_IN_A_ROW))));
        }
        return Look.card(parts);
    }
}
