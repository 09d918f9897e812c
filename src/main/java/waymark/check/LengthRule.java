package waymark.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.check.HouseRules.Bounds;
import waymark.curriculum.Fault;
import waymark.curriculum.Section;

/**
 * Pages and sections are long enough to answer and short enough to be read in a chat.
 *
 * <p>A page has the least number of words in headings and sentences alone, and stays below the most with its code.
 */
record LengthRule(HouseRules rules) implements Rule {

    @Override
    public Stream<Fault> faults(List<PageText> pages) {
        return pages.stream().flatMap(page -> Stream.concat(page(page), sections(page)));
    }

    private Stream<Fault> page(PageText page) {
        Bounds bounds = switch (page.kind()) {
            case TOPIC -> rules.topicWords();
            case OVERVIEW -> rules.overviewWords();
            case OTHER -> Bounds.ANY;
        };
        List<Section> sections = page.page().sections();
        int titles = sections.stream().mapToInt(s -> PageText.words(s.title())).sum();
        int prose = titles + sections.stream().mapToInt(PageText::proseWords).sum();
        int all = titles + sections.stream().mapToInt(PageText::allWords).sum();
        return prose >= bounds.least() && all <= bounds.most()
                ? Stream.empty()
                : Stream.of(page.fault(1, "has " + prose + " words, " + all + " with the code, not " + bounds));
    }

    private Stream<Fault> sections(PageText page) {
        List<Section> sections = page.page().sections();
        return IntStream.range(0, sections.size())
                .filter(i -> !(sections.get(i).blocks().isEmpty() && opensAnother(sections, i)))
                .filter(i -> !rules.sectionWords().hold(PageText.allWords(sections.get(i))))
                .mapToObj(i -> fault(page, sections.get(i)));
    }

    /** Whether a heading has another one, of a deeper level, right below it. */
    private static boolean opensAnother(List<Section> sections, int at) {
        return at + 1 < sections.size()
                && sections.get(at + 1).level() > sections.get(at).level();
    }

    private Fault fault(PageText page, Section section) {
        return page.fault(
                section.line(),
                "the section \"" + section.title() + "\" has " + PageText.allWords(section) + " words, not "
                        + rules.sectionWords());
    }
}
