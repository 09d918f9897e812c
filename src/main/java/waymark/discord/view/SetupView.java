package waymark.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import waymark.discord.ChannelAccess;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.discord.Reply;
import waymark.study.plan.Due;
import waymark.study.plan.GuildSettings;
import waymark.study.setup.SetupStep;

/** The set-up as one card, worked from top to bottom: what is done, what is next. It can be left and opened again at any point. */
public final class SetupView {
    public static final String CHANNEL = "setup-channel";
    public static final String ROLE = "setup-role";
    public static final String CURRICULUM = "setup-curriculum";
    public static final String POST_NOW = "setup-post-now";
    public static final String PREVIEW = "setup-preview";

    /** The button that looks at the permissions again, and the way back to the card. */
    public static final String CARD = "setup-card";

    /** The button that asks where the panel goes. */
    public static final String PANEL = "setup-panel";

    /** The select of its channel. */
    public static final String PANEL_CHANNEL = "setup-panel-channel";

    /** The button that posts it again where it is: the channel. */
    public static final String PANEL_AGAIN = "setup-panel-again";

    private static final String DONE = "✅";
    private static final String OPEN = "⬜";
    private static final String OPTIONAL = "▫️";

    private SetupView() {}

    public static Reply of(SetupState state) {
        GuildSettings settings = state.settings();
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(Texts.of("setup.title")) + "\n" + Texts.of("setup.next", next(state)) + "\n"
                + Look.small(Texts.of("setup.intro"))));
        if (state.shelves().size() > 1) {
            parts.add(Look.text(Texts.of("setup.curriculum", DONE)));
            parts.add(ActionRow.of(curricula(settings, state.shelves())));
        }
        parts.add(Look.text(Texts.of("setup.channel", state.mayPost() ? DONE : OPEN)));
        parts.add(ActionRow.of(channel(settings)));
        state.access().ifPresent(access -> parts.addAll(permissions(access, state.botRole())));
        parts.add(when(state));
        parts.addAll(SetupPlan.parts(settings, shelf(state), OPTIONAL));
        parts.add(Look.text(Texts.of("setup.role", settings.pingRole().isPresent() ? DONE : OPTIONAL)
                + (state.notifies() ? "" : "\n" + Look.small(Texts.of("setup.role-silent")))));
        parts.add(ActionRow.of(role(settings)));
        parts.add(panel(state));
        parts.add(Separator.createDivider(Separator.Spacing.SMALL));
        parts.add(Look.text(outcome(state)));
        parts.add(ActionRow.of(
                Button.primary(ComponentId.of(PREVIEW).toString(), Texts.of("button.preview"))
                        .withDisabled(state.next().isEmpty()),
                Button.secondary(ComponentId.of(POST_NOW).toString(), Texts.of("button.post-now"))
                        .withDisabled(!state.mayPost())));
        return Look.card(parts);
    }

    /** The one step that comes next. */
    private static String next(SetupState state) {
        if (state.settings().channel().isEmpty()) {
            return Texts.of("setup.next-channel");
        } else if (state.access().isEmpty()) {
            return Texts.of("setup.next-other-channel");
        } else if (!state.mayPost()) {
            return Texts.of("setup.next-permissions");
        } else if (!state.taken().contains(SetupStep.TIME)) {
            return Texts.of("setup.next-time");
        } else if (state.settings().pausedAt().isPresent()) {
            return Texts.of("setup.next-resume");
        } else if (state.next().isEmpty()) {
            return Texts.of("setup.next-plan");
        } else if (!state.taken().contains(SetupStep.PREVIEW)) {
            return Texts.of("setup.next-preview");
        } else if (!state.hasPanel()) {
            return Texts.of("setup.next-panel");
        }
        return Texts.of("setup.next-none");
    }

    private static String outcome(SetupState state) {
        if (state.settings().channel().isEmpty()) {
            return Texts.of("setup.needs-channel");
        } else if (state.access().isEmpty()) {
            return Texts.of("setup.channel-gone");
        } else if (!state.mayPost()) {
            return Texts.of("setup.needs-permissions");
        } else if (state.settings().pausedAt().isPresent()) {
            return Texts.of("setup.paused");
        }
        return state.next()
                .map(at -> Texts.of("setup.ready", Look.dateTime(at), Look.relative(at)))
                .orElseGet(() -> Texts.of("setup.nothing-to-post"));
    }

    /** In one line while all are granted; else what is missing, where, and to whom to grant it. */
    private static List<ContainerChildComponent> permissions(ChannelAccess access, OptionalLong botRole) {
        String line = access.granted().entrySet().stream()
                .map(e -> Texts.of(e.getValue() ? "setup.granted" : "setup.missing", UnsentText.permission(e.getKey())))
                .collect(Collectors.joining(access.complete() ? " · " : "\n"));
        if (access.complete()) {
            return List.of(Look.text(Look.small(line)));
        }
        return List.of(
                Look.text(line + "\n" + Look.small(howToGrant(access, botRole))),
                ActionRow.of(Button.secondary(ComponentId.of(CARD).toString(), Texts.of("button.check-again"))));
    }

    /** Where to click, which role, and which permissions. */
    static String howToGrant(ChannelAccess access, OptionalLong botRole) {
        return Texts.of(
                "setup.how-to-grant",
                Look.channel(access.channel()),
                botRole.isPresent() ? Look.role(botRole.getAsLong()) : Texts.of("setup.the-bot"),
                access.lacking().stream()
                        .map(key -> "**" + UnsentText.permission(key) + "**")
                        .collect(Collectors.joining(", ")));
    }

    private static Section when(SetupState state) {
        GuildSettings settings = state.settings();
        boolean chosen = state.taken().contains(SetupStep.TIME);
        return Section.of(
                Button.secondary(TimeView.id(settings).toString(), Texts.of("button.change-time")),
                Look.text(Texts.of(
                        "setup.time",
                        settings.postTime(),
                        settings.time().zone().getId(),
                        chosen ? DONE : OPEN)));
    }

    private static Section panel(SetupState state) {
        String text = state.hasPanel()
                ? Texts.of(
                        "setup.panel-there",
                        DONE,
                        Look.channel(state.panel().orElseThrow().channel()))
                : Texts.of("setup.panel", OPEN);
        return Section.of(
                Button.secondary(
                        ComponentId.of(PANEL).toString(),
                        Texts.of(state.hasPanel() ? "button.panel-again" : "button.panel")),
                Look.text(text));
    }

    /** Where shall the panel go? */
    public static Reply whereto(SetupState state) {
        List<Button> buttons = new ArrayList<>();
        if (state.hasPanel()) {
            buttons.add(Button.primary(
                    ComponentId.of(PANEL_AGAIN, state.panel().orElseThrow().channel())
                            .toString(),
                    Texts.of("button.panel-same")));
        }
        buttons.add(Button.secondary(ComponentId.of(CARD).toString(), Texts.of("button.back")));
        String there = state.hasPanel()
                ? "\n"
                        + Texts.of(
                                "setup.panel-moves",
                                Look.channel(state.panel().orElseThrow().channel()))
                : "";
        return Look.card(
                Look.text(Look.title(Texts.of("setup.panel-title")) + "\n" + Texts.of("setup.panel-what") + there),
                ActionRow.of(
                        EntitySelectMenu.create(ComponentId.of(PANEL_CHANNEL).toString(), SelectTarget.CHANNEL)
                                .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS)
                                .setPlaceholder(Texts.of("setup.choose-panel-channel"))
                                .build()),
                ActionRow.of(buttons));
    }

    /** What stands above a preview: when and where it will be posted. */
    public static Reply previewed(Due due, Reply post) {
        String channel = Look.channel(due.guild().channel().orElse(0));
        return Look.card(Look.text(Texts.of("setup.preview", Look.dateTime(due.at()), channel) + "\n"
                        + Look.small(Texts.of("setup.preview-note"))))
                .with(post);
    }

    private static Shelf shelf(SetupState state) {
        return state.shelves().stream()
                .filter(shelf -> shelf.name().equals(state.settings().curriculum()))
                .findFirst()
                .orElseGet(() -> state.shelves().getFirst());
    }

    private static EntitySelectMenu channel(GuildSettings settings) {
        EntitySelectMenu.Builder menu = EntitySelectMenu.create(
                        ComponentId.of(CHANNEL).toString(), SelectTarget.CHANNEL)
                .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM)
                .setPlaceholder(Texts.of("setup.choose-channel"));
        settings.channel().ifPresent(id -> menu.setDefaultValues(DefaultValue.channel(id)));
        return menu.build();
    }

    private static EntitySelectMenu role(GuildSettings settings) {
        EntitySelectMenu.Builder menu = EntitySelectMenu.create(
                        ComponentId.of(ROLE).toString(), SelectTarget.ROLE)
                .setRequiredRange(0, 1)
                .setPlaceholder(Texts.of("setup.choose-role"));
        settings.pingRole().ifPresent(id -> menu.setDefaultValues(DefaultValue.role(id)));
        return menu.build();
    }

    private static StringSelectMenu curricula(GuildSettings settings, List<Shelf> shelves) {
        StringSelectMenu.Builder menu =
                StringSelectMenu.create(ComponentId.of(CURRICULUM).toString());
        shelves.stream()
                .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                .forEach(shelf -> menu.addOptions(SelectOption.of(
                                Excerpt.cut(shelf.curriculum().title(), SelectOption.LABEL_MAX_LENGTH), shelf.name())
                        .withDefault(shelf.name().equals(settings.curriculum()))));
        return menu.build();
    }
}
