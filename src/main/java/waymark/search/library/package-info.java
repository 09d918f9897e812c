/**
 * The edition of a curriculum that is in use: {@link waymark.search.library.Library} reads the files anew when they change, builds a
 * second index beside the first and swaps them, or refuses with the reason: a fault, a reference that would be lost, or a golden question
 * that would be answered worse.
 */
@NullMarked
package waymark.search.library;

import org.jspecify.annotations.NullMarked;
