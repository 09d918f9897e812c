/**
 * The portable learner record, {@code waymark-learner-record/1}, as {@code docs/streaks.md} describes it: {@code RecordJson} reads and writes
 * it, {@code CanonicalJson} gives the text that its checksum is over. What is refused names its place. Knows the study room's types and JSON,
 * and nothing of files, Discord or SQL.
 */
@NullMarked
package waymark.record;

import org.jspecify.annotations.NullMarked;
