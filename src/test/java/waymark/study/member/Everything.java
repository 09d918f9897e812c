package waymark.study.member;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import waymark.study.Act;
import waymark.study.Guilds;
import waymark.study.MemberId;
import waymark.study.NodeRef;
import waymark.study.Stores;
import waymark.study.board.Tallies;
import waymark.study.correction.Correction;
import waymark.study.correction.CorrectionStore;
import waymark.study.correction.PendingImport;
import waymark.study.milestone.Announcement;
import waymark.study.milestone.Assignee;
import waymark.study.milestone.Assignment;
import waymark.study.milestone.Completion;
import waymark.study.milestone.Mark;
import waymark.study.milestone.MarkState;
import waymark.study.milestone.Reminder;
import waymark.study.plan.Cohort;
import waymark.study.plan.Course;
import waymark.study.question.AskedQuestion;
import waymark.study.question.AskedQuestion.Verdict;
import waymark.study.question.Wish;
import waymark.study.reminder.DueReminder;
import waymark.study.reminder.Slot;
import waymark.study.reminder.StudyReminder;
import waymark.study.selfcheck.SelfCheckAnswer;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.Setting;
import waymark.study.streak.Vacation;
import waymark.study.work.Work;

/** Stores that hold something of Ada's wherever something of a person can be held, and as much of Bob's. */
public final class Everything {
    /** As long as Discord's ids are, so that no other number holds it. */
    public static final long ADA = 815_000_000_000_000_123L;

    public static final long BOB = 815_000_000_000_000_456L;
    public static final long GUILD = 7;
    public static final LocalDate MONDAY = LocalDate.parse("2026-05-04");

    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final NodeRef NODE = new NodeRef("default", "roadmap/1-basics");

    private Everything() {}

    public static void writtenTo(Stores stores) {
        stores.guilds().save(Guilds.in(GUILD, "Europe/Berlin"));
        of(stores, ADA, BOB, 100);
        of(stores, BOB, ADA, 200);
        new Tallies(stores.tallies(), name -> Optional.empty()).tick();
        stores.tallies().left(new MemberId(GUILD, ADA), TEN);
        stores.tallies().left(new MemberId(GUILD, BOB), TEN);
        // Tuesday: Ada took it back.
        MemberId ada = new MemberId(GUILD, ADA);
        stores.streaks().append(ada, entry(150, EntryKind.CREDIT, MONDAY.plusDays(1), ADA, "checkin"));
        stores.streaks().append(ada, entry(151, EntryKind.VOID, MONDAY.plusDays(1), ADA, Entry.UNDO));
    }

    private static void of(Stores stores, long user, long other, long act) {
        MemberId member = new MemberId(GUILD, user);
        stores.streaks().append(member, entry(act, EntryKind.CREDIT, MONDAY, user, "checkin"));
        stores.streaks()
                .append(member, entry(act + 1, EntryKind.EXCUSE, MONDAY.minusDays(1), other, Entry.BY_MODERATOR));
        stores.members().append(member, Setting.zone(act, TEN, ZoneId.of("Asia/Tokyo")));
        stores.members().append(member, Setting.vacation(act + 1, TEN, new Vacation(MONDAY, MONDAY)));
        stores.corrections()
                .append(member, Setting.zone(act + 4, TEN, ZoneId.of("Europe/Lisbon")), zoneSet(act + 4, other));
        stores.corrections().seen(member, new CorrectionStore.Seen(TEN, act));
        stores.imports()
                .keep(new PendingImport(
                        member, act, TEN, "0f3a", List.of(entry(act, EntryKind.CREDIT, MONDAY, user, Entry.IMPORT))));
        stores.milestones().append(member, new Mark(act, TEN, NODE, MarkState.DONE));
        stores.milestones()
                .append(new Assignment(
                        act,
                        GUILD,
                        new Assignee.Member(user),
                        NODE,
                        Optional.of(MONDAY),
                        Optional.of("learn it with <@" + other + ">"),
                        other,
                        TEN,
                        Optional.empty(),
                        false,
                        TEN));
        stores.milestones()
                .extend(
                        act,
                        Optional.of(MONDAY.plusDays(1)),
                        Optional.of("<@" + other + "> asked for it"),
                        new Act(act + 2, other, TEN));
        stores.milestones().appendHolding(member, 50, true, new Act(act, user, TEN));
        stores.milestones().appendOwnDue(act, user, MONDAY.plusDays(9), new Act(act, user, TEN));
        stores.announcements().appendDirect(member, true, new Act(act, user, TEN));
        stores.announcements()
                .claim(
                        new Announcement.Key(GUILD, Announcement.Kind.REMINDER, 20_000, user, 0),
                        OptionalLong.empty(),
                        TEN,
                        List.of(new Reminder(act, user, MONDAY, Reminder.Stage.DAY)));
        stores.milestones().append(completion(act, user, Completion.Kind.SUBMITTED, user));
        stores.milestones().append(completion(act, user, Completion.Kind.RETURNED, other));
        stores.milestones().extend(act, Optional.of(MONDAY.plusDays(2)), Optional.empty(), new Act(act + 3, user, TEN));
        stores.questions()
                .log(new AskedQuestion(
                        act,
                        GUILD,
                        "default",
                        "who is <@" + user + ">",
                        Optional.of("and " + user),
                        Verdict.NOT_COVERED,
                        TEN,
                        Optional.empty()));
        Cohort cohort = new Cohort(
                act,
                GUILD,
                "friends of " + other,
                OptionalLong.empty(),
                OptionalLong.empty(),
                MONDAY,
                "default",
                Course.ROADMAP,
                TEN,
                Optional.empty(),
                Optional.empty(),
                user,
                TEN,
                Optional.empty());
        stores.cohorts().create(cohort, 25);
        stores.cohorts().append(cohort.follower(), user, true, new Act(act, user, TEN));
        stores.standings().list(member, new Act(act, user, TEN), true);
        StudyReminder reminder =
                new StudyReminder(member, act, TEN, LocalTime.of(19, 0), Set.of(), StudyReminder.State.ON);
        stores.studyReminders().set(reminder);
        stores.studyReminders()
                .claim(
                        new DueReminder(reminder, TEN, Optional.empty(), 0),
                        MONDAY,
                        new Slot(MONDAY.plusDays(1), TEN),
                        TEN);
        stores.selfChecks().append(member, new SelfCheckAnswer(act, TEN, MONDAY, NODE, false));
        stores.works()
                .append(
                        member,
                        new Work(
                                act,
                                TEN,
                                MONDAY,
                                NODE,
                                Optional.of("https://example.org/" + other),
                                Optional.of("thanks to <@" + other + ">")));
        stores.visibility().append(member, false, new Act(act, user, TEN));
        stores.boards().claim(cohort.follower(), 70, new Act(act, user, TEN), Optional.empty());
        stores.weekly().want(GUILD, TEN);
        stores.weekly().claim(GUILD, MONDAY, 70, TEN);
        stores.wishes()
                .add(new Wish(GUILD, "default", user, "who is " + other, Optional.of("and " + other), "", TEN), 9);
    }

    private static Correction zoneSet(long act, long actor) {
        return new Correction(
                act,
                TEN,
                actor,
                Optional.of("<@" + ADA + "> moved, says <@" + BOB + ">"),
                new Correction.ZoneSet(ZoneId.of("Asia/Tokyo"), ZoneId.of("Europe/Lisbon")));
    }

    private static Completion completion(long assignment, long user, Completion.Kind kind, long actor) {
        return new Completion(
                assignment,
                user,
                0,
                kind,
                assignment + 5,
                TEN,
                actor,
                Optional.of("says <@" + ADA + "> to <@" + BOB + ">"));
    }

    private static Entry entry(long act, EntryKind kind, LocalDate day, long actor, String source) {
        return new Entry(
                act,
                TEN.plusMillis(act),
                kind,
                day,
                source,
                actor,
                Optional.of("says <@" + ADA + "> to <@" + BOB + ">"));
    }
}
