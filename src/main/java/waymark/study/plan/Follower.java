package waymark.study.plan;

/**
 * Whose plan it is: a guild's own, or one of its cohorts'.
 *
 * @param cohort the cohort's id; 0 for the guild itself
 */
public record Follower(long guild, long cohort) {
    private static final long NONE = 0;

    public static Follower of(long guild) {
        return new Follower(guild, NONE);
    }

    public boolean isGuild() {
        return cohort == NONE;
    }
}
