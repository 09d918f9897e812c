package waymark.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.curriculum.Fault;
import waymark.curriculum.Section;
import waymark.curriculum.Task;

/** Topics and steps have the sections that learners look for, questions to check themselves with, and tasks of a day's size. */
record ContentRule(HouseRules rules) implements Rule {
    private static final String QUESTIONS = "Check yourself";
    private static final Pattern QUESTION = Pattern.compile("<summary>", Pattern.CASE_INSENSITIVE);

    @Override
    public Stream<Fault> faults(List<PageText> pages) {
        return pages.stream()
                .flatMap(page -> page.kind() == PageText.Kind.TOPIC
                        ? Stream.of(headings(page), questions(page), count(page), tasks(page))
                                .flatMap(faults -> faults)
                        : tasks(page));
    }

    private Stream<Fault> headings(PageText page) {
        return rules.headings().stream()
                .filter(words -> page.page().sections().stream().noneMatch(section -> contains(section, words)))
                .map(words -> page.fault(1, "no heading contains \"" + words + "\""));
    }

    private static boolean contains(Section section, String words) {
        return section.title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private Stream<Fault> questions(PageText page) {
        int line = 1;
        long questions = 0;
        for (Section section : page.page().sections()) {
            if (section.title().equalsIgnoreCase(QUESTIONS)) {
                line = section.line();
                questions += QUESTION.matcher(section.markdown()).results().count();
            }
        }
        return rules.questions().hold((int) questions)
                ? Stream.empty()
                : Stream.of(page.fault(line, QUESTIONS + " has " + questions + " questions, not " + rules.questions()));
    }

    private Stream<Fault> count(PageText page) {
        int tasks = page.page().tasks().size();
        return rules.tasks().hold(tasks)
                ? Stream.empty()
                : Stream.of(page.fault(1, "has " + tasks + " tasks, not " + rules.tasks()));
    }

    private Stream<Fault> tasks(PageText page) {
        return rules.tasks().equals(HouseRules.Bounds.ANY)
                ? Stream.empty()
                : page.page().tasks().stream()
                        .filter(task -> task.minutes() == 0 || task.evidence().isBlank())
                        .map(task -> page.fault(line(page), told(task)));
    }

    private static int line(PageText page) {
        return page.page().sections().stream()
                .filter(section -> section.title().equalsIgnoreCase("tasks"))
                .mapToInt(Section::line)
                .findFirst()
                .orElse(1);
    }

    private static String told(Task task) {
        String lacks = task.minutes() == 0 ? "how long it takes" : "what to show when done";
        return "the task \"" + task.title() + "\" does not say " + lacks;
    }
}
