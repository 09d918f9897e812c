package waymark.study.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import waymark.curriculum.Curriculum;
import waymark.study.Outcome;
import waymark.study.Refusal;

/**
 * The daily post of guilds and cohorts: what is due, who posts it, and what became of it.
 *
 * <pre>{@code
 * for (Due due : schedule.due(now, guilds, curricula).due()) {
 *     if (schedule.claim(due, owner, now)) {
 *         long message = post(due);
 *         schedule.sent(due.occurrence(), channel, message, clock.instant());
 *     }
 * }
 * }</pre>
 *
 * <p>After a crash between claim and sent, {@link #uncertain} names the post to look for in the channel.
 */
public final class DailySchedule {
    /** How late a post may still be made. */
    public static final Duration CATCH_UP = Duration.ofHours(6);

    /** How long a released occurrence rests before it is due again. */
    public static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    /** How often one occurrence is claimed before it is given up. */
    public static final int CLAIMS_AT_MOST = 5;

    private final GuildStore guilds;
    private final Followers followers;
    private final PlanStore occurrences;

    public DailySchedule(GuildStore guilds, CohortStore cohorts, PlanStore occurrences) {
        this.guilds = guilds;
        followers = new Followers(guilds, cohorts);
        this.occurrences = occurrences;
    }

    /**
     * The posts to make now, at most one a guild or cohort: the newest that has come due, up to {@link #CATCH_UP} ago. Older ones of which nothing
     * is known are recorded as skipped.
     *
     * @param served the guilds that this process serves
     * @param curricula by configured name
     */
    public Turn due(Instant now, Set<Long> served, Function<String, Optional<Curriculum>> curricula) {
        List<Due> due = new ArrayList<>();
        List<Following> ended = new ArrayList<>();
        followers.all().stream()
                .filter(following -> served.contains(following.follower().guild()))
                .filter(following -> following.settings().channel().isPresent()
                        && following.settings().pausedAt().isEmpty())
                .forEach(following -> due(following, now, curricula, ended).ifPresent(due::add));
        return new Turn(due, ended);
    }

    private Optional<Due> due(
            Following following, Instant now, Function<String, Optional<Curriculum>> curricula, List<Following> ended) {
        Calendar calendar = new Calendar(following.settings());
        List<LocalDate> past = calendar.dueUntil(now);
        if (past.isEmpty()) {
            return Optional.empty();
        }
        Occurrence newest = new Occurrence(following.follower(), past.getFirst());
        Optional<Posted> known =
                occurrences.find(newest).or(() -> DaysOff.ofGuild(occurrences, newest.follower(), newest.date()));
        if (known.filter(k -> !retries(k, now)).isPresent()) {
            return Optional.empty();
        }
        Progression tasks = progression(following, curricula);
        Instant at = following.settings().postAt(newest.date());
        boolean inTime = !now.isAfter(at.plus(CATCH_UP));
        if (known.isEmpty()) {
            List<LocalDate> late = inTime ? past.subList(1, past.size()) : past;
            leaveOut(following.follower(), late, tasks.whyNone().orElse(LeftOut.LATE), now);
        }
        if (tasks.whyNone().filter(LeftOut.PLAN_ENDED::equals).isPresent()) {
            if (guilds.toTell(following.follower().guild(), ending(following, tasks), now)) {
                ended.add(following);
            }
            // At once, so that it is known from now on: a task that comes to the course today waits for the next date.
            occurrences.takeOff(newest, LeftOut.PLAN_ENDED.name(), now);
            return Optional.empty();
        }
        return inTime ? tasks.next().map(t -> t.due(newest, at, following)) : Optional.empty();
    }

    /** One end of one course: another course, or the same one grown, has an end of its own. */
    private static String ending(Following following, Progression tasks) {
        GuildSettings settings = following.settings();
        String whose = following.follower().isGuild()
                ? ""
                : " cohort " + following.follower().cohort();
        return String.join(
                " ",
                LeftOut.PLAN_ENDED.name() + whose,
                settings.curriculum(),
                String.valueOf(tasks.size()),
                String.join(" ", settings.course().parts()));
    }

    private static boolean retries(Posted known, Instant now) {
        return known.state() == Posted.State.RELEASED
                && !now.isBefore(known.at().plus(RETRY_AFTER));
    }

    /** From the newest back to the first one that is known, days off apart: what lies before it was settled then. */
    private void leaveOut(Follower follower, List<LocalDate> late, LeftOut why, Instant now) {
        for (LocalDate date : late) {
            Occurrence occurrence = new Occurrence(follower, date);
            Optional<Posted> known = occurrences.find(occurrence);
            if (known.filter(k -> !k.reason().equals(LeftOut.DAY_OFF.name())).isPresent()) {
                return;
            }
            boolean off = DaysOff.ofGuild(occurrences, follower, date).isPresent();
            occurrences.skip(occurrence, (off ? LeftOut.DAY_OFF : why).name(), now);
        }
    }

    /** Takes a post for this process; false when another has it, or it is there already. */
    public boolean claim(Due due, String owner, Instant now) {
        return occurrences.claim(due.occurrence(), due.ref(), owner, now);
    }

    /** The message is in the channel. */
    public void sent(Occurrence occurrence, long channel, long message, Instant now) {
        occurrences.sent(occurrence, channel, message, now);
    }

    /** The message was surely not sent, for a reason that stays: not due again by itself, but {@link #postNow} may. */
    public void failed(Occurrence occurrence, String reason, Instant now) {
        occurrences.unsent(occurrence, Posted.State.ABANDONED, reason, now);
    }

    /** The message was surely not sent, for a passing reason: due again after a rest, {@value #CLAIMS_AT_MOST} times at most. */
    public void released(Occurrence occurrence, String reason, Instant now) {
        boolean again = occurrences.claims(occurrence) < CLAIMS_AT_MOST;
        occurrences.unsent(occurrence, again ? Posted.State.RELEASED : Posted.State.ABANDONED, reason, now);
    }

    /** The post cannot be made until somebody mends something: it rests until a moderator resumes it, or chooses a channel anew. */
    public void hold(Follower follower, String reason, Instant now) {
        followers.hold(follower, now, reason);
    }

    /** A post went through: what held it is mended. */
    public void release(Follower follower, Instant now) {
        followers.release(follower, now);
    }

    /** What held it is mended: it goes on as if it had not rested, so that the newest post is caught up where it still may. */
    public void mended(Follower follower) {
        followers.mended(follower);
    }

    /** Every guild, and those cohorts whose posts go to a channel of their own. */
    public List<Following> withOwnChannel() {
        return followers.withOwnChannel();
    }

    /** What a guild or cohort follows; an archived cohort rests. */
    public Optional<Following> following(Follower follower) {
        return followers.find(follower);
    }

    /** Whether nothing has been changed in the settings since a post was found to be due. */
    public boolean isCurrent(Due due) {
        return followers
                .find(due.occurrence().follower())
                .filter(following -> following.settings().equals(due.guild()))
                .isPresent();
    }

    /** The posts that are in their channel, of the last week, newest first. */
    public List<Posted> latest(Follower follower, Instant now) {
        LocalDate from = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(7);
        return occurrences.since(follower, from).reversed().stream()
                .filter(posted -> posted.state() == Posted.State.SENT)
                .toList();
    }

    /** What posts follow; empty when there are no settings or the curriculum is not there. */
    public Optional<Plan> plan(Follower follower, Function<String, Optional<Curriculum>> curricula) {
        return followers.find(follower).flatMap(following -> plan(following, curricula));
    }

    private static Optional<Plan> plan(Following following, Function<String, Optional<Curriculum>> curricula) {
        GuildSettings settings = following.settings();
        return curricula.apply(settings.curriculum()).map(c -> Plan.of(c, settings.course()));
    }

    /** The post of today's date, where it is there or may be. */
    public Optional<Posted> postedToday(Follower follower, Instant now) {
        return followers
                .find(follower)
                .map(f -> f.settings().date(now))
                .flatMap(today -> posted(new Occurrence(follower, today)));
    }

    /** The posts that were claimed and are not known as sent: after a start, those to look for in their channels. */
    public List<Posted> uncertain(Set<Long> served) {
        return occurrences.claimed(served);
    }

    /**
     * The same post again under the same claim, after its channel was seen not to have it.
     *
     * @return empty when more than {@link #CATCH_UP} has passed, its task is gone, or its cohort was archived
     */
    public Optional<Due> again(Posted claimed, Instant now, Function<String, Optional<Curriculum>> curricula) {
        Optional<Following> following =
                followers.find(claimed.occurrence().follower()).filter(f -> followers.stands(f.follower()));
        if (following.isEmpty() || now.isAfter(claimed.at().plus(CATCH_UP))) {
            return Optional.empty();
        }
        return claimed.task()
                .flatMap(task -> curricula
                        .apply(task.curriculum())
                        .flatMap(c -> Progression.numbered(
                                c, following.get().settings().course(), task.node()))
                        .map(numbered -> numbered.due(claimed.occurrence(), claimed.at(), following.get())));
    }

    /**
     * The channel in which a claimed post is, if it is anywhere; empty when another one may have been chosen since, so that a look there
     * proves nothing.
     */
    public OptionalLong channelOf(Posted claimed) {
        return followers
                .find(claimed.occurrence().follower())
                .map(Following::settings)
                .filter(guild -> !guild.since().isAfter(claimed.at()))
                .map(GuildSettings::channel)
                .orElse(OptionalLong.empty());
    }

    /** When the next post is due; empty when none is within a month. */
    public Optional<Instant> next(Follower follower, Instant now, Function<String, Optional<Curriculum>> curricula) {
        return ahead(follower, now, curricula).map(Rehearsal::at);
    }

    private Optional<Rehearsal> ahead(
            Follower follower, Instant now, Function<String, Optional<Curriculum>> curricula) {
        return preview(follower, now, 31, curricula) instanceof Outcome.Done<List<Rehearsal>> days
                ? days.value().stream()
                        .filter(day -> day.slot() instanceof Rehearsal.Slot.Post
                                && day.at().isAfter(now))
                        .findFirst()
                : Optional.empty();
    }

    /** The next post as it would be made, if nothing changes; empty when none is within a month. */
    public Optional<Due> upcoming(Follower follower, Instant now, Function<String, Optional<Curriculum>> curricula) {
        return followers.find(follower).flatMap(following -> {
            int of = plan(following, curricula).map(p -> p.tasks().size()).orElse(0);
            return ahead(follower, now, curricula)
                    .flatMap(day -> day.slot() instanceof Rehearsal.Slot.Post(PlannedTask task, int number)
                            ? Optional.of(new Due(
                                    new Occurrence(follower, day.date()),
                                    day.at(),
                                    following.cohort(),
                                    following.settings(),
                                    task,
                                    number,
                                    of))
                            : Optional.empty());
        });
    }

    /** A moderator was told that nobody knows whether it was sent: it is not repeated, and no longer uncertain. */
    public void markUncertainReported(Occurrence occurrence, String reason, Instant now) {
        occurrences.unsent(occurrence, Posted.State.UNCERTAIN, reason, now);
    }

    /** The post that its channel has or may have; empty when there is none. */
    public Optional<Posted> posted(Occurrence occurrence) {
        return occurrences.find(occurrence).filter(p -> p.state().mayBeThere());
    }

    /**
     * Today's post, due or not. It is the occurrence of today's date, so asked twice it is posted once.
     *
     * @return refused with {@link Refusal.NotSetUp}, {@link Refusal.AlreadyPosted} or {@link Refusal.PlanEnded}
     */
    public Outcome<Due> postNow(Follower follower, Instant now, Function<String, Optional<Curriculum>> curricula) {
        Optional<Following> found = followers
                .find(follower)
                .filter(following -> following.settings().channel().isPresent() && followers.stands(follower));
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        Following following = found.get();
        LocalDate today = following.settings().date(now);
        Occurrence occurrence = new Occurrence(follower, today);
        Optional<Posted> there = posted(occurrence);
        if (there.isPresent()) {
            Posted post = there.get();
            return Outcome.refused(new Refusal.AlreadyPosted(today, post.channel(), post.message()));
        }
        return progression(following, curricula)
                .next()
                .map(t -> Outcome.done(t.due(occurrence, now, following)))
                .orElseGet(() -> Outcome.refused(new Refusal.PlanEnded()));
    }

    /**
     * What will be posted, day by day, if nothing changes.
     *
     * @param from the first date to show is the guild's date at this instant
     * @param days for example 30
     * @return refused with {@link Refusal.NotSetUp}
     */
    public Outcome<List<Rehearsal>> preview(
            Follower follower, Instant from, int days, Function<String, Optional<Curriculum>> curricula) {
        Optional<Following> following = followers.find(follower);
        if (following.isEmpty()) {
            return Outcome.refused(new Refusal.NotSetUp());
        }
        Forecast forecast = new Forecast(following.get(), occurrences, progression(following.get(), curricula));
        return Outcome.done(forecast.from(from, days));
    }

    /** Every id of a curriculum that is part of a course, or was posted. */
    public Set<String> referenced(String curriculum) {
        Set<String> ids = new HashSet<>(occurrences.referencedTasks(curriculum));
        ids.addAll(followers.parts(curriculum));
        return Set.copyOf(ids);
    }

    private Progression progression(Following following, Function<String, Optional<Curriculum>> curricula) {
        GuildSettings settings = following.settings();
        return new Progression(
                curricula.apply(settings.curriculum()),
                settings.course(),
                occurrences.postings(following.follower(), settings.curriculum()));
    }
}
