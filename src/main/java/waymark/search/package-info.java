/**
 * From a curriculum to answers: {@link waymark.search.SectionIndex} holds every section in memory,
 * {@link waymark.search.SectionIndex#ask} turns a {@link waymark.search.Question} into an {@link waymark.search.Answer} of
 * {@link waymark.search.Passage}s. {@link waymark.search.library.Library} keeps the edition in use and swaps it when files change.
 * The only room that knows Lucene; it knows nothing of Discord, members or SQL.
 */
@NullMarked
package waymark.search;

import org.jspecify.annotations.NullMarked;
