/** How far a server's set-up has come: the steps that were taken and the Start here panel. {@code SetupStore} holds the rows. */
@NullMarked
package waymark.study.setup;

import org.jspecify.annotations.NullMarked;
