/** Forums whose posts the bot answers by itself, and how far it is with each post. {@code ForumStore} holds the rows. */
@NullMarked
package waymark.study.forum;

import org.jspecify.annotations.NullMarked;
