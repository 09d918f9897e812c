package waymark.discord.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
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
import waymark.study.plan.GuildSettings;

/** The set-up as one card that is worked from top to bottom, and can be left and opened again at any point. */
public final class SetupView {
    public static final String CHANNEL = "setup-channel";
    public static final String ROLE = "setup-role";
    public static final String CURRICULUM = "setup-curriculum";
    public static final String POST_NOW = "setup-post-now";

    private SetupView() {}

    /**
     * @param access to the chosen channel; empty while none is chosen, or it is gone
     * @param next when the next daily post is due; empty while there is none
     */
    public static Reply of(
            GuildSettings settings, List<Shelf> shelves, Optional<ChannelAccess> access, Optional<Instant> next) {
        List<ContainerChildComponent> parts = new ArrayList<>();
        parts.add(Look.text(Look.title(Texts.of("setup.title")) + "\n" + Texts.of("setup.intro")));
        if (shelves.size() > 1) {
            parts.add(Look.text(Texts.of("setup.curriculum")));
            parts.add(ActionRow.of(curricula(settings, shelves)));
        }
        parts.add(Look.text(Texts.of("setup.channel")));
        parts.add(ActionRow.of(channel(settings)));
        access.ifPresent(a -> parts.add(Look.text(checklist(a))));
        parts.add(Look.text(Texts.of(
                "setup.time", settings.postTime(), settings.time().zone().getId())));
        parts.add(Look.text(Texts.of("setup.role")));
        parts.add(ActionRow.of(role(settings)));
        parts.add(Separator.createDivider(Separator.Spacing.SMALL));
        parts.add(Look.text(outcome(settings, access, next)));
        parts.add(ActionRow.of(Button.primary(ComponentId.of(POST_NOW).toString(), Texts.of("button.post-now"))
                .withDisabled(!access.map(ChannelAccess::complete).orElse(false))));
        return Look.card(parts);
    }

    private static String outcome(GuildSettings settings, Optional<ChannelAccess> access, Optional<Instant> next) {
        if (settings.channel().isEmpty()) {
            return Texts.of("setup.needs-channel");
        } else if (access.isEmpty()) {
            return Texts.of("setup.channel-gone");
        } else if (!access.get().complete()) {
            return Texts.of("setup.needs-permissions");
        }
        if (settings.pausedAt().isPresent()) {
            return Texts.of("setup.paused");
        }
        return next.map(at -> Texts.of("setup.ready", Look.dateTime(at), Look.relative(at)))
                .orElseGet(() -> Texts.of("setup.nothing-to-post"));
    }

    private static String checklist(ChannelAccess access) {
        String lines = access.granted().entrySet().stream()
                .map(e -> Texts.of(e.getValue() ? "setup.granted" : "setup.missing", e.getKey()))
                .collect(Collectors.joining("\n"));
        String help = access.complete()
                ? ""
                : "\n" + Look.small(Texts.of("setup.how-to-grant", Look.channel(access.channel())));
        return lines + help;
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
