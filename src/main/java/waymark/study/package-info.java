/**
 * Rules of time and progress: {@code streak}, {@code plan}, {@code milestone} and {@code member}, each with one use-case class and its
 * own small store interface. Plain Java over the curriculum's ids: knows nothing of Discord, SQL or HTTP. A refusal is data; its wording
 * is the view's.
 */
@NullMarked
package waymark.study;

import org.jspecify.annotations.NullMarked;
