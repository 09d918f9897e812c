/**
 * From characters to words, alike for the pages and the questions: {@link waymark.search.text.Analyzers} cuts prose into stems and keeps the
 * names of code whole, {@link waymark.search.text.WordList} knows the words that say little, {@link waymark.search.text.Spelling} how far
 * two are apart, and {@link waymark.search.text.Synonyms}, {@link waymark.search.text.Acronyms} and
 * {@link waymark.search.text.Initials} which mean the same. Knows neither an index nor a question.
 */
@NullMarked
package waymark.search.text;

import org.jspecify.annotations.NullMarked;
