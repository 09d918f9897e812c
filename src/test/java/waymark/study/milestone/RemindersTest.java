package waymark.study.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.milestone.Announcement.State;
import waymark.study.milestone.Announcements.Content;
import waymark.study.milestone.Reminder.Stage;

class RemindersTest extends AssignedFixture {
    private static final long CHANNEL = 70;
    private static final Assignee TO_ADA = new Assignee.Member(ADA.user());

    private Announcements announcements;
    private Reminders reminders;

    @BeforeEach
    void remind() {
        announcements = new Announcements(database.announcements(), database.milestones(), database.guilds(), duties);
        reminders = new Reminders(database.announcements(), duties, completions, today);
    }

    private static Instant nine(int day) {
        return NINE.plus(Duration.ofDays(day));
    }

    private Assignment due(int day, Instant set) {
        return assign(TO_ADA, Optional.of(MONDAY.plusDays(day)), false, set);
    }

    /** What goes out on that day, counted from Monday: each as who, stage. */
    private List<String> on(int day) {
        List<String> told = new ArrayList<>();
        Instant now = nine(day);
        LocalDate date = reminders.date(guild(), now).orElseThrow();
        List<Announcement> messages = new ArrayList<>(reminders.claimDirect(GUILD, date, now));
        messages.forEach(message -> announcements.settle(message.key(), State.SENT));
        reminders.claimChannel(GUILD, CHANNEL, date, now).ifPresent(messages::add);
        for (Announcement message : messages) {
            String where = message.channel().isPresent() ? "channel" : "direct";
            told.addAll(lines(message).stream().map(line -> where + " " + line).toList());
            announcements.settle(message.key(), State.SENT);
        }
        return told;
    }

    private List<String> lines(Announcement message) {
        return ((Content.Reminding) announcements.content(message.key()).orElseThrow())
                .lines().stream()
                        .map(line ->
                                line.reminder().member() + " " + line.reminder().stage())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({"8, ", "7, WEEK", "6, WEEK", "2, WEEK", "1, DAY", "0, DAY", "-1, OVERDUE", "-90, OVERDUE"})
    void aDueDateReachesItsStages(int days, Stage stage) {
        assertEquals(Optional.ofNullable(stage), Stage.reached(MONDAY.plusDays(days), MONDAY));
    }

    @Test
    void eachStageIsToldOnce() {
        due(10, NINE);
        List<List<String>> days = new ArrayList<>();
        for (int day = 1; day < 16; day++) {
            days.add(on(day));
            assertEquals(List.of(), on(day), "a second turn on day " + day);
        }
        List<List<String>> expected = new ArrayList<>();
        for (int day = 1; day < 16; day++) {
            expected.add(
                    switch (day) {
                        case 3 -> List.of("channel 2 WEEK");
                        case 9 -> List.of("channel 2 DAY");
                        case 11 -> List.of("channel 2 OVERDUE");
                        default -> List.of();
                    });
        }
        assertEquals(expected, days);
    }

    @Test
    void whatTheNoticeSaidIsNotRepeatedButAMovedDayIs() {
        Assignment soon = due(1, NINE);
        assertEquals(List.of(), on(0), "assigned today for tomorrow");
        assertEquals(List.of(), on(1));
        assertEquals(List.of("channel 2 OVERDUE"), on(2));
        milestones.extend(
                GUILD,
                soon.id(),
                Optional.of(MONDAY.plusDays(20)),
                Optional.empty(),
                act(MARA, nine(2)),
                MONDAY.plusDays(2));
        assertEquals(List.of(), on(3));
        assertEquals(List.of("channel 2 WEEK"), on(13));
        assertEquals(List.of("channel 2 DAY"), on(19));
        assertEquals(List.of("channel 2 OVERDUE"), on(21));
    }

    @Test
    void afterALongSilenceOnlyTheStageThatIsReachedIsTold() {
        due(10, NINE);
        assertEquals(List.of("channel 2 OVERDUE"), on(40));
        assertEquals(List.of(), on(41));
    }

    @Test
    void whoIsDoneOrWaitsForAModeratorIsLeftAlone() {
        due(3, NINE);
        did(ADA, NINE, "joins", "sorting");
        assertEquals(List.of(), on(4));
        assign(new Assignee.Member(BEN.user()), Optional.of(MONDAY.plusDays(3)), true, NINE);
        did(BEN, NINE, "joins", "sorting");
        assertEquals(List.of(), on(5));
    }

    @Test
    void whatWasCompletedUnnoticedIsWrittenDownInsteadOfReminded() {
        Assignment basics = due(3, NINE);
        // As after a crash between the mark and its completion.
        database.milestones().append(ADA, new Mark(7, NINE, new NodeRef("default", "basics/joins"), MarkState.DONE));
        database.milestones().append(ADA, new Mark(7, NINE, new NodeRef("default", "basics/sorting"), MarkState.DONE));
        assertEquals(List.of(), on(4));
        assertTrue(duties.of(ADA, basics.id()).orElseThrow().complete());
    }

    @Test
    void thoseOfARoleAreListedTogetherAndWhoWantsItIsWrittenToDirectly() {
        assign(new Assignee.Role(LEARNERS), Optional.of(MONDAY.plusDays(8)), false, NINE);
        for (long user = 2; user < 7; user++) {
            seen(new MemberId(GUILD, user), NINE);
        }
        announcements.direct(BEN, true, act(BEN.user(), NINE));
        assertEquals(
                List.of("direct 3 WEEK", "channel 2 WEEK", "channel 4 WEEK", "channel 5 WEEK", "channel 6 WEEK"),
                on(1));
        announcements.direct(BEN, false, act(BEN.user(), nine(2)));
        assertEquals(
                5, on(7).stream().filter(line -> line.startsWith("channel")).count());
    }

    @Test
    void whoCannotBeReachedDirectlyIsRemindedInTheChannel() {
        due(8, NINE);
        announcements.direct(ADA, true, act(ADA.user(), NINE));
        LocalDate date = MONDAY.plusDays(1);
        Announcement direct = reminders.claimDirect(GUILD, date, nine(1)).getFirst();
        assertEquals(Optional.empty(), reminders.claimChannel(GUILD, CHANNEL, date, nine(1)), "perhaps it was sent");
        announcements.settle(direct.key(), State.FAILED);
        Announcement channel =
                reminders.claimChannel(GUILD, CHANNEL, date, nine(1)).orElseThrow();
        assertEquals(List.of("2 WEEK"), lines(channel));
    }

    @Test
    void aChannelHasOneMessageADayAndItsRestComesTheNext() {
        assign(new Assignee.Role(LEARNERS), Optional.of(MONDAY.plusDays(8)), false, NINE);
        for (long user = 1_000; user < 1_070; user++) {
            seen(new MemberId(GUILD, user), NINE);
        }
        assertEquals(60, on(1).size());
        assertEquals(List.of(), on(1));
        assertEquals(10, on(2).size());
        assertEquals(List.of(), on(3));
    }

    @Test
    void theyGoOutWithTheDailyPostUpToSixHoursLate() {
        assertEquals(Optional.of(MONDAY), reminders.date(guild(), NINE));
        assertEquals(Optional.of(MONDAY), reminders.date(guild(), NINE.plus(Duration.ofHours(6))));
        assertEquals(Optional.empty(), reminders.date(guild(), NINE.plus(Duration.ofHours(7))));
        assertEquals(Optional.empty(), reminders.date(guild(), NINE.minusSeconds(1)));
        assertEquals(
                Optional.of(MONDAY.minusDays(1)),
                reminders.date(guild().postingAt(LocalTime.of(23, 30)), NINE.minus(Duration.ofHours(5))),
                "yesterday's, after midnight");
        assertEquals(Optional.empty(), reminders.date(guild().paused(NINE), NINE));
        assertEquals(Optional.empty(), reminders.date(guild().resumed(NINE.plusSeconds(1)), NINE.plusSeconds(2)));
    }

    @Test
    void whatBecameOfAssignmentsIsToldOnceWhereTheServersChannelIs() {
        assign(TO_ADA, Optional.empty(), true, NINE);
        did(ADA, NINE, "joins", "sorting");
        Announcement due = announcements.due(Set.of(GUILD), NINE).getFirst();
        assertEquals(CHANNEL, due.channel().orElseThrow());
        assertEquals(List.of(), announcements.due(Set.of(2L), NINE));
        assertTrue(announcements.claim(due, NINE));
        assertFalse(announcements.claim(due, NINE));
        assertEquals(List.of(due), announcements.uncertain(Set.of(GUILD)));
        announcements.settle(due.key(), State.SENT);
        assertEquals(List.of(), announcements.due(Set.of(GUILD), NINE));

        announcements.direct(ADA, true, act(ADA.user(), NINE));
        long id = due.key().number();
        completions.judge(ADA, id, 0, Completion.Kind.RETURNED, Optional.of("more"), act(MARA, NINE.plusSeconds(1)));
        Announcement returned =
                announcements.due(Set.of(GUILD), NINE.plusSeconds(2)).getFirst();
        assertTrue(returned.channel().isEmpty(), "a note is between the two");
        assertEquals(List.of(), announcements.due(Set.of(GUILD), NINE.plus(Duration.ofHours(7))), "too late to tell");
        completions.handIn(ADA, id, act(ADA.user(), NINE.plusSeconds(3)));
        assertEquals(Optional.empty(), announcements.content(returned.key()), "it no longer holds");
    }
}
