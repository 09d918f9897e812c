/**
 * The daily post: a {@code Plan} is the tasks in order, an {@code Occurrence} one guild's post of one date. {@code DailySchedule} says
 * what is due, claims it so that one process posts it once, and rehearses the days ahead. {@code PlanStore} keeps what became of each
 * occurrence, {@code GuildStore} how a guild was set up.
 */
@NullMarked
package waymark.study.plan;

import org.jspecify.annotations.NullMarked;
