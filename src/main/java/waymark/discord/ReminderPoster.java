package waymark.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.discord.view.ReminderView;
import waymark.discord.view.TaskKey;
import waymark.discord.view.Texts;
import waymark.study.MemberId;
import waymark.study.NotStored;
import waymark.study.reminder.DueReminder;
import waymark.study.reminder.SentReminder;
import waymark.study.reminder.SentReminder.State;
import waymark.study.reminder.StudyReminders;
import waymark.study.reminder.Turn;
import waymark.study.streak.Streak;

/**
 * Sends members' own reminders, once, whatever crashes: claim the day's message, send it with a nonce made of it, note what became of it.
 * A claim of which nobody knows is looked for in the conversation, by the button that names its day, before it is sent again. Those who
 * take no messages, or left the server, are written to no more.
 */
public final class ReminderPoster {
    private static final Logger log = LoggerFactory.getLogger(ReminderPoster.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** Whether they are still a member, the conversation, the message. */
    private static final int REQUESTS = 3;

    /** A part of the 50 that a bot has: six reminders a second are 21,600 before the last would come too late. */
    private static final int REQUESTS_A_SECOND = 18;

    private static final int IN_FLIGHT_AT_MOST = 12;

    /** Read in one go, and how often in one turn: most that is due needs no message. */
    private static final int PAGE = 100;

    private static final int PAGES = 10;

    /** How long a message stays in doubt before its conversation is searched, and one that cannot be judged rests. */
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final StudyReminders reminders;
    private final ReminderContent content;
    private final Pacer shared;
    private final InstantSource clock;
    private final Pacer own = new Pacer(REQUESTS_A_SECOND, Duration.ofSeconds(1), REQUESTS, Duration.ofMillis(100));

    /** One message. */
    private record Key(MemberId member, LocalDate day) {}

    private final Set<Key> inFlight = ConcurrentHashMap.newKeySet();

    /** When this process last tried what is in doubt; what an earlier process left is looked for at once. */
    private final Map<Key, Instant> tried = new ConcurrentHashMap<>();

    /** Until when what could not be judged rests. */
    private final Map<MemberId, Instant> resting = new ConcurrentHashMap<>();

    /** @param shared with others who send much: all of the bot's requests */
    public ReminderPoster(StudyReminders reminders, ReminderContent content, Pacer shared, InstantSource clock) {
        this.reminders = reminders;
        this.content = content;
        this.shared = shared;
        this.clock = clock;
    }

    /** Settles what an earlier turn left in doubt, then sends what is due, as far as the pace allows; to be called several times a second. */
    public void tick(Bot bot) {
        Instant now = clock.instant();
        resting.values().removeIf(until -> !until.isAfter(now));
        Set<Long> served = bot.guilds();
        for (SentReminder claimed : reminders.uncertain(served)) {
            Key key = new Key(claimed.member(), claimed.day());
            boolean rests = Optional.ofNullable(tried.get(key))
                    .filter(at -> !now.isAfter(at.plus(DOUBT)))
                    .isPresent();
            if (!rests && !inFlight.contains(key)) {
                look(bot, claimed, key, now);
            }
        }
        Optional<DueReminder> last = Optional.empty();
        for (int page = 0; page < PAGES; page++) {
            List<DueReminder> found = reminders.due(now, last, PAGE);
            for (DueReminder due : found) {
                boolean ours = served.contains(due.reminder().member().guild());
                // What nobody sent in time is passed over by whoever finds it, also where no process serves its guild.
                boolean left = now.isAfter(due.due().plus(StudyReminders.LATEST));
                if ((ours || left) && !turn(bot, due, now)) {
                    return;
                }
            }
            if (found.size() < PAGE) {
                return;
            }
            last = Optional.of(found.getLast());
        }
    }

    /** False when nothing more may leave for now. */
    private boolean turn(Bot bot, DueReminder due, Instant now) {
        MemberId member = due.reminder().member();
        if (resting.containsKey(member)) {
            return true;
        }
        try {
            switch (reminders.judge(due, now)) {
                case Turn.End end -> reminders.end(due.reminder());
                case Turn.Pass pass -> {
                    if (reminders.pass(due, pass, now) && pass.late()) {
                        log.warn("the reminder of {} for {} was left out: it was due {}", member, due.day(), due.due());
                    }
                }
                case Turn.Remind remind -> {
                    if (inFlight.size() >= IN_FLIGHT_AT_MOST
                            || !own.take(now, REQUESTS)
                            || !shared.take(now, REQUESTS)) {
                        return false;
                    }
                    if (reminders.claim(due, remind, now)) {
                        send(bot, new Key(member, remind.now().day()), remind.streak(), now);
                    }
                }
            }
        } catch (NotStored e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("the reminder of {} failed this time", member, e);
            resting.put(member, now.plus(DOUBT));
        }
        return true;
    }

    private void send(Bot bot, Key key, Streak streak, Instant now) {
        inFlight.add(key);
        tried.put(key, now);
        CompletableFuture<Message> sending;
        try {
            Guild guild = bot.guild(key.member().guild()).orElseThrow();
            Reply message = Texts.in(
                    bot.language(key.member().user(), guild.getIdLong()),
                    () -> content.of(key.member(), key.day(), streak, guild.getName(), now));
            sending = guild.retrieveMemberById(key.member().user())
                    .useCache(false)
                    .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .submit()
                    .thenCompose(member -> member.getUser()
                            .openPrivateChannel()
                            .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                            .submit())
                    .thenCompose(channel -> channel.sendMessage(message.toMessage())
                            .setNonce(TaskKey.of(key.toString()))
                            .timeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                            .submit());
        } catch (RuntimeException e) {
            sending = CompletableFuture.failedFuture(e);
        }
        var unused = sending.handle((sent, failure) -> {
            try {
                if (failure == null) {
                    finish(key, State.SENT);
                } else {
                    failed(key, failure);
                }
            } catch (RuntimeException e) {
                log.error("what became of {} could not be noted", key, e);
            } finally {
                inFlight.remove(key);
            }
            return sent;
        });
    }

    /** What is unknown stays in doubt: the conversation decides after a rest. */
    private void failed(Key key, Throwable failure) {
        switch (DirectMessage.outcome(failure)) {
            case CLOSED -> {
                log.info("{} was not sent: the member takes no messages", key);
                reminders.refused(key.member());
                finish(key, State.FAILED);
            }
            case GONE -> {
                log.info("{} was not sent: the member left", key);
                reminders.end(key.member());
                finish(key, State.FAILED);
            }
            case REFUSED -> {
                log.warn("{} was not sent: {}", key, failure.getMessage());
                finish(key, State.FAILED);
            }
            default -> log.error("{} is in doubt", key, failure);
        }
    }

    private void finish(Key key, State state) {
        reminders.settle(key.member(), key.day(), state);
        tried.remove(key);
    }

    private void look(Bot bot, SentReminder claimed, Key key, Instant now) {
        tried.put(key, now);
        try {
            String button = ReminderView.stopId(key.member().guild(), key.day());
            if (ChannelHistory.find(bot.directly(key.member().user(), TIMEOUT), button, claimed.at())
                    .isPresent()) {
                log.info("{} was there already", key);
                finish(key, State.SENT);
                return;
            }
            Optional<Streak> again = reminders.again(claimed, now);
            if (again.isEmpty()) {
                log.info("{} was not sent: too late, or no longer needed", key);
                finish(key, State.FAILED);
            } else if (shared.take(now, REQUESTS)) {
                send(bot, key, again.get(), now);
            } else {
                tried.remove(key);
            }
        } catch (RuntimeException e) {
            failed(key, e);
        }
    }
}
