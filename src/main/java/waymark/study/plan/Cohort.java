package waymark.study.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A group within a guild with a course of its own, in the guild's time.
 *
 * @param id the snowflake of the act that made it
 * @param role whoever holds it belongs, if there is one
 * @param channel where its posts go; without one, where the guild's go
 * @param start the first date with a post, on the guild's wall clock
 * @param curriculum the configured name of the one whose parts the course names
 * @param course where it names no weekdays, they are those of the guild's posts
 * @param since no post that was due before is made
 * @param heldAt since when its posts rest because they could not be made; empty while they run
 * @param heldFor why they rest
 * @param by the moderator who made it; 0 once their data is deleted
 * @param archivedAt when it ended; empty while it stands
 */
public record Cohort(
        long id,
        long guild,
        String name,
        OptionalLong role,
        OptionalLong channel,
        LocalDate start,
        String curriculum,
        Course course,
        Instant since,
        Optional<Instant> heldAt,
        Optional<String> heldFor,
        long by,
        Instant at,
        Optional<Instant> archivedAt) {

    public Follower follower() {
        return new Follower(guild, id);
    }

    public boolean stands() {
        return archivedAt.isEmpty();
    }

    /**
     * How its posts are made: as the guild's, but for course, weekdays, channel and begin. It rests while the guild's moderators have all posts rest,
     * and mentions nobody. Where the guild follows another curriculum since, the course is that one's roadmap: parts are one
     * curriculum's.
     */
    GuildSettings within(GuildSettings guildsOwn) {
        boolean apart = channel.isPresent();
        Optional<Instant> guildRests =
                apart && guildsOwn.heldFor().isPresent() ? Optional.empty() : guildsOwn.pausedAt();
        Instant begin = start.atStartOfDay(guildsOwn.time().zone()).toInstant();
        Course followed = curriculum.equals(guildsOwn.curriculum()) ? course : course.through(List.of());
        return new GuildSettings(
                guild,
                guildsOwn.curriculum(),
                apart ? channel : guildsOwn.channel(),
                OptionalLong.empty(),
                guildsOwn.postTime(),
                guildsOwn.time(),
                Stream.of(guildsOwn.since(), since, begin)
                        .max(Instant::compareTo)
                        .orElseThrow(),
                archivedAt.or(() -> heldAt).or(() -> guildRests),
                followed.days().isEmpty() ? followed.on(guildsOwn.course().days()) : followed,
                guildsOwn.customs(),
                apart ? heldFor : guildsOwn.heldFor());
    }

    /** Rests because a post could not be made; one that rests already stays as it is. */
    Cohort held(Instant when, String reason) {
        return heldAt.isPresent() ? this : with(since, Optional.of(when), Optional.of(reason));
    }

    /** Goes on from that instant where it was {@link #held}; otherwise the same. */
    Cohort released(Instant when) {
        return heldAt.isPresent() ? with(when, Optional.empty(), Optional.empty()) : this;
    }

    /** Goes on as if it had never been {@link #held}. */
    Cohort mended() {
        return with(since, Optional.empty(), Optional.empty());
    }

    private Cohort with(Instant from, Optional<Instant> held, Optional<String> reason) {
        return new Cohort(
                id, guild, name, role, channel, start, curriculum, course, from, held, reason, by, at, archivedAt);
    }

    /** Following another course of a curriculum. */
    public Cohort following(String changed, Course anew) {
        return new Cohort(
                id, guild, name, role, channel, start, changed, anew, since, heldAt, heldFor, by, at, archivedAt);
    }

    /** Beginning on another date. */
    public Cohort beginning(LocalDate changed) {
        return new Cohort(
                id,
                guild,
                name,
                role,
                channel,
                changed,
                curriculum,
                course,
                since,
                heldAt,
                heldFor,
                by,
                at,
                archivedAt);
    }

    /** With another role that makes whoever holds it belong. */
    public Cohort ofRole(long changed) {
        return new Cohort(
                id,
                guild,
                name,
                OptionalLong.of(changed),
                channel,
                start,
                curriculum,
                course,
                since,
                heldAt,
                heldFor,
                by,
                at,
                archivedAt);
    }

    /** In a channel of its own from that instant on, which is a new try where it was {@link #held}. */
    public Cohort postingIn(long changed, Instant from) {
        return new Cohort(
                id,
                guild,
                name,
                role,
                OptionalLong.of(changed),
                start,
                curriculum,
                course,
                from,
                Optional.empty(),
                Optional.empty(),
                by,
                at,
                archivedAt);
    }

    /** Ended: it posts no more, what was done stays. */
    Cohort archived(Instant when) {
        return new Cohort(
                id,
                guild,
                name,
                role,
                channel,
                start,
                curriculum,
                course,
                since,
                heldAt,
                heldFor,
                by,
                at,
                archivedAt.or(() -> Optional.of(when)));
    }
}
