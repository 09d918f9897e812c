package waymark.study;

/**
 * A member of one guild: streaks, marks and assignments are kept per guild.
 *
 * @param guild the guild's snowflake
 * @param user the user's snowflake
 */
public record MemberId(long guild, long user) {}
