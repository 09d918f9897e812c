package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import waymark.practice.Cohort;
import waymark.store.Database;
import waymark.study.milestone.Assignment;
import waymark.study.streak.Entry;
import waymark.study.streak.EntryKind;
import waymark.study.streak.LearnerRecord;
import waymark.study.streak.Streak;

/**
 * What the store holds at a moment, and whether all that was promised before is in it, once.
 *
 * @param at the newest entry's instant: a fold at that instant sees all of it
 */
record CrashSnapshot(Instant at, Map<Cohort.Person, LearnerRecord> records, Set<Long> assignments) {
    /** Of the store as a killed bot left it. */
    static CrashSnapshot ofDeadBot(CrashWorld world) {
        return StoreCopy.asFound(world.data, Promised.by(world)::foundIn);
    }

    /** Of the store of a running bot. */
    static CrashSnapshot ofRunningBot(CrashWorld world) {
        return StoreCopy.read(world.data, Promised.by(world)::foundIn);
    }

    /** What had been said before the store was looked at. */
    private record Promised(CrashWorld world, Map<Long, NavigableSet<LocalDate>> days, Set<Long> assignments) {
        static Promised by(CrashWorld world) {
            return new Promised(
                    world,
                    world.members().stream()
                            .collect(Collectors.toMap(Cohort.Person::id, p -> world.record.promised(p.id()))),
                    world.record.assigned());
        }

        CrashSnapshot foundIn(Database store) {
            Map<Cohort.Person, LearnerRecord> records = new LinkedHashMap<>();
            Instant newest = Instant.EPOCH;
            for (Cohort.Person person : world.members()) {
                LearnerRecord record = store.streaks()
                        .record(CrashChecks.member(world, person))
                        .orElseThrow();
                assertKept(person, record);
                records.put(person, record);
                for (Entry entry : record.ledger()) {
                    newest = entry.at().isAfter(newest) ? entry.at() : newest;
                }
            }
            List<Long> stored = store.milestones().assignments(world.cohort().guild()).stream()
                    .map(Assignment::id)
                    .toList();
            Set<Long> lost = new HashSet<>(assignments);
            stored.forEach(lost::remove);
            assertTrue(lost.isEmpty(), () -> "assignments that a moderator was told of are lost: " + lost);
            // Whoever was not told may ask again: the bot may have died between the two.
            assertTrue(
                    stored.size() <= world.record.asked(),
                    () -> world.record.asked() + " assignments asked for, stored: " + stored);
            return new CrashSnapshot(newest, records, Set.copyOf(stored));
        }

        private void assertKept(Cohort.Person person, LearnerRecord record) {
            List<LocalDate> credited = record.ledger().stream()
                    .filter(entry -> entry.kind() == EntryKind.CREDIT)
                    .map(Entry::day)
                    .toList();
            assertEquals(new TreeSet<>(credited).size(), credited.size(), person + " has a day twice: " + credited);
            NavigableSet<LocalDate> lost = new TreeSet<>(days.get(person.id()));
            credited.forEach(lost::remove);
            assertTrue(lost.isEmpty(), person + " was told that these days count, and they are lost: " + lost);
        }
    }

    /** Whether all of this is in a later one, and every member's days fold to what they were. */
    void assertKeptIn(CrashSnapshot later) {
        assertTrue(later.assignments.containsAll(assignments), () -> assignments + " became " + later.assignments);
        records.forEach((person, before) -> {
            LearnerRecord after = later.records.get(person);
            assertEquals(before.settings(), after.settings(), () -> person + ": settings");
            assertTrue(after.ledger().containsAll(before.ledger()), () -> person + ": entries of " + before);
            assertTrue(after.outages().containsAll(before.outages()), () -> person + ": outages of " + before);
            LearnerRecord sameOutages = new LearnerRecord(
                    after.member(), after.guild(), after.settings(), after.ledger(), before.outages());
            assertEquals(
                    Streak.of(before, at).toString(),
                    Streak.of(sameOutages, at).toString(),
                    () -> person + ": the streak as of " + at);
        });
    }
}
