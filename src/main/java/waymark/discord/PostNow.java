package waymark.discord;

import waymark.study.Outcome;
import waymark.study.plan.Due;

/** Posts a guild's task of today at once; asked twice on a day, it posts once. */
@FunctionalInterface
public interface PostNow {
    Outcome<Due> post(long guild);
}
