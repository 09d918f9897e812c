/**
 * What the curriculum lacks: questions that it could not answer, or whose answers did not help, grouped by likeness and counted
 * ({@link waymark.search.gaps.Gaps}), and whether a later edition answers them.
 */
@NullMarked
package waymark.search.gaps;

import org.jspecify.annotations.NullMarked;
