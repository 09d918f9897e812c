package waymark.study.milestone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import waymark.curriculum.Milestone;
import waymark.study.Act;
import waymark.study.MemberId;
import waymark.study.plan.GuildSettings;
import waymark.study.plan.GuildStore;

/**
 * Messages about assignments, each sent once: claimed in the store, sent, settled. What a crash leaves claimed is looked for where it was
 * to be, and sent again only where it is not there.
 */
public final class Announcements {
    /** How late a message may still be sent. */
    public static final Duration CATCH_UP = Duration.ofHours(6);

    /** What a message says. */
    public sealed interface Content {
        /** What became of an assignment. */
        record Outcome(Assignment assignment, List<Milestone> milestones, Completion completion) implements Content {}

        /** What is due, the most urgent first. */
        record Reminding(List<Line> lines) implements Content {}
    }

    /** A reminder with what it is about. */
    public record Line(Reminder reminder, Duty duty) {}

    private final AnnouncementStore store;
    private final MilestoneStore milestones;
    private final GuildStore guilds;
    private final Duties duties;

    public Announcements(AnnouncementStore store, MilestoneStore milestones, GuildStore guilds, Duties duties) {
        this.store = store;
        this.milestones = milestones;
        this.guilds = guilds;
        this.duties = duties;
    }

    /** What became of assignments in those guilds and is to be told now, with where: a channel, or directly. */
    public List<Announcement> due(Set<Long> served, Instant now) {
        return store.untold(now.minus(CATCH_UP)).stream()
                .filter(untold -> served.contains(untold.guild()))
                .flatMap(untold -> announcement(untold, now).stream())
                .toList();
    }

    private Optional<Announcement> announcement(AnnouncementStore.Untold untold, Instant now) {
        Announcement.Key key = Announcement.Key.of(untold.guild(), untold.completion());
        // What a moderator asks for is between the two.
        boolean direct = key.kind() == Announcement.Kind.RETURNED && direct(new MemberId(key.guild(), key.member()));
        OptionalLong channel = channel(key.guild());
        return direct || channel.isPresent()
                ? Optional.of(
                        new Announcement(key, direct ? OptionalLong.empty() : channel, Announcement.State.CLAIMED, now))
                : Optional.empty();
    }

    /** The guild's channel, while posts can be made there. */
    private OptionalLong channel(long guild) {
        return guilds.find(guild)
                .filter(settings -> settings.heldFor().isEmpty())
                .map(GuildSettings::channel)
                .orElse(OptionalLong.empty());
    }

    /** Takes a message for this process; false when another has it. */
    public boolean claim(Announcement message, Instant now) {
        return store.claim(message.key(), message.channel(), now);
    }

    /** What a claimed message says; empty where that is no longer so. */
    public Optional<Content> content(Announcement.Key key) {
        return key.kind() == Announcement.Kind.REMINDER ? reminding(key) : outcome(key);
    }

    private Optional<Content> outcome(Announcement.Key key) {
        Optional<Completion> last = milestones
                .last(key.number(), key.member())
                .filter(completion ->
                        Announcement.Key.of(key.guild(), completion).equals(key));
        return milestones
                .assignment(key.number())
                .flatMap(assignment -> last.map(
                        completion -> new Content.Outcome(assignment, duties.milestones(assignment), completion)));
    }

    private Optional<Content> reminding(Announcement.Key key) {
        List<Line> lines = store.reminders(key).stream()
                .flatMap(reminder ->
                        duties.of(new MemberId(key.guild(), reminder.member()), reminder.assignment()).stream()
                                .filter(duty -> !duty.complete() && !duty.waits())
                                .map(duty -> new Line(reminder, duty)))
                .sorted(Reminders.URGENCY)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Content.Reminding(lines));
    }

    /** That a claimed message goes to a channel instead: to be noted before it is sent, since that is where a crash's look begins. */
    public void move(Announcement.Key key, long channel) {
        store.move(key, channel);
    }

    /** What became of a claimed message. */
    public void settle(Announcement.Key key, Announcement.State state) {
        store.settle(key, state);
    }

    /** Those that were claimed and of which nobody knows whether they were sent. */
    public List<Announcement> uncertain(Set<Long> served) {
        return store.claimed(served);
    }

    /** Whether a member wants to be written to directly. */
    public boolean direct(MemberId member) {
        return store.direct(member);
    }

    /** Notes whether a member wants to be written to directly. */
    public void direct(MemberId member, boolean wanted, Act act) {
        store.appendDirect(member, wanted, act);
    }
}
