package waymark.study.plan;

import java.util.Optional;

/**
 * What a follower's daily posts follow.
 *
 * @param cohort its name; empty for a guild
 * @param settings a guild's as they are; a cohort's with its own course, start and channel in the guild's time
 */
public record Following(Follower follower, Optional<String> cohort, GuildSettings settings) {
    static Following of(GuildSettings guild) {
        return new Following(Follower.of(guild.guild()), Optional.empty(), guild);
    }

    static Following of(Cohort cohort, GuildSettings guild) {
        return new Following(cohort.follower(), Optional.of(cohort.name()), cohort.within(guild));
    }
}
