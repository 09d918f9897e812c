package waymark.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.curriculum.Fault;
import waymark.curriculum.FrontMatter;

/** Every page has the keys that the rules name, and cites its sources by title and secure address. */
record FrontMatterRule(HouseRules rules) implements Rule {

    @Override
    public Stream<Fault> faults(List<PageText> pages) {
        return pages.stream().flatMap(page -> Stream.concat(missing(page), sources(page)));
    }

    private Stream<Fault> missing(PageText page) {
        Set<String> present = page.page().frontMatter().present();
        return rules.frontMatter().stream()
                .filter(key -> !present.contains(key))
                .map(key -> page.fault(1, "front matter: " + key + " is missing"));
    }

    private Stream<Fault> sources(PageText page) {
        List<FrontMatter.Source> sources = page.page().frontMatter().sources();
        long different =
                sources.stream().map(FrontMatter.Source::url).distinct().count();
        Stream<Fault> few = different >= rules.sources()
                ? Stream.empty()
                : Stream.of(page.fault(1, "cites " + different + " sources, not " + rules.sources() + " or more"));
        Stream<Fault> odd = sources.stream()
                .filter(source -> rules.sources() > 0)
                .filter(source -> source.title().isBlank() || !source.url().startsWith("https://"))
                .map(source -> page.fault(1, "the source " + source.url() + " lacks a title or https://"));
        return Stream.concat(few, odd);
    }
}
