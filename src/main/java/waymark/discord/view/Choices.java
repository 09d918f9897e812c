package waymark.discord.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Node;
import waymark.search.SectionIndex;

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
