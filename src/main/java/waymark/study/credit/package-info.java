/**
 * What credits a day: {@code Credits} asks the guild's choice (a click, a self-check question, shown work) before it credits, whichever
 * way a member comes in.
 */
@NullMarked
package waymark.study.credit;

import org.jspecify.annotations.NullMarked;
