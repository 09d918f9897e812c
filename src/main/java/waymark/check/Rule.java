package waymark.check;

import java.util.List;
import java.util.stream.Stream;
import waymark.curriculum.Fault;

/** One thing that a curriculum's own rules ask of its pages. */
interface Rule {
    /** What breaks the rule, in the order of the pages. */
    Stream<Fault> faults(List<PageText> pages);
}
