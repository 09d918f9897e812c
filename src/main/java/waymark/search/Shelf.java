package waymark.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Page;
import waymark.curriculum.Section;

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
        DirectoryReader pageIndex,
        Documents pageDocuments,
        DirectoryReader sectionIndex,
        Documents sectionDocuments) {

    /**
     * @param track id of its track or milestone, else of its folder
     * @param title the stems of its title that carry meaning
     * @param aliases the same of each alias
     * @param first ordinal of its first section
     */
    record IndexedPage(Page page, String track, Set<String> title, List<Set<String>> aliases, int first) {}

    /**
     * @param page the ordinal of its page
     * @param title the stems of its title that carry meaning
     * @param structural whether many pages have a section of that title
     */
    record IndexedSection(int page, Section section, Heading heading, Set<String> title, boolean structural) {}

    IndexedPage pageOf(IndexedSection section) {
        return pages.get(section.page());
    }
}
