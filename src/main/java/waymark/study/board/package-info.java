/**
 * What moderators see of a whole server or cohort: {@code Boards} for the board in a channel, {@code Reports} for the report and its weekly
 * digest. Both read a {@code Tally}, numbers that are counted member by member when something changed ({@code Tallies}) and not when they
 * are asked for. {@code Visibility} is who wants to be named.
 */
@NullMarked
package waymark.study.board;

import org.jspecify.annotations.NullMarked;
