/**
 * What moderators correct, and what comes from elsewhere: {@code Corrections} writes entries, zones and outages with a reason and takes them
 * back; {@code Imports} keeps a record that a member brought until a moderator decides. Nothing is edited: each is a further line, rule 11
 * of {@code docs/streaks.md}.
 */
@NullMarked
package waymark.study.correction;

import org.jspecify.annotations.NullMarked;
