package waymark.search.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import waymark.search.text.Analyzers;
import waymark.search.text.QuestionText;
import waymark.search.text.WordList;

/**
 * Groups questions that share most of what they are about: Dice's coefficient of their stems, each weighed by how rare it is among the
 * questions. The most asked wordings lead, and every other joins the leader that is most like it. The same questions in any order make the
 * same groups.
 */
final class QuestionGroups {
    /**
     * On the questions to tune by ({@code eval/questions.tsv} and {@code eval/unseen/tuning.tsv}), taken all as one log, it put 65 to a
     * leader, 60 of them to one that is answered by the same page; at 0.45 it put 115, and 101 of them right.
     */
    private static final double ALIKE = 0.55;

    private static final double WEAK_WEIGHT = 0.35;

    /** Among few questions the word that most of them are about is no common one. */
    private static final int FEWEST = 1_000;

    private static final int MOST_STEMS = 20;

    /** Leaders are looked up by so many of a question's heaviest stems, and so many of each: the most asked. */
    private static final int LOOKED_BY = 3;

    private static final int LOOKED_UP = 32;

    private final Map<String, Stem> stems = new HashMap<>();
    private final List<Wording> leaders = new ArrayList<>();

    private static final class Stem {
        private final String text;
        private double weight;
        private int frequency;
        private final List<Wording> leaders = new ArrayList<>(0);

        Stem(String text) {
            this.text = text;
        }
    }

    /** The questions of the same stems, and those that joined them, the oldest of the same stems first. */
    private static final class Wording {
        private final List<Stem> about;
        private final Set<Stem> set;
        private final double weight;
        private final List<OpenQuestion> questions;

        Wording(Set<Stem> about, List<OpenQuestion> questions) {
            this.about = about.stream()
                    .sorted(Comparator.comparingDouble((Stem s) -> -s.weight).thenComparing(s -> s.text))
                    .toList();
            set = about;
            weight = about.stream().mapToDouble(s -> s.weight).sum();
            this.questions = new ArrayList<>(questions);
        }

        double likeness(Wording other) {
            double shared = 0;
            for (Stem stem : about) {
                shared += other.set.contains(stem) ? stem.weight : 0;
            }
            return 2 * shared / (weight + other.weight);
        }
    }

    private QuestionGroups() {}

    /** Most asked first, the older of two first. */
    static List<QuestionGroup> of(List<OpenQuestion> questions) {
        return new QuestionGroups().group(questions);
    }

    private List<QuestionGroup> group(List<OpenQuestion> questions) {
        SequencedMap<Set<Stem>, List<OpenQuestion>> alike = questions.stream()
                .sorted(Comparator.comparing(OpenQuestion::at).thenComparing(OpenQuestion::text))
                .collect(Collectors.groupingBy(this::about, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((about, same) -> about.forEach(stem -> stem.frequency += same.size()));
        double all = Math.max(FEWEST, questions.size());
        stems.values().forEach(stem -> stem.weight *= Math.log(1 + all / Math.max(1, stem.frequency)));
        // The sort is stable: of those asked as often the older comes first.
        alike.entrySet().stream()
                .map(e -> new Wording(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((Wording w) -> -w.questions.size()))
                .forEach(this::place);
        return leaders.stream()
                .map(leader -> QuestionGroup.of(leader.questions))
                .sorted(Comparator.comparingInt((QuestionGroup g) -> -g.asked())
                        .thenComparing(QuestionGroup::since)
                        .thenComparing(QuestionGroup::text))
                .toList();
    }

    /** What the question is about; all its words where it is about nothing. */
    private Set<Stem> about(OpenQuestion question) {
        String text = QuestionText.clean(
                question.text() + question.topic().map(t -> "\n" + t).orElse(""));
        List<String> words = Analyzers.terms(Analyzers.WORDS, text);
        List<String> stemmed = Analyzers.terms(Analyzers.PROSE, text);
        boolean all = words.stream().noneMatch(QuestionGroups::says);
        Set<Stem> about = new TreeSet<>(Comparator.comparing(s -> s.text));
        for (int i = 0; i < words.size() && about.size() < MOST_STEMS; i++) {
            if (all || says(words.get(i))) {
                Stem stem = stems.computeIfAbsent(stemmed.get(i), Stem::new);
                stem.weight = Math.max(stem.weight, WordList.WEAK.contains(words.get(i)) ? WEAK_WEIGHT : 1);
                about.add(stem);
            }
        }
        return Set.copyOf(about);
    }

    private static boolean says(String word) {
        return !WordList.STOP.contains(word) && !WordList.FILLER.contains(word);
    }

    private void place(Wording wording) {
        Wording best = wording;
        double likeness = 0;
        for (Stem stem : wording.about.subList(0, Math.min(LOOKED_BY, wording.about.size()))) {
            for (Wording leader : stem.leaders) {
                double found = leader.likeness(wording);
                if (found >= ALIKE && found > likeness) {
                    best = leader;
                    likeness = found;
                }
            }
        }
        if (best != wording) {
            best.questions.addAll(wording.questions);
            return;
        }
        leaders.add(wording);
        wording.about.stream()
                .filter(stem -> stem.leaders.size() < LOOKED_UP)
                .forEach(stem -> stem.leaders.add(wording));
    }
}
