package waymark.study.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * What a guild's daily posts follow, and on which weekdays.
 *
 * <p>Example: {@code new Course(List.of("python", "roadmap/2-spark"), false, Set.of())}: a track, then a milestone, then the end.
 *
 * @param parts ids of nodes or single tasks, in the order in which they come; none means the whole roadmap
 * @param again whether it begins anew after its last task
 * @param days the weekdays with a post; none means the guild's study days. They are apart from those, since a change of study days
 *     reaches back into members' streaks
 */
public record Course(List<String> parts, boolean again, Set<DayOfWeek> days) {
    /** The roadmap once, on the guild's study days. */
    public static final Course ROADMAP = new Course(List.of(), false, Set.of());

    public Course {
        parts = List.copyOf(parts);
        days = Set.copyOf(days);
    }

    public Course through(List<String> changed) {
        return new Course(changed, again, days);
    }

    public Course repeating(boolean changed) {
        return new Course(parts, changed, days);
    }

    public Course on(Set<DayOfWeek> changed) {
        return new Course(parts, again, changed);
    }
}
