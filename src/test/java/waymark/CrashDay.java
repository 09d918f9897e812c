package waymark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.CrashPlan.Misfortune;
import waymark.CrashPlan.Moment;
import waymark.practice.Cohort;
import waymark.practice.rest.Exchange;
import waymark.store.OldStore;

/** One day: posting time comes, the bot is killed, started again, and has to make the day as if nothing had been. */
final class CrashDay {
    private static final Duration POST_TIMEOUT = Duration.ofSeconds(120);
    private static final Duration TRAP_TIMEOUT = Duration.ofSeconds(60);

    /** How long the bot leaves a post of its own in doubt, and a little more. */
    private static final Duration DOUBT = Duration.ofSeconds(31);

    /** How long a backup of such a store takes, and an upgrade: when a kill is to fall into one. */
    private static final Duration BACKUP = Duration.ofMillis(60);

    private static final Duration UPGRADE = Duration.ofMillis(800);

    /** The first schema that keeps all that is checked here: outages come from the heartbeat. */
    private static final int OLDEST = 5;

    /** How long a start takes at most that a kill is to fall into. */
    private static final Duration START = Duration.ofSeconds(4);

    private static final Predicate<Exchange> SENDING = to("POST", "/channels/{channel_id}/messages");

    /** The day's post was taken: the notice of an assignment has no Done. */
    private static final Predicate<Exchange> POSTED =
            SENDING.and(exchange -> exchange.request().toString().contains(":done:") && exchange.status() < 400);

    /** Only what is sent to the daily channel is ever ordered to be refused. */
    private static final Predicate<Exchange> POST_REFUSED = SENDING.and(exchange -> exchange.status() >= 400);

    private static final Predicate<Exchange> READING = to("GET", "/channels/{channel_id}/messages");
    private static final Predicate<Exchange> ANSWERING = to("POST", "/callback").or(to("PATCH", "/messages/@original"));

    private final CrashWorld world;
    private final LocalDate day;
    private final Random random;
    private final CrashPlan plan;
    private final List<CrashMember> members = new ArrayList<>();

    CrashDay(CrashWorld world, LocalDate day, Random random) {
        this.world = world;
        this.day = day;
        this.random = random;
        this.plan = CrashPlan.of(random);
    }

    private static Predicate<Exchange> to(String method, String template) {
        return exchange ->
                exchange.method().equals(method) && exchange.template().endsWith(template);
    }

    CrashPlan plan() {
        return plan;
    }

    /** What was ordered to go wrong in the practice server. */
    Set<Misfortune> ordered() {
        EnumSet<Misfortune> ordered = EnumSet.noneOf(Misfortune.class);
        plan.misfortune().ifPresent(ordered::add);
        if (plan.moment() == Moment.CLAIMED) {
            ordered.add(Misfortune.POST_REFUSED);
        }
        return ordered;
    }

    /**
     * Lives through the day and checks its end.
     *
     * @param yesterday what was ordered then: what the bot logs of it may come today
     */
    void live(Set<Misfortune> yesterday) throws Exception {
        world.record.add("begun", day.toString());
        world.tell(day + ": " + plan);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            world.members()
                    .forEach(person -> members.add(new CrashMember(
                            world.server,
                            person,
                            told -> world.record.told(person.id(), told),
                            world.record::assigned,
                            world::tell)));
            Instant due =
                    day.atTime(CrashWorld.POST_TIME).atZone(CrashWorld.ZONE).toInstant();
            arm();
            world.server.clock().set(due.minus(plan.lead()));
            CompletableFuture<JsonNode> post = CompletableFuture.supplyAsync(this::awaitPost, threads);
            List<Future<?>> clicks = new ArrayList<>(members.stream()
                    .filter(member -> random.nextInt(8) > 0)
                    .map(member -> clicking(member, post, threads))
                    .toList());
            Optional<Future<?>> misfortune = plan.misfortune().map(m -> befalling(m, post, threads));
            awaitKill(clicks);
            recover();
            awaitPosted(post);
            misfortune.ifPresent(clicks::add);
            for (Future<?> click : clicks) {
                click.get(POST_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            }
            world.server.faults().clear();
            members.forEach(CrashMember::catchUp);
            CrashChecks.onePost(world, day);
            if (plan.moment() == Moment.BACKING_UP) {
                CrashChecks.newestBackup(world);
            }
            CrashChecks.streakAsShown(world, world.members().get(random.nextInt(members.size())));
            CrashChecks.log(
                    world, Stream.concat(yesterday.stream(), ordered().stream()).collect(Collectors.toSet()));
        } finally {
            members.forEach(CrashMember::close);
        }
        world.record.add("checked", day.toString());
    }

    /** Sets the trap. */
    private void arm() {
        Runnable kill = world.killer(plan.moment().words);
        Duration span = plan.lead().plusSeconds(3);
        Duration sometime = Duration.ofMillis((long) (span.toMillis() * plan.spread()));
        switch (plan.moment()) {
            case AROUND, BACKING_UP, UPGRADING -> world.trap.in(sometime, kill);
            case STARTING -> world.trap.in(plan.lead().dividedBy(2), kill);
            case CLAIMED -> {
                world.fault(Misfortune.POST_REFUSED.fault(1, Duration.ZERO));
                world.trap.at(POST_REFUSED, 1, kill);
            }
            case SENT, SEARCHING -> world.trap.at(POSTED, 1, kill);
            case CLICKED -> world.trap.at(ANSWERING, 1 + (int) (plan.spread() * 5), kill);
        }
    }

    /** Orders what else is to go wrong: what befalls requests now, what befalls the gateway now or while members press Done. */
    private Future<?> befalling(Misfortune misfortune, CompletableFuture<JsonNode> post, Executor threads) {
        JsonNode fault = misfortune.fault(1 + random.nextInt(3), Duration.ofMillis(200 + random.nextInt(1_500)));
        boolean later = misfortune.ofGateway() && random.nextBoolean();
        Duration wait = Duration.ofMillis(random.nextInt(1_200));
        return CompletableFuture.runAsync(
                () -> {
                    if (later) {
                        post.join();
                        LockSupport.parkNanos(wait.toNanos());
                    }
                    world.fault(fault);
                },
                threads);
    }

    private JsonNode awaitPost() {
        return Eventually.present(
                "the post of " + day,
                POST_TIMEOUT,
                () -> world.posts(day).stream().findFirst());
    }

    private Future<?> clicking(CrashMember member, CompletableFuture<JsonNode> post, Executor threads) {
        int clicks = random.nextInt(3) == 0 ? 2 : 1;
        Duration thinking = Duration.ofMillis(random.nextInt(1_200));
        boolean assigns =
                plan.assigning() && member.person().equals(world.cohort().mara());
        Duration first = Duration.ofMillis(random.nextInt(3_000));
        Cohort.Person to = world.members().get(random.nextInt(members.size()));
        return CompletableFuture.runAsync(
                () -> {
                    if (assigns) {
                        LockSupport.parkNanos(first.toNanos());
                        member.assign(to, CrashWorld.MILESTONE, world.record::asking);
                    }
                    JsonNode there = post.join();
                    LockSupport.parkNanos(thinking.toNanos());
                    member.checkIn(there, world.doneButton(day), day, clicks);
                },
                threads);
    }

    /** Until the trap has sprung; where the last member has been told before that, the bot is killed then. */
    private void awaitKill(List<Future<?>> clicks) {
        Eventually.holds("the kill", TRAP_TIMEOUT, () -> {
            world.bot.assertNotEndedByItself();
            return world.bot.killed()
                    || plan.moment() == Moment.CLICKED && clicks.stream().allMatch(Future::isDone);
        });
        world.kill("after the last click");
        world.bot.awaitDeath();
    }

    private void recover() {
        CrashSnapshot before = CrashSnapshot.ofDeadBot(world);
        if (plan.lookInside()) {
            CrashChecks.store(world);
        }
        world.server.clock().forward(plan.downtime());
        if (plan.moment() == Moment.SEARCHING) {
            world.start();
            world.trap.at(READING, 1, world.killer("in its look for the post"));
            Eventually.holds("a look for the post", POST_TIMEOUT, () -> {
                world.bot.assertNotEndedByItself();
                return world.bot.killed();
            });
            world.bot.awaitDeath();
        } else if (plan.moment() == Moment.BACKING_UP) {
            // The day's backup was made already, or not: without it one is due again.
            world.deleteBackups();
            world.killAtFile("daily-", within(BACKUP), "in its backup");
        } else if (plan.moment() == Moment.UPGRADING) {
            List<Integer> versions =
                    OldStore.versions().stream().filter(v -> v >= OLDEST).toList();
            int version = versions.get(random.nextInt(versions.size()));
            for (int kill = random.nextInt(2); kill >= 0; kill--) {
                // Again before a second kill, since the first may have come after the upgrade.
                OldStore.turnBack(world.data, version);
                world.killAtFile("before-upgrade-", within(UPGRADE), "in its upgrade");
            }
        } else if (plan.moment() == Moment.STARTING || plan.secondKill()) {
            world.start();
            Duration alive = Duration.ofMillis((long) (START.toMillis() * random.nextDouble()));
            world.trap.in(alive, world.killer("in its next start"));
            Eventually.holds("a kill while it starts", START.plusSeconds(5), world.bot::killed);
            world.bot.awaitDeath();
        }
        world.startAndWait();
        before.assertKeptIn(CrashSnapshot.ofRunningBot(world));
    }

    private Duration within(Duration longest) {
        return Duration.ofMillis((long) (longest.toMillis() * random.nextDouble()));
    }

    /** A post in doubt is settled once the doubt has lasted: the clock is moved on over that. */
    private void awaitPosted(CompletableFuture<JsonNode> post) throws InterruptedException, ExecutionException {
        boolean there = false;
        while (!there) {
            try {
                post.get(2, TimeUnit.SECONDS);
                there = true;
            } catch (TimeoutException e) {
                world.bot.assertNotEndedByItself();
                world.server.clock().forward(DOUBT);
                world.tell("no post yet: moved on by " + DOUBT);
            }
        }
    }
}
