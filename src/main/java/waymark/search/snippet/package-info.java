/**
 * What of a section may be quoted: {@link waymark.search.snippet.Units} cuts it into sentences, list items, code blocks and tables,
 * cleaned of what a message cannot show; {@link waymark.search.snippet.InlineMarkdown} marks words in them and breaks no markup. Knows
 * no question and no index: which units are quoted is decided in {@code search}.
 */
@NullMarked
package waymark.search.snippet;

import org.jspecify.annotations.NullMarked;
