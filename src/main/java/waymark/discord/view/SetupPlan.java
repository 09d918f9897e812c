package waymark.discord.view;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Track;
import waymark.discord.ComponentId;
import waymark.discord.Curricula.Shelf;
import waymark.study.plan.Course;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.Plan;

/** The part of the set-up that asks what the daily posts follow: the roadmap, or one track; more than that is {@code /schedule set}'s. */
public final class SetupPlan {
    public static final String ACTION = "setup-plan";

    private static final String ROADMAP = "*";
    private static final String AS_IT_IS = "=";

    private SetupPlan() {}

    /**
     * The parts of the course that were chosen, no parts meaning the roadmap; empty to leave it as it is.
     *
     * @param value of the select
     */
    public static Optional<List<String>> chosen(String value) {
        return switch (value) {
            case AS_IT_IS -> Optional.empty();
            case ROADMAP -> Optional.of(List.of());
            default -> Optional.of(List.of(value));
        };
    }

    static List<ContainerChildComponent> parts(GuildSettings settings, Shelf shelf, String mark) {
        Curriculum curriculum = shelf.curriculum();
        Course course = settings.course();
        StringSelectMenu.Builder menu =
                StringSelectMenu.create(ComponentId.of(ACTION).toString());
        menu.addOptions(option(curriculum, Texts.of("setup.plan-roadmap"), ROADMAP, Course.ROADMAP)
                .withDefault(course.parts().isEmpty()));
        List<Track> tracks = curriculum.tracks().stream()
                .filter(track -> track.id().length() <= SelectOption.VALUE_MAX_LENGTH)
                .filter(track -> tasks(curriculum, through(track)) > 0)
                .limit(SelectMenu.OPTIONS_MAX_AMOUNT - 2)
                .toList();
        tracks.forEach(track -> menu.addOptions(option(curriculum, track.title(), track.id(), through(track))
                .withDefault(course.parts().equals(List.of(track.id())))));
        boolean own = !course.parts().isEmpty()
                && tracks.stream().noneMatch(track -> course.parts().equals(List.of(track.id())));
        if (own) {
            menu.addOptions(option(curriculum, String.join(", ", course.parts()), AS_IT_IS, course)
                    .withDefault(true));
        }
        return List.of(Look.text(Texts.of("setup.plan", mark)), ActionRow.of(menu.build()));
    }

    private static SelectOption option(Curriculum curriculum, String label, String value, Course course) {
        return SelectOption.of(Excerpt.cut(label, SelectOption.LABEL_MAX_LENGTH), value)
                .withDescription(Texts.of("setup.plan-tasks", tasks(curriculum, course)));
    }

    private static Course through(Track track) {
        return Course.ROADMAP.through(List.of(track.id()));
    }

    private static int tasks(Curriculum curriculum, Course course) {
        return Plan.of(curriculum, course).tasks().size();
    }
}
