/**
 * Measures search: {@link waymark.search.eval.QuestionFile} reads questions with the nodes that answer them,
 * {@link waymark.search.eval.Evaluation} asks them, {@link waymark.search.eval.Evaluation.Report} says how often the right node came
 * first. What {@code waymark eval} prints comes from here. Knows nothing of Lucene.
 */
@NullMarked
package waymark.search.eval;

import org.jspecify.annotations.NullMarked;
