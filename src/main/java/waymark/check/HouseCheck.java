package waymark.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Fault;

/**
 * Holds a curriculum to the rules in its own {@code check.yml}.
 *
 * <pre>{@code
 * Path folder = Path.of("corpus");
 * List<Fault> faults = HouseCheck.faults(new CurriculumReader().read("default", folder), folder);
 * }</pre>
 */
public final class HouseCheck {
    private HouseCheck() {}

    /**
     * What breaks the curriculum's own rules, rule by rule; nothing where its folder has none.
     *
     * @throws waymark.curriculum.CurriculumException if check.yml or the word list that it names cannot be read
     */
    public static List<Fault> faults(Curriculum curriculum, Path folder) {
        return HouseRules.read(folder)
                .map(rules -> faults(rules, curriculum, folder))
                .orElse(List.of());
    }

    private static List<Fault> faults(HouseRules rules, Curriculum curriculum, Path folder) {
        List<PageText> pages = curriculum.pages().stream()
                .map(page -> PageText.of(curriculum, folder, page))
                .toList();
        return rules(rules, folder).stream().flatMap(rule -> rule.faults(pages)).toList();
    }

    private static List<Rule> rules(HouseRules rules, Path folder) {
        List<Rule> all = new ArrayList<>(List.of(
                new FrontMatterRule(rules),
                new LengthRule(rules),
                new ContentRule(rules),
                new CodeRule(rules),
                new RepetitionRule(rules.repeatedWords())));
        if (!rules.wordList().isEmpty()) {
            all.add(SpellingRule.withWords(folder.resolve(rules.wordList())));
        }
        return all;
    }
}
