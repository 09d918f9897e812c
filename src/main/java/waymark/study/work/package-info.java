/** What members show of their work: {@code Works} keeps it, with the study day on which it was shown. {@code WorkStore} holds the rows. */
@NullMarked
package waymark.study.work;

import org.jspecify.annotations.NullMarked;
