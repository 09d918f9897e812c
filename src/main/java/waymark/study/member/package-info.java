/**
 * What members set for themselves: zone, study weekdays and vacations, as append-only settings that the streak's fold reads.
 * {@code Members} judges a wish by the rules of {@code docs/streaks.md}; {@code MemberStore} keeps what was accepted.
 * {@code MemberData} copies and deletes all that is held on a user, through {@code MemberDataStore}.
 */
@NullMarked
package waymark.study.member;

import org.jspecify.annotations.NullMarked;
