package waymark.study.forum;

import java.time.Instant;
import java.util.Optional;

/**
 * A forum whose posts are answered.
 *
 * @param since when a moderator chose so
 * @param toldFor the trouble of which a moderator was told and that lasts; empty where there is none
 */
public record AnsweredForum(long guild, long forum, Instant since, Optional<String> toldFor) {}
