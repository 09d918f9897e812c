package waymark.study.plan;

import java.util.List;

/**
 * What the daily schedule has to be done now.
 *
 * @param ended the guilds and cohorts whose moderators are to be told, this once, that all tasks have been posted
 */
public record Turn(List<Due> due, List<Following> ended) {
    public Turn {
        due = List.copyOf(due);
        ended = List.copyOf(ended);
    }
}
