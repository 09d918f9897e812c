package waymark.study.member;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.study.streak.Vacation;

/**
 * What holds for a member at one instant, and what is to hold soon.
 *
 * @param zone in force
 * @param ownZone whether the member chose it; else it is the server's
 * @param nextZone one that waits for the current day to end
 * @param studyDays in force; the other weekdays are rest days
 * @param nextStudyDays those that hold from tomorrow on
 * @param vacations not over yet, the first to come first
 */
public record MemberSettings(
        ZoneId zone,
        boolean ownZone,
        Optional<EffectiveFrom<ZoneId>> nextZone,
        Set<DayOfWeek> studyDays,
        Optional<EffectiveFrom<Set<DayOfWeek>>> nextStudyDays,
        List<Vacation> vacations) {
    public MemberSettings {
        studyDays = Set.copyOf(studyDays);
        vacations = List.copyOf(vacations);
    }
}
