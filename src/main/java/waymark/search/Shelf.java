package waymark.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Page;
import waymark.curriculum.Section;
import waymark.search.text.Initials;
import waymark.search.text.Synonyms;

/**
 * Everything that a built index holds: pages and sections by their ordinal, and Lucene's index of each.
 *
 * @param byKey place of a section by {@link Heading#key}
 * @param trackWords for a track's id the stems of its name, to notice when a question names it
 */
record Shelf(
        Curriculum curriculum,
        List<IndexedPage> pages,
        List<IndexedSection> sections,
        Map<String, Integer> byKey,
        Map<String, Set<String>> trackWords,
        Synonyms synonyms,
        Initials initials,
        Vocabulary vocabulary,
        Likelihood likelihood,
        PageClassifier classifier,
        ScopeClassifier scope,
        DirectoryReader pageIndex,
        Documents pageDocuments,
        DirectoryReader sectionIndex,
        Documents sectionDocuments) {

    /**
     * @param track id of its track or milestone, else of its folder
     * @param aliases also the ways of asking for it as a whole
     * @param overview whether the outline has other pages below it
     * @param first ordinal of its first section
     */
    record IndexedPage(Page page, String track, Phrase title, List<Phrase> aliases, boolean overview, int first) {}

    /**
     * @param page the ordinal of its page
     * @param asked the ways of asking for it
     * @param structural whether many pages have a section of that title
     */
    record IndexedSection(
            int page, Section section, Heading heading, Phrase title, List<Phrase> asked, boolean structural) {}

    /** From 0 to 1: the share of the sections for which neither they nor their page have a way of asking or an alias. */
    double unasked() {
        long unasked = sections.stream()
                .filter(section ->
                        section.asked().isEmpty() && pageOf(section).aliases().isEmpty())
                .count();
        return sections.isEmpty() ? 0 : (double) unasked / sections.size();
    }

    IndexedPage pageOf(IndexedSection section) {
        return pages.get(section.page());
    }
}
