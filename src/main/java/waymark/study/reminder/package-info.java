/**
 * Reminders that members set for themselves: a direct message at their own local time, once a study day, silent where there is nothing to
 * be reminded of. {@code ReminderClock} says when, {@code StudyReminders} says whether, {@code StudyReminderStore} keeps both. Due dates
 * of milestones are another matter: those are {@code study.milestone.Reminders}.
 */
@NullMarked
package waymark.study.reminder;

import org.jspecify.annotations.NullMarked;
