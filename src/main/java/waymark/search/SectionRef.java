package waymark.search;

import waymark.curriculum.Page;
import waymark.curriculum.Section;

/** A section found again by its {@link Heading#key}, with its page and its place. */
public record SectionRef(Page page, Section section, Heading heading) {}
