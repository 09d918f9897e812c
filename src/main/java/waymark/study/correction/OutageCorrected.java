package waymark.study.correction;

/**
 * An outage as a moderator declared it or took it back, with what that does by now.
 *
 * @param changed the members whose streak, longest streak or freezes are others by it; days that are still open change nothing yet
 * @param looked the members with an entry in the days around it who were looked at
 * @param all whether those are all
 */
public record OutageCorrected(Correction correction, int changed, int looked, boolean all) {}
