/**
 * The questions that members ask themselves: {@code SelfChecks} chooses one and keeps what came of it, {@code Recall} says when one that
 * was missed comes back. {@code SelfCheckStore} keeps the answers.
 */
@NullMarked
package waymark.study.selfcheck;

import org.jspecify.annotations.NullMarked;
