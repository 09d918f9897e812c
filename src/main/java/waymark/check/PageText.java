package waymark.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.curriculum.Block;
import waymark.curriculum.Curriculum;
import waymark.curriculum.Fault;
import waymark.curriculum.Fence;
import waymark.curriculum.Node;
import waymark.curriculum.Page;
import waymark.curriculum.Prose;
import waymark.curriculum.Section;
import waymark.curriculum.Step;
import waymark.curriculum.Topic;

/** A page with what the rules look at. */
record PageText(Page page, Kind kind, List<Prose> prose, List<Fence> fences) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_'’.-]*");

    /** What a page is in the outline. */
    enum Kind {
        /** A topic of a track or a step of the roadmap. */
        TOPIC,
        /** A track, the roadmap, a milestone or a group. */
        OVERVIEW,
        /** In no outline. */
        OTHER
    }

    static PageText of(Curriculum curriculum, Path folder, Page page) {
        Optional<Node> node = curriculum.nodeOf(page);
        Kind kind = node.map(n -> n instanceof Topic || n instanceof Step ? Kind.TOPIC : Kind.OVERVIEW)
                .orElse(Kind.OTHER);
        return new PageText(page, kind, Prose.of(folder, page), Fence.of(folder, page));
    }

    /** The words of a section's sentences; its title and its code do not count. */
    static int proseWords(Section section) {
        return section.blocks().stream()
                .filter(block -> !(block instanceof Block.Code))
                .mapToInt(block -> words(block.text()))
                .sum();
    }

    /** The words of a section with its code, without its title. */
    static int allWords(Section section) {
        return section.blocks().stream().mapToInt(block -> words(block.text())).sum();
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    Fault fault(int line, String what) {
        return Fault.error(page.path(), line, what);
    }
}
