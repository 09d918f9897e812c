package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.ScheduleView;
import waymark.study.Outcome;
import waymark.study.Refusal;
import waymark.study.plan.Cohorts;
import waymark.study.plan.DailySchedule;
import waymark.study.plan.Due;
import waymark.study.plan.Follower;
import waymark.study.plan.Following;
import waymark.study.plan.Occurrence;
import waymark.study.plan.Posted;
import waymark.study.plan.Turn;
import waymark.study.streak.CheckIns;

/**
 * Posts what is due, once, whatever crashes: claim the occurrence, send with a nonce made of it, note the message. A claim without a
 * message is looked for in the channel, by its Done button, before anything is sent again.
 *
 * <p>{@link #tick} finds what is due, {@link #send} lets it leave at the pace that Discord allows, many at a time but one of a server.
 */
public final class DailyPoster implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DailyPoster.class);

    /** Of the 50 requests a second that Discord gives a bot; two are left to what else there is to say. Source: "Rate Limits". */
    private static final int REQUESTS_A_SECOND = 48;

    /** In a tenth of a second: somewhat more than the tenth of a second's share, so that a pause can be made up for. */
    private static final int REQUESTS_AT_ONCE = 6;

    /** Claimed and not answered yet: as many are looked for after a crash. */
    private static final int IN_FLIGHT_AT_MOST = 200;

    /** How long those under way may take at the end; what is not known by then is looked for at the next start. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    /** How long a moderator waits for an answer about their post. */
    private static final Duration POST_NOW_TIMEOUT = Duration.ofSeconds(60);

    /** How long a post of our own stays in doubt before the channel is searched, each time: a slow answer may still come. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final DailySchedule schedule;
    private final Curricula curricula;
    private final PostSender sender;
    private final InstantSource clock;
    private final String owner;
    private final Pacer pacer =
            new Pacer(REQUESTS_A_SECOND, Duration.ofSeconds(1), REQUESTS_AT_ONCE, Duration.ofMillis(100));

    /** Guards what waits: a turn is not taken from while it is put together. */
    private final ReentrantLock turn = new ReentrantLock();

    private final ArrayDeque<Due> waiting = new ArrayDeque<>();

    private final InFlight inFlight = new InFlight();

    private final Set<CompletableFuture<Optional<String>>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** When this process last tried what is in doubt; a post that an earlier process left is looked for at once. */
    private final Map<Occurrence, Instant> tried = new ConcurrentHashMap<>();

    /** @param owner names this process among those that share the store */
    public DailyPoster(
            DailySchedule schedule,
            Cohorts cohorts,
            Curricula curricula,
            CheckIns checkIns,
            InstantSource clock,
            String owner) {
        this.schedule = schedule;
        this.curricula = curricula;
        sender = new PostSender(schedule, cohorts, curricula, checkIns, clock);
        this.clock = clock;
        this.owner = owner;
    }

    /** What all of the bot's requests share, for others who send much. */
    public Pacer pacer() {
        return pacer;
    }

    /** Settles what an earlier run left in doubt, then finds what is due now, once what was due before has left. */
    public void tick(Bot bot) {
        Instant now = clock.instant();
        for (Posted claimed : schedule.uncertain(bot.guilds())) {
            Occurrence occurrence = claimed.occurrence();
            Optional<Instant> last = Optional.ofNullable(tried.get(occurrence));
            boolean rests = last.filter(at -> !now.isAfter(at.plus(DOUBT))).isPresent();
            if (!rests && !inFlight.contains(occurrence.guild())) {
                guarded(bot, occurrence, guild -> settle(guild, claimed, now));
            }
        }
        turn.lock();
        try {
            if (waiting.isEmpty()) {
                Turn next = schedule.due(now, bot.guilds(), curricula::curriculum);
                waiting.addAll(next.due());
                next.ended()
                        .forEach(following -> bot.guild(following.follower().guild())
                                .ifPresent(guild -> Staff.tell(guild, () -> ScheduleView.ended(following.cohort()))));
            }
        } finally {
            turn.unlock();
        }
    }

    /** Lets what waits leave, as far as the pace allows; to be called many times a second. */
    public void send(Bot bot) {
        if (closed || !turn.tryLock()) {
            return;
        }
        try {
            while (!closed && !waiting.isEmpty() && inFlight.size() < IN_FLIGHT_AT_MOST) {
                Instant now = clock.instant();
                Due due = waiting.getFirst();
                // Of a server that is being posted to, the next post is found to be due again when that one has left.
                boolean current = !inFlight.contains(due.occurrence().guild()) && schedule.isCurrent(due);
                if (current && !pacer.take(now, PostSender.requests(due))) {
                    return;
                }
                waiting.removeFirst();
                if (current) {
                    guarded(bot, due.occurrence(), guild -> begin(guild, due, now));
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private void begin(Guild guild, Due due, Instant now) {
        claimed(guild, due, now, reason -> holdAndTell(guild, due, reason));
    }

    /** The post on its way; empty when it is another's, or there already. What fails stays in doubt: the channel's history decides. */
    private Optional<CompletableFuture<Optional<String>>> claimed(
            Guild guild, Due due, Instant now, Consumer<String> unsent) {
        return inFlight.begin(
                due.occurrence(),
                () -> schedule.claim(due, owner, now) ? Optional.of(sent(guild, due, now, unsent)) : Optional.empty());
    }

    /** @param unsent what to do about the reason why it was not sent, while nothing else of the server leaves */
    private CompletableFuture<Optional<String>> sent(Guild guild, Due due, Instant now, Consumer<String> unsent) {
        Occurrence occurrence = due.occurrence();
        tried.put(occurrence, now);
        CompletableFuture<Optional<String>> sending = sender.send(guild, due).whenComplete((problem, failure) -> {
            if (failure == null) {
                tried.remove(occurrence);
                problem.ifPresent(reason -> logged(occurrence, () -> unsent.accept(reason)));
            } else {
                tried.put(occurrence, clock.instant());
                log.error("post {} is in doubt", occurrence, failure);
            }
        });
        underWay.add(sending);
        return sending.whenComplete((problem, failure) -> underWay.remove(sending));
    }

    /** Whether it was sent is known by then, and stays known. */
    private static void logged(Occurrence occurrence, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("post {} was not sent, and that could not be noted", occurrence, e);
        }
    }

    /**
     * Posts today's task of a server or a cohort at once; a second call on the same day is refused.
     *
     * @throws RejectedExecutionException when another post of the server is under way, or Discord does not say in time whether this one is
     *     there: it is looked for then
     */
    public Outcome<Attempt> postNow(Guild guild, Follower follower) {
        Instant now = clock.instant();
        return switch (schedule.postNow(follower, now, curricula::curriculum)) {
            case Outcome.Refused<Due> refused -> Outcome.refused(refused.refusal());
            case Outcome.Done<Due>(Due due) -> {
                Optional<CompletableFuture<Optional<String>>> sending = claimed(guild, due, now, reason -> {});
                if (sending.isEmpty()) {
                    Posted there = schedule.posted(due.occurrence())
                            .orElseThrow(() -> new RejectedExecutionException("another post is under way"));
                    yield Outcome.refused(
                            new Refusal.AlreadyPosted(due.occurrence().date(), there.channel(), there.message()));
                }
                Optional<String> problem = awaited(sending.get());
                if (problem.isEmpty()) {
                    schedule.release(follower, now);
                }
                yield Outcome.done(new Attempt(due, problem));
            }
        };
    }

    /** A post as members will see it, see {@link DailySchedule#upcoming}; its buttons do nothing. */
    public Reply preview(Guild guild, Due due) {
        return sender.preview(guild, due);
    }

    private static <T> T awaited(CompletableFuture<T> future) {
        try {
            return future.get(POST_NOW_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted while a post was made", e);
        } catch (TimeoutException e) {
            throw new RejectedExecutionException("a post is being made since " + POST_NOW_TIMEOUT, e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private void settle(Guild guild, Posted read, Instant now) {
        inFlight.begin(
                        read.occurrence(),
                        () -> schedule.posted(read.occurrence())
                                // Since it was read, its answer may have come.
                                .filter(row -> row.state() == Posted.State.CLAIMED)
                                .flatMap(claimed -> looked(guild, claimed, now)))
                .ifPresent(DailyPoster::awaited);
    }

    /** What is sent again; empty where the channel has it, nobody can look, or it is too late. */
    private Optional<CompletableFuture<Optional<String>>> looked(Guild guild, Posted claimed, Instant now) {
        Occurrence occurrence = claimed.occurrence();
        // Whatever comes of it: a look that fails is not repeated at every tick.
        tried.put(occurrence, now);
        long channel = schedule.channelOf(claimed).orElse(0);
        if (!PostSender.mayRead(guild, channel)) {
            tried.remove(occurrence);
            schedule.markUncertainReported(
                    occurrence, Unsent.of(Unsent.Why.UNREADABLE).kept(), now);
            Staff.tell(guild, () -> ScheduleView.uncertain(cohort(occurrence), occurrence.date()));
            return Optional.empty();
        }
        Optional<Message> there = ChannelHistory.find(guild, channel, claimed);
        Optional<Due> again = schedule.again(claimed, now, curricula::curriculum);
        if (there.isPresent()) {
            log.info("post {} was in its channel already", occurrence);
            if (again.isPresent()) {
                awaited(sender.complete(guild, again.get(), there.get()));
            } else {
                schedule.sent(
                        occurrence, there.get().getChannelIdLong(), there.get().getIdLong(), now);
            }
            tried.remove(occurrence);
            return Optional.empty();
        }
        if (again.isPresent()) {
            log.info("post {} was not in its channel: sent again", occurrence);
            return Optional.of(sent(guild, again.get(), now, reason -> holdAndTell(guild, again.get(), reason)));
        }
        tried.remove(occurrence);
        String reason = Unsent.of(Unsent.Why.LATE).kept();
        schedule.failed(occurrence, reason, now);
        Staff.tell(guild, () -> ScheduleView.notSent(cohort(occurrence), occurrence.date(), reason));
        return Optional.empty();
    }

    private Optional<String> cohort(Occurrence occurrence) {
        return schedule.following(occurrence.follower()).flatMap(Following::cohort);
    }

    private void holdAndTell(Guild guild, Due due, String reason) {
        schedule.hold(due.occurrence().follower(), reason, clock.instant());
        Staff.tell(guild, () -> ScheduleView.held(due.cohort(), due.occurrence().date(), reason));
    }

    /** Begins no further post, and waits a little for those under way. */
    @Override
    public void close() {
        closed = true;
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
                    .get(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("posts were still under way at the end: they are looked for at the next start");
        }
    }

    /** One guild's trouble keeps no other from its post. */
    private static void guarded(Bot bot, Occurrence occurrence, Consumer<Guild> work) {
        try {
            bot.guild(occurrence.guild()).ifPresent(work);
        } catch (RuntimeException e) {
            log.error("post {} is in doubt", occurrence, e);
        }
    }
}
