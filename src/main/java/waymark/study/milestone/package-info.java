/**
 * Progress: members mark tasks and steps ({@code Mark}), moderators assign milestones ({@code Assignment}), both append-only.
 * {@code Progress} is derived from the marks, never stored. {@code Milestones} is the one class that writes, through
 * {@code MilestoneStore}.
 */
@NullMarked
package waymark.study.milestone;

import org.jspecify.annotations.NullMarked;
