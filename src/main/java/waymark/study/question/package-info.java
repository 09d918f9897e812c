/**
 * The log of questions, kept 90 days, to find what the curriculum lacks: strings and an outcome, nobody's name.
 */
@NullMarked
package waymark.study.question;

import org.jspecify.annotations.NullMarked;
