package waymark.discord.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.curriculum.Roadmap;
import waymark.curriculum.RoadmapNode;
import waymark.curriculum.Step;
import waymark.discord.Zones;
import waymark.search.SectionIndex;
import waymark.study.milestone.Assignment;
import waymark.study.plan.Cohort;
import waymark.study.plan.Plan;
import waymark.study.streak.Streak;

/** Choices while an option is typed, at most Discord's 25. */
public final class Choices {
    private Choices() {}

    /** Headings to ask for by name; what is chosen becomes the question. */
    public static List<Choice> headings(SectionIndex index, String typed) {
        return index.complete(typed, OptionData.MAX_CHOICES).stream()
                .map(heading -> heading.breadcrumb().size() > 1
                        ? heading.breadcrumb().getFirst() + ": " + heading.title()
                        : heading.title())
                .map(label -> Excerpt.cut(label, OptionData.MAX_CHOICE_NAME_LENGTH))
                .distinct()
                .map(label -> new Choice(label, label))
                .toList();
    }

    public static List<Choice> tracks(Curriculum curriculum, String typed) {
        return nodes(curriculum.tracks().stream(), typed);
    }

    public static List<Choice> milestones(Curriculum curriculum, String typed) {
        return curriculum.roadmap().stream()
                .flatMap(roadmap -> roadmap.milestones().stream())
                .filter(milestone -> matches(RoadmapPlace.name(milestone), typed))
                .map(milestone -> choice(RoadmapPlace.name(milestone), milestone.id()))
                .limit(OptionData.MAX_CHOICES)
                .toList();
    }

    private static List<Choice> nodes(Stream<? extends Node> nodes, String typed) {
        return nodes.filter(node -> matches(node.title(), typed))
                .map(node -> choice(node.title(), node.id()))
                .limit(OptionData.MAX_CHOICES)
                .toList();
    }

    /** Time zones by their IANA names. */
    public static List<Choice> zones(String typed) {
        return words(Zones.names(), typed.strip().replace(' ', '_'));
    }

    /** A member's last days, the latest first, each with what it is; what is chosen is the day as {@code 2026-05-04}. */
    public static List<Choice> days(Streak streak, String typed) {
        return IntStream.range(0, OptionData.MAX_CHOICES * 4)
                .mapToObj(back -> streak.today().minusDays(back))
                .map(day -> choice(
                        Look.day(day) + " · "
                                + Texts.of(streak.day(day)
                                        .map(d -> "state." + d.state().name().toLowerCase(Locale.ROOT))
                                        .orElse("state.none")),
                        day.toString()))
                .filter(day -> matches(day.getName(), typed) || matches(day.getAsString(), typed))
                .limit(OptionData.MAX_CHOICES)
                .toList();
    }

    /** Parts of a plan with commas between: what stands before the last comma stays, behind it a node or task is offered. */
    public static List<Choice> parts(Curriculum curriculum, String typed) {
        String before = typed.substring(0, typed.lastIndexOf(',') + 1);
        String last = typed.substring(before.length());
        Stream<Choice> nodes = curriculum
                .outline()
                .filter(node -> matches(node.title(), last) || matches(node.id(), last))
                .map(node -> choice((before + " " + node.title()).strip(), (before + " " + node.id()).strip()));
        Stream<Choice> tasks = Plan.everyTask(curriculum)
                .filter(planned -> matches(planned.task().title(), last))
                .map(planned -> choice(
                        (before + " " + planned.task().title()).strip(),
                        (before + " " + planned.task().id()).strip()));
        return Stream.concat(nodes, tasks)
                .filter(choice -> choice.getAsString().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .limit(OptionData.MAX_CHOICES)
                .toList();
    }

    /** Days by their names; what is chosen is the ISO date. */
    public static List<Choice> days(Stream<LocalDate> days, String typed) {
        return days.filter(day -> matches(Look.day(day), typed) || matches(day.toString(), typed))
                .limit(OptionData.MAX_CHOICES)
                .map(day -> new Choice(Look.day(day), day.toString()))
                .toList();
    }

    /** Assignments of a server, each by what it is called. */
    public static List<Choice> assignments(
            Stream<Assignment> assignments, Function<Assignment, String> name, String typed) {
        return assignments
                .map(assignment -> choice(name.apply(assignment), String.valueOf(assignment.id())))
                .filter(choice -> matches(choice.getName(), typed))
                .limit(OptionData.MAX_CHOICES)
                .toList();
    }

    /** Cohorts by their names; what is chosen is the id. */
    public static List<Choice> cohorts(List<Cohort> cohorts, String typed) {
        return cohorts.stream()
                .filter(cohort -> matches(cohort.name(), typed))
                .map(cohort -> choice(cohort.name(), String.valueOf(cohort.id())))
                .limit(OptionData.MAX_CHOICES)
                .toList();
    }

    /** Days, each with its weekday and how far it is from another. */
    public static List<Choice> days(Stream<LocalDate> days, LocalDate from) {
        return days.map(day -> new Choice(
                        Texts.of("choice.day", Look.day(day), ChronoUnit.DAYS.between(from, day)), day.toString()))
                .toList();
    }

    /** Steps and tasks of the roadmap that can be marked: the tasks of a step right after it. */
    public static List<Choice> markable(Curriculum curriculum, String typed) {
        return curriculum.roadmap().stream()
                .flatMap(Roadmap::walk)
                .flatMap(node -> markable(curriculum, node))
                .filter(entry -> matches(entry.getValue(), typed)
                        && entry.getKey().length() <= OptionData.MAX_CHOICE_VALUE_LENGTH)
                .limit(OptionData.MAX_CHOICES)
                .map(entry -> choice(entry.getValue(), entry.getKey()))
                .toList();
    }

    /** Names by id. */
    private static Stream<Map.Entry<String, String>> markable(Curriculum curriculum, RoadmapNode node) {
        Stream<Map.Entry<String, String>> step =
                node instanceof Step ? Stream.of(Map.entry(node.id(), node.title())) : Stream.empty();
        return Stream.concat(
                step,
                curriculum.tasksOf(node).stream()
                        .map(task -> Map.entry(task.id(), node.title() + ": " + task.title())));
    }

    /** Anything typed, from a fixed list. */
    public static List<Choice> words(Stream<String> words, String typed) {
        return words.filter(word -> matches(word, typed))
                .limit(OptionData.MAX_CHOICES)
                .map(word -> new Choice(word, word))
                .toList();
    }

    private static Choice choice(String label, String id) {
        return new Choice(Excerpt.cut(label, OptionData.MAX_CHOICE_NAME_LENGTH), id);
    }

    private static boolean matches(String label, String typed) {
        return label.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
