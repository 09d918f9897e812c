package waymark.search;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The {@link Quote} of each section, made when it is first shown and kept: most sections of a large curriculum are never shown, and
 * analysing one takes longer than choosing from it. Safe for many threads; two may make the same quote, and either stays.
 */
final class Quotes {
    private final AtomicReferenceArray<Quote> made;

    Quotes(int sections) {
        made = new AtomicReferenceArray<>(sections);
    }

    Quote of(int ordinal, Shelf.IndexedSection section) {
        Quote known = made.get(ordinal);
        if (known != null) {
            return known;
        }
        Quote quote = Quote.of(section.section(), section.heading());
        made.set(ordinal, quote);
        return quote;
    }
}
